//! The open vault's ways to care: what could help next, the first step, the plans. What is read on the way needs no
//! vault: see [`crate::vault`].

use crate::aftershift::Aftershift;
use crate::error::AppError;
use crate::screens::{
    first_step::{FirstStepAction, FirstStepState},
    next_help::{NextHelpAction, NextHelpState},
    plan::{PlanAction, PlanEntry, PlanKind, PlanState},
};

#[uniffi::export]
impl Aftershift {
    /// What the answers come to.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn next_help(&self) -> Result<NextHelpState, AppError> {
        Ok(self.app().next_help()?.into())
    }

    /// Does it, and gives what they come to after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn next_help_act(&self, action: NextHelpAction) -> Result<NextHelpState, AppError> {
        Ok(self.app().next_help_act(action.try_into()?)?.into())
    }

    /// What the first-step kit shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn first_step(&self) -> Result<FirstStepState, AppError> {
        Ok(self.app().first_step()?.into())
    }

    /// Does it, and gives what the kit shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn first_step_act(&self, action: FirstStepAction) -> Result<FirstStepState, AppError> {
        Ok(self.app().first_step_act(action.into())?.into())
    }

    /// What a plan shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn plan(&self, plan: PlanKind) -> Result<PlanState, AppError> {
        Ok(self.app().plan(plan.into())?.into())
    }

    /// Does it, and gives what the plan shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn plan_act(&self, plan: PlanKind, action: PlanAction) -> Result<PlanState, AppError> {
        Ok(self.app().plan_act(plan.into(), action.try_into()?)?.into())
    }

    /// A plan as one page of text, to be sent or printed by hand, without these sections. Empty while nothing is
    /// written in the others.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn plan_text(&self, plan: PlanKind, without: Vec<String>) -> Result<String, AppError> {
        Ok(self.app().plan_text(plan.into(), &without)?)
    }

    /// Somebody to tell: the people of the support plan whose section stands out.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn people(&self) -> Result<Vec<PlanEntry>, AppError> {
        Ok(self.app().people()?.into_iter().map(|one| one.into()).collect())
    }
}

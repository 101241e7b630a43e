//! The open vault's self-checks. A build without the feature `self-checks` has none of this.

use crate::aftershift::Aftershift;
use crate::error::AppError;
use crate::screens::{
    check_catalogue::{ChecksAction, ChecksState},
    check_course::CheckCourseState,
    check_intro::CheckIntroState,
    check_notice::{CheckNoticeAction, CheckNoticeState},
    check_result::{CheckResultAction, CheckResultState},
    check_session::{CheckAction, CheckState},
};

#[uniffi::export]
impl Aftershift {
    /// What the catalogue of self-checks shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn checks(&self) -> Result<ChecksState, AppError> {
        Ok(self.app().checks()?.into())
    }

    /// Does it, and gives what the catalogue shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn checks_act(&self, action: ChecksAction) -> Result<ChecksState, AppError> {
        Ok(self.app().checks_act(action.into())?.into())
    }

    /// What a form says before it is begun.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_intro(&self, instrument: String) -> Result<CheckIntroState, AppError> {
        Ok(self.app().check_intro(&instrument)?.into())
    }

    /// What the runner shows; None when nothing is being filled in.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check(&self) -> Result<Option<CheckState>, AppError> {
        Ok(self.app().check()?.map(Into::into))
    }

    /// Does it, and gives what the runner shows after it.
    ///
    /// # Errors
    /// See [`AppError`]. What was answered before stays as it is.
    pub fn check_act(&self, action: CheckAction) -> Result<Option<CheckState>, AppError> {
        Ok(self.app().check_act(action.into())?.map(Into::into))
    }

    /// What a result shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_result(&self, id: String) -> Result<CheckResultState, AppError> {
        Ok(self.app().check_result(&id)?.into())
    }

    /// Does it, and gives what the result shows after it; None once it is removed.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_result_act(&self, action: CheckResultAction) -> Result<Option<CheckResultState>, AppError> {
        Ok(self.app().check_result_act(action.into())?.map(Into::into))
    }

    /// One form over time.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_course(&self, instrument: String) -> Result<CheckCourseState, AppError> {
        Ok(self.app().check_course(&instrument)?.into())
    }

    /// What Today says of self-checks.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_notice(&self) -> Result<CheckNoticeState, AppError> {
        Ok(self.app().check_notice()?.into())
    }

    /// Does it, and gives what Today says of self-checks after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn check_notice_act(&self, action: CheckNoticeAction) -> Result<CheckNoticeState, AppError> {
        Ok(self.app().check_notice_act(action.into())?.into())
    }
}

//! What the open vault does about shifts.

use crate::aftershift::Aftershift;
use crate::error::AppError;
use crate::screens::cycles::{CycleAction, CycleState};
use crate::screens::roster_import::{ImportAction, ImportState};
use crate::screens::shift_codes::{CodesAction, CodesState};
use crate::screens::shifts::{ShiftsAction, ShiftsState};

#[uniffi::export]
impl Aftershift {
    /// What the month shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn shifts(&self) -> Result<ShiftsState, AppError> {
        Ok(self.app().shifts()?.into())
    }

    /// Does it, and gives what the month shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn shifts_act(&self, action: ShiftsAction) -> Result<ShiftsState, AppError> {
        Ok(self.app().shifts_act(action.try_into()?)?.into())
    }

    /// What the screen about codes shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn shift_codes(&self) -> Result<CodesState, AppError> {
        Ok(self.app().shift_codes()?.into())
    }

    /// Does it, and gives what shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn shift_codes_act(&self, action: CodesAction) -> Result<CodesState, AppError> {
        Ok(self.app().shift_codes_act(action.into())?.into())
    }

    /// What the screen about cycles shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn cycles(&self) -> Result<CycleState, AppError> {
        Ok(self.app().cycles()?.into())
    }

    /// Does it, and gives what shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn cycles_act(&self, action: CycleAction) -> Result<CycleState, AppError> {
        Ok(self.app().cycles_act(action.try_into()?)?.into())
    }

    /// What the screen about importing shows.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn roster_import(&self) -> Result<ImportState, AppError> {
        Ok(self.app().roster_import()?.into())
    }

    /// Does it, and gives what shows after it.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn roster_import_act(&self, action: ImportAction) -> Result<ImportState, AppError> {
        Ok(self.app().roster_import_act(action.into())?.into())
    }

    /// The shifts from a month back to a year ahead as an iCalendar file (UTF-8), for another calendar. Its titles are the
    /// codes; nothing in it names this app.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn roster_ics(&self) -> Result<String, AppError> {
        Ok(self.app().roster_ics()?)
    }
}

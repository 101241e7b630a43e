//! The façade: what Kotlin and Swift see of the core. It declares and maps; it decides nothing.
//!
//! - [`aftershift`] – the one object, an open vault; a state and an action for each screen.
//! - [`backup`] – what the same object does about backups.
//! - [`care`] – what the same object does on the way to care: what could help next, the first step, the plans.
//! - `checks` – what the same object does with self-checks, where the build has them.
//! - [`lock`] – what the same object does about its own lock.
//! - [`reminders`] – what the same object does about reminders, and what alarms do without it.
//! - [`shifts`] – what the same object does about shifts.
//! - [`vault`] – what can be done before a vault is open: look, preferences, Support.
//! - [`screens`] – one file a screen.
//! - [`error`] – what a shell has to be able to tell apart.
//!
//! No callbacks and no async: calls are synchronous, and a shell makes them off its main thread.

#![expect(clippy::needless_pass_by_value, reason = "UniFFI hands over owned values")]
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "`v.value()` says what the map does; a path doesn't"
)]

pub mod aftershift;
pub mod backup;
pub mod care;
#[cfg(feature = "self-checks")]
pub mod checks;
pub mod error;
pub mod lock;
pub mod reminders;
#[cfg(feature = "development")]
pub mod scenario;
pub mod screens;
pub mod shifts;
pub mod vault;
pub mod zone;

uniffi::setup_scaffolding!("aftershift");

//! Rosters: what a hospital says about the days of the person.

pub mod read;

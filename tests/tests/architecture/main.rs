//! The rules of ARCHITECTURE.md that a compiler doesn't check. Each rule is a function that finds what breaks it, and
//! each is shown to find it in a planted example.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod android;
mod bindings;
mod content;
mod device;
mod documents;
mod layers;
mod network;
mod panics;
mod phrases;
mod repository;
mod tokens;
mod tree;
mod words;

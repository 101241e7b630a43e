//! Nothing leaves the phone: no code for it is there.

use crate::tokens::{Kind, tokens};
use crate::tree::{everywhere, files, read, rust};

const IN_RUST: [&str; 6] =
    ["TcpStream", "TcpListener", "UdpSocket", "UnixStream", "ToSocketAddrs", "SocketAddr"];
/// An address that the browser is asked to open is a `java.net.URI`: that is all there may be.
const IN_KOTLIN: [&str; 8] = [
    "java.net.http",
    "java.net.Socket",
    "java.net.URL",
    "java.net.Inet",
    "javax.net",
    "okhttp",
    "ktor",
    "android.permission.INTERNET",
];

const TAKEN_OUT: &str = "tools:node=\"remove\"";

/// The crates that deny.toml bans and a lock file has all the same.
fn banned(deny: &str, lock: &str) -> Vec<String> {
    let deny: toml::Table = toml::from_str(deny).unwrap();
    let lock: toml::Table = toml::from_str(lock).unwrap();
    let names = |list: &toml::Value, key: &str| -> Vec<String> {
        let entries = list.as_array().into_iter().flatten();
        entries.filter_map(|entry| Some(entry.get(key)?.as_str()?.to_owned())).collect()
    };
    let (bans, packages) = (names(&deny["bans"]["deny"], "crate"), names(&lock["package"], "name"));
    assert!(bans.len() > 10 && !packages.is_empty());
    packages.into_iter().filter(|package| bans.contains(package)).collect()
}

fn in_kotlin(text: &str) -> Vec<String> {
    // A manifest may say that nothing of what it is merged with gets it.
    let text: String = text.lines().filter(|line| !line.contains(TAKEN_OUT)).collect::<Vec<_>>().join("\n");
    IN_KOTLIN.iter().filter(|name| text.contains(**name)).map(|name| format!("names {name}")).collect()
}

fn in_rust(text: &str) -> Vec<String> {
    let named =
        tokens(text).into_iter().filter(|t| t.kind == Kind::Name && IN_RUST.contains(&t.text.as_str()));
    named.map(|token| format!("line {}: {}", token.line, token.text)).collect()
}

#[test]
fn no_crate_talks_to_a_network() {
    assert_eq!(banned(&read("deny.toml"), &read("Cargo.lock")), Vec::<String>::new());
}

#[test]
fn no_source_talks_to_a_network() {
    everywhere(&rust("core/src"), |file| in_rust(&file.text));
    everywhere(&rust("bindings/src"), |file| in_rust(&file.text));
    everywhere(&files("android", &[".kt", "AndroidManifest.xml"]), |file| in_kotlin(&file.text));
}

#[test]
fn a_network_is_found() {
    let lock = "[[package]]\nname = \"serde\"\n[[package]]\nname = \"reqwest\"\n";
    assert_eq!(banned(&read("deny.toml"), lock), ["reqwest"]);
    assert_eq!(in_rust("use std::net::TcpStream;"), ["line 1: TcpStream"]);
    assert_eq!(in_kotlin("import java.net.URI\nimport java.net.http.HttpClient"), ["names java.net.http"]);
    let asked = "<uses-permission android:name=\"android.permission.INTERNET\" />";
    assert_eq!(in_kotlin(asked), ["names android.permission.INTERNET"]);
    assert!(in_kotlin(&asked.replace("/>", "tools:node=\"remove\" />")).is_empty());
}

//! Two at once.

use crate::vault::Vault;
use aftershift_core::app::TodayAction;
use aftershift_core::vault::VaultError;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Another process that opens the vault and keeps it.
struct Other(Child);

impl Other {
    /// Starts it; gives back what it said about opening.
    fn start(vault: &Vault) -> (Self, String) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_aftershift-tests"))
            .args(["child", "hold"])
            .arg(vault.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        (Self(child), said)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().unwrap();
    }
}

#[test]
fn a_second_opener_is_told_that_the_vault_is_in_use_and_disturbs_nothing() {
    for vault in Vault::both() {
        let mut app = vault.open().unwrap();
        let before = vault.fingerprint();
        assert_eq!(vault.open().err(), Some(VaultError::InUse));
        assert_eq!(vault.fingerprint(), before);
        app.today_act(TodayAction::TapLoad(3)).unwrap();
    }
}

#[test]
fn another_process_is_told_that_the_vault_is_in_use() {
    let vault = Vault::killed();
    let mut app = vault.open().unwrap();
    // A second attempt in this process must not give away the first one's lock.
    assert_eq!(vault.open().err(), Some(VaultError::InUse));
    assert_eq!(Other::start(&vault).1, "InUse");
    app.today_act(TodayAction::TapLoad(3)).unwrap();
    drop(app);
    assert_eq!(Other::start(&vault).1, "open");
}

#[test]
fn a_vault_that_another_process_holds_opens_as_soon_as_it_lets_go() {
    let vault = Vault::killed();
    let (other, said) = Other::start(&vault);
    assert_eq!(said, "open");
    vault.refuses_to_open(VaultError::InUse, "held by another process");
    drop(other);
    vault.holds_everything();
}

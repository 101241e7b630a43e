//! From a typed passphrase to the State of Today and closed again, against the bare Argon2id of the same parameters,
//! the bare open and the same reads; and one guess alone.

use crate::bare::Bare;
use crate::turns::in_turns;
use crate::vault::{MONTH, Vault};
use aftershift_core::app::App;
use aftershift_core::vault::{Layout, Passphrase, Secret};
use aftershift_tests::children::{CODES, PHRASES};
use aftershift_tests::fixture;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use criterion::Criterion;
use std::fs;
use std::hint::black_box;

pub(crate) fn passphrase(criterion: &mut Criterion) {
    let vault = Vault::of_days(MONTH, "passphrase-app");
    let mut app = vault.open();
    let work_day = app.today().unwrap().work_day.to_string();
    fixture::asks_for(&mut app, PHRASES[0], CODES[0]).unwrap();
    drop(app);
    let other = vault.copy("passphrase-bare");
    let cost = Cost::of(&other);
    let app = |_| {
        let typed = Secret::Passphrase(Passphrase::take(PHRASES[0].to_owned()).unwrap());
        drop(App::unlock(vault.folder(), typed, vault.sources()).unwrap().today().unwrap());
    };
    let bare = |_| {
        black_box(cost.guess(PHRASES[0]));
        Bare::open(&other.database(), &other.key).today(&work_day);
    };
    let guess = |_| {
        black_box(cost.guess(PHRASES[1]));
    };
    in_turns(
        criterion,
        "passphrase",
        vec![("app", Box::new(app)), ("bare", Box::new(bare)), ("guess", Box::new(guess))],
    );
}

/// What stands in the slot of the passphrase.
struct Cost {
    params: Params,
    salt: Vec<u8>,
}

impl Cost {
    fn of(vault: &Vault) -> Self {
        let file = fs::read_to_string(Layout::new(vault.folder()).vault().slots()).unwrap();
        let body: toml::Table = toml::from_str(file.split_once('\n').unwrap().1).unwrap();
        let slots = body["slot"].as_array().unwrap();
        let slot = slots.iter().find(|slot| slot["kind"].as_str() == Some("passphrase")).unwrap();
        let number = |name: &str| u32::try_from(slot[name].as_integer().unwrap()).unwrap();
        let params = Params::new(number("memory"), number("passes"), number("lanes"), Some(32)).unwrap();
        // Which bytes they are makes no difference, how many does.
        let salt = slot["salt"].as_str().unwrap().bytes().step_by(2).collect();
        Self { params, salt }
    }

    /// What whoever has copied the files has to do for each: nothing is wiped, nothing is counted.
    fn guess(&self, passphrase: &str) -> [u8; 32] {
        let mut key = [0; 32];
        let mut memory = vec![Block::new(); self.params.block_count()];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone())
            .hash_password_into_with_memory(passphrase.as_bytes(), &self.salt, &mut key, &mut memory)
            .unwrap();
        key
    }
}

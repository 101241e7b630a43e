//! Every page of a database as whoever has the key can see it: what `SQLite` would never show again is in it too.

use aes::Aes256;
use aes::cipher::{BlockCipherDecrypt as _, KeyInit as _};

const PAGE: usize = 4096;
const BLOCK: usize = 16;
/// What a page ends with: the initialisation vector, and the code that authenticates it.
const VECTOR: usize = 16;
const CODE: usize = 64;

/// AES-256-CBC, each page for itself; the first begins with the salt.
pub(super) fn decrypted(database: &[u8], key: &[u8]) -> Vec<u8> {
    assert!(!database.is_empty() && database.len().is_multiple_of(PAGE));
    let cipher = Aes256::new(&<[u8; 32]>::try_from(key).unwrap().into());
    let mut plain = Vec::with_capacity(database.len());
    for (number, page) in database.chunks(PAGE).enumerate() {
        let (text, end) = page.split_at(PAGE - VECTOR - CODE);
        let text = &text[if number == 0 { BLOCK } else { 0 }..];
        let mut before = &end[..VECTOR];
        for block in text.chunks(BLOCK) {
            let mut open = <[u8; BLOCK]>::try_from(block).unwrap().into();
            cipher.decrypt_block(&mut open);
            plain.extend(open.iter().zip(before).map(|(byte, mask)| byte ^ mask));
            before = block;
        }
    }
    plain
}

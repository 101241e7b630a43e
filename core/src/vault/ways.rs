//! The ways to open a vault, and which of them may stand together.

/// One of them, the weakest first: what it takes to get in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// This phone, unlocked: whoever can do that, with a finger or a code that they know, is in.
    Device,
    /// A finger or a face that this phone knows, each time.
    Biometric,
    /// Something that is known by heart.
    Passphrase,
    /// Something that was written down.
    RecoveryCode,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Device, Self::Biometric, Self::Passphrase, Self::RecoveryCode];
}

/// Which ways there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each way is there or not")]
pub struct Ways {
    /// The phone's own key store, without asking.
    pub device: bool,
    /// The phone's own key store, after a finger or a face.
    pub biometric: bool,
    /// A passphrase.
    pub passphrase: bool,
    /// A recovery code.
    pub recovery_code: bool,
}

impl Ways {
    /// Whether this way is there.
    #[must_use]
    pub const fn has(self, way: Way) -> bool {
        match way {
            Way::Device => self.device,
            Way::Biometric => self.biometric,
            Way::Passphrase => self.passphrase,
            Way::RecoveryCode => self.recovery_code,
        }
    }

    /// With this way too.
    #[must_use]
    pub const fn with(self, way: Way) -> Self {
        self.set(way, true)
    }

    /// Without this way.
    #[must_use]
    pub const fn without(self, way: Way) -> Self {
        self.set(way, false)
    }

    const fn set(mut self, way: Way, is_there: bool) -> Self {
        match way {
            Way::Device => self.device = is_there,
            Way::Biometric => self.biometric = is_there,
            Way::Passphrase => self.passphrase = is_there,
            Way::RecoveryCode => self.recovery_code = is_there,
        }
        self
    }

    /// The weakest: a vault is as safe as that one.
    #[must_use]
    pub fn weakest(self) -> Option<Way> {
        Way::ALL.into_iter().find(|way| self.has(*way))
    }

    /// Whether opening it takes more than the phone.
    #[must_use]
    pub const fn asks(self) -> bool {
        !self.device
    }

    /// Whether these can stand together: something for every day, and for a finger that the phone forgets, something
    /// that a person knows or has written down. Who adds a finger, or sets up a phone anew, would lose everything else.
    #[must_use]
    pub const fn hold(self) -> bool {
        let every_day = self.device || self.biometric || self.passphrase;
        every_day && (!self.biometric || self.passphrase || self.recovery_code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_needs_a_passphrase_or_a_code_beside_it_and_a_code_alone_is_no_way_for_every_day() {
        let all = (0..16u8).map(|n| Ways {
            device: n & 1 > 0,
            biometric: n & 2 > 0,
            passphrase: n & 4 > 0,
            recovery_code: n & 8 > 0,
        });
        let refused: Vec<Ways> = all.filter(|ways| !ways.hold()).collect();
        let none = Ways::default();
        assert_eq!(
            refused,
            [
                none,
                Ways { biometric: true, ..none },
                Ways { device: true, biometric: true, ..none },
                Ways { recovery_code: true, ..none },
            ]
        );
    }

    #[test]
    fn a_vault_is_as_safe_as_its_weakest_way() {
        let none = Ways::default();
        assert_eq!(none.weakest(), None);
        assert_eq!(Ways { device: true, passphrase: true, ..none }.weakest(), Some(Way::Device));
        assert_eq!(Ways { recovery_code: true, biometric: true, ..none }.weakest(), Some(Way::Biometric));
        assert_eq!(Ways { recovery_code: true, passphrase: true, ..none }.weakest(), Some(Way::Passphrase));
        assert!(Ways { passphrase: true, ..none }.asks() && !Ways { device: true, ..none }.asks());
    }
}

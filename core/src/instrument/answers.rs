use std::collections::BTreeMap;

/// The number under which the answer to a gate is kept: before item 1.
pub const GATE: u8 = 0;

/// What a person answered: the value of the chosen option, by the item's number. In which order they were given
/// doesn't matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<u8, u8>);

impl Answers {
    /// The value chosen for an item.
    #[must_use]
    pub fn get(&self, item: u8) -> Option<u8> {
        self.0.get(&item).copied()
    }

    /// Gives an answer, or takes it back.
    pub fn set(&mut self, item: u8, value: Option<u8>) {
        match value {
            Some(value) => self.0.insert(item, value),
            None => self.0.remove(&item),
        };
    }

    /// Item numbers and values, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (u8, u8)> + '_ {
        self.0.iter().map(|(item, value)| (*item, *value))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(u8, u8)> for Answers {
    fn from_iter<T: IntoIterator<Item = (u8, u8)>>(pairs: T) -> Self {
        Self(pairs.into_iter().collect())
    }
}

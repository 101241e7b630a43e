//! Which options show at once: what the person uses most on such days, then a good first set.

use std::collections::HashMap;

/// How often each content id was chosen lately.
pub type Usage = HashMap<String, u32>;

/// How far back "lately" reaches, in days: three months, so that what a person has left behind leaves the front.
pub const USAGE_DAYS: u32 = 90;

/// The order in which options are shown: `count` featured ones first, the rest as the content has them.
///
/// `all` is in content order; `first` is the set that shows while there is nothing to go by. Returns the ids with
/// whether each is featured.
#[must_use]
pub fn arrange<'a>(all: &[&'a str], first: &[&'a str], usage: &Usage, count: usize) -> Vec<(&'a str, bool)> {
    let mut used: Vec<&str> = all.iter().copied().filter(|id| usage.contains_key(*id)).collect();
    // A stable sort: equally used ones keep the content's order.
    used.sort_by_key(|id| std::cmp::Reverse(usage.get(*id)));
    let mut front: Vec<&str> = Vec::with_capacity(count);
    for id in used.into_iter().chain(first.iter().copied()).chain(all.iter().copied()) {
        if front.len() < count && !front.contains(&id) {
            front.push(id);
        }
    }
    let rest = all.iter().copied().filter(|id| !front.contains(id)).map(|id| (id, false));
    front.iter().map(|id| (*id, true)).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [&str; 5] = ["a", "b", "c", "d", "e"];

    #[test]
    fn without_a_past_the_first_set_shows() {
        let shown = arrange(&ALL, &["d"], &Usage::new(), 2);
        assert_eq!(shown, [("d", true), ("a", true), ("b", false), ("c", false), ("e", false)]);
    }

    #[test]
    fn the_most_used_come_first() {
        let usage = Usage::from([("e".into(), 3), ("b".into(), 9), ("c".into(), 3)]);
        let shown: Vec<_> =
            arrange(&ALL, &["a"], &usage, 4).into_iter().filter(|o| o.1).map(|o| o.0).collect();
        assert_eq!(shown, ["b", "c", "e", "a"]);
    }

    proptest! {
        #[test]
        fn every_option_shows_exactly_once(counts in proptest::collection::vec(0u32..4, 5), count in 0usize..8) {
            let usage = ALL.iter().zip(&counts).filter(|(_, n)| **n > 0).map(|(id, n)| ((*id).into(), *n)).collect();
            let shown = arrange(&ALL, &["c", "a"], &usage, count);
            let mut ids: Vec<_> = shown.iter().map(|o| o.0).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, ALL.to_vec());
            prop_assert_eq!(shown.iter().filter(|o| o.1).count(), count.min(ALL.len()));
        }
    }
}

import AppWords

/// The self-checks' own words; those of the app are `words`.
let checkWords = Words(.module)

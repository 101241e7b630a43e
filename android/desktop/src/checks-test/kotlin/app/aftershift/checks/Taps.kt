package app.aftershift.checks

import app.aftershift.desktop.Headless

// What a thumb does with self-checks, by places: words differ between languages.

/** From Today to the list of all forms. */
fun Headless.catalogue() = pressTag("checks")

/** Opens a form from the list of all, wherever in it it stands. */
fun Headless.form(id: String) {
    if (!has("form $id")) pressTag("clinician")
    pressTag("form $id")
}

/** Answers the questions that come, by the place of the option. */
fun Headless.answer(vararg places: Int) = places.forEach { pressTag("option $it") }

/** By the word in the bar, or where there is no room for it, below. */
fun Headless.leave() = pressTag(if (has("bar word")) "bar word" else "leave")

/** Begins a form, from Today to its first question. */
fun Headless.begin(id: String) {
    catalogue()
    form(id)
    pressTag("start")
}

package app.aftershift.desktop

/** From Today through a self-check to its result, and back. */
internal fun Headless.walkOfFeatures(picture: (String) -> Unit) {
    pressTag("checks")
    picture("self-checks")
    if (shows("I have read this")) tap("I have read this")
    pressTag("form phq4")
    picture("self-check")
    // An earlier walk may have been broken off in one.
    pressTag(if (has("start")) "start" else "start again")
    repeat(4) {
        picture("question-${it + 1}")
        pressTag("option ${it % 3}")
    }
    picture("last-question")
    pressTag("result")
    picture("result")
    pressTag("course")
    picture("over-time")
    repeat(3) { pressLabel("Back") }
}

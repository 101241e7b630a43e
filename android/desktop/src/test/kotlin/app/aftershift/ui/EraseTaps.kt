package app.aftershift.ui

import app.aftershift.desktop.Headless

/** From any tab to the screen that erases everything. */
fun Headless.toErase() {
    pressTag("tab plan")
    pressTag("settings")
    pressTag("erase everything")
}

/** What it takes, once somebody is there. */
fun Headless.eraseNow() {
    pressTag("sure")
    pressTag("erase")
}

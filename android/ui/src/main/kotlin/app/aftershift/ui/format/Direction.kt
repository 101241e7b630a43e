package app.aftershift.ui.format

// In a sentence that runs from right to left, "116 123" would show as "123 116". So what is dialled or typed goes into
// sentences as an isolate, whose marks nobody sees or hears.

/** A number or an address: from left to right in every script. */
fun leftToRight(text: String) = "\u2066$text\u2069"

/** A word to send: in the direction of its own script. */
fun asItIsWritten(text: String) = "\u2068$text\u2069"

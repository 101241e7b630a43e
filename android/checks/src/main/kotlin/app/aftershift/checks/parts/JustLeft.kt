package app.aftershift.checks.parts

import app.aftershift.core.OpenCheck

/**
 * Tells what was left half-way just now from what lay there before: at the next look it wasn't there yet, or had other
 * answers. Only of that is it said that it is saved.
 */
internal class JustLeft {
    private var before: List<OpenCheck>? = null

    /** The id of the one that was just left, if any. */
    fun among(open: List<OpenCheck>): String? {
        val known = before
        before = open
        return open.firstOrNull { known != null && it !in known }?.id
    }
}

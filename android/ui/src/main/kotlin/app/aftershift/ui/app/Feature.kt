package app.aftershift.ui.app

import androidx.compose.runtime.Composable
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.support.SupportModel

/** A part of the app that a build can be without. It knows the app; the app knows only this. */
interface Feature {
    /** The place where its self-checks are, if it is the one that has them: other parts of the app lead there. */
    val checks: String? get() = null

    /** The place of one of those self-checks, by its content id. */
    fun check(instrument: String): String? = null

    /** Adds its places to those of the app. Their routes start with its name, so that none is there twice. */
    fun places(host: FeatureHost)

    /**
     * What can't wait on Today: above the rest of it, and in large type, where everything scrolls, above the stones. Its
     * model is the same as that of [OnToday], which loads it.
     */
    @Composable
    fun FirstOnToday(
        core: OpenCore,
        ways: Ways,
    ) = Unit

    /** What else it has to say on Today, above the check-ins of the day. */
    @Composable
    fun OnToday(
        core: OpenCore,
        ways: Ways,
    )

    /** Its line on Trends. */
    @Composable
    fun OnTrends(
        core: OpenCore,
        ways: Ways,
    )
}

/** What the app lends to the places of a [Feature]. */
class FeatureHost internal constructor(
    /** The same numbers as on the Support screen. */
    val support: SupportModel,
    val outside: Outside,
    private val open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    /** A place that shows [content] once the data is open. */
    fun opened(
        route: String,
        content: @Composable (OpenCore, Ways) -> Unit,
    ) = open(route, content)
}

package app.aftershift.ui.app

import androidx.navigation.NavBackStackEntry
import androidx.navigation.NavHostController
import app.aftershift.ui.parts.Bar

internal const val SUPPORT = "support"
internal const val SETTINGS = "settings"
internal const val CARDS = "cards"
internal const val ADD = "add"
internal const val ENTRY = "entry/{id}"

/** From one place of the app, [from], to another. */
internal class Ways(
    private val nav: NavHostController,
    private val from: NavBackStackEntry,
) {
    /** False once a tap has led away: what is tapped, or comes back from the core, after that leads nowhere more. */
    val here get() = nav.currentBackStackEntry?.id == from.id

    /** A second tap on the same button goes nowhere twice. */
    private fun to(route: String) = nav.navigate(route) { launchSingleTop = true }

    fun support() = to(SUPPORT)

    fun settings() = to(SETTINGS)

    /** After a tap was stored: who went to Support meanwhile stays there. */
    fun cards() {
        if (here) to(CARDS)
    }

    fun add() = to(ADD)

    fun entry(id: String) = to("entry/$id")

    /** To a check-in that was just added: back from there leads to where the adding began. */
    fun added(id: String) {
        if (here) nav.navigate("entry/$id") { popUpTo(ADD) { inclusive = true } }
    }

    /** Once: a second tap must neither leave the place that the first one led to, nor empty the screen. */
    fun back() {
        if (here && nav.previousBackStackEntry != null) nav.popBackStack()
    }

    fun tab(tab: Tab) =
        nav.navigate(tab.route) {
            popUpTo(Tab.TODAY.route) { saveState = true }
            launchSingleTop = true
            restoreState = true
        }

    /** Today, with nothing kept of what was open before: not to meet damage again, nor to hold on to unkept words. */
    fun afresh() =
        nav.navigate(Tab.TODAY.route) {
            popUpTo(Tab.TODAY.route)
            launchSingleTop = true
        }

    /** The bar of the four tabs, and of what opens from them. */
    fun tabBar() = Bar(::support, onSettings = ::settings)

    fun innerBar() = Bar(::support, onBack = ::back)
}

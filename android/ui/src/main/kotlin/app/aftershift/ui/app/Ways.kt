package app.aftershift.ui.app

import androidx.navigation.NavHostController
import app.aftershift.ui.parts.Bar

internal const val SUPPORT = "support"
internal const val SETTINGS = "settings"
internal const val CARDS = "cards"
internal const val ADD = "add"
internal const val ENTRY = "entry/{id}"

/** From one place of the app to another. */
internal class Ways(
    private val nav: NavHostController,
) {
    /** A second tap on the same button goes nowhere twice. */
    private fun to(route: String) = nav.navigate(route) { launchSingleTop = true }

    fun support() = to(SUPPORT)

    fun settings() = to(SETTINGS)

    fun cards() = to(CARDS)

    fun add() = to(ADD)

    fun entry(id: String) = to("entry/$id")

    /** To a check-in that was just added: back from there leads to where the adding began. */
    fun added(id: String) = nav.navigate("entry/$id") { popUpTo(ADD) { inclusive = true } }

    fun back() {
        nav.popBackStack()
    }

    fun tab(tab: Tab) =
        nav.navigate(tab.route) {
            popUpTo(Tab.TODAY.route) { saveState = true }
            launchSingleTop = true
            restoreState = true
        }

    /** The bar of the four tabs, and of what opens from them. */
    fun tabBar() = Bar(::support, onSettings = ::settings)

    fun innerBar() = Bar(::support, onBack = ::back)
}

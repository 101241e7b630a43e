package app.aftershift.ui.app

import androidx.navigation.NavBackStackEntry
import androidx.navigation.NavHostController
import app.aftershift.ui.parts.Bar

internal const val SUPPORT = "support"
internal const val SETTINGS = "settings"
internal const val SECURITY = "security"
internal const val PASSPHRASE = "security/passphrase"
internal const val RECOVERY_CODE = "security/code"
internal const val PRACTISE = "security/practise"
internal const val BACKUP = "backup"
internal const val MAKE_BACKUP = "backup/make"
internal const val BRING_BACK = "backup/bring"
internal const val KEEPING = "keeping"
internal const val ERASE = "erase"
internal const val NO_WAY_IN = "no_way_in"
internal const val CARDS = "cards"
internal const val ADD = "add"
internal const val ENTRY = "entry/{id}"
internal const val PAGE = "page/{id}"
internal const val LEVELS = "levels"
internal const val CARDS_LIST = "cards_list"
internal const val NEXT_HELP = "next_help"
internal const val FIRST_STEP = "first_step"
internal const val PLAN_OF = "plan/{plan}"
internal const val SUPPORT_PLAN = "plan/support"
internal const val RETURN_PLAN = "plan/return"

/** From one place of the app, [from], to another. */
class Ways internal constructor(
    private val nav: NavHostController,
    private val from: NavBackStackEntry,
) {
    /** False once a tap has led away: what is tapped, or comes back from the core, after that leads nowhere more. */
    val here: Boolean get() = nav.currentBackStackEntry?.id == from.id

    /** What stands for `{name}` in the route of this place. */
    fun argument(name: String): String =
        requireNotNull(from.savedStateHandle.get<String>(name)) { "${from.destination.route} needs its $name" }

    /** A second tap on the same button goes nowhere twice. */
    fun to(route: String) = nav.navigate(route) { launchSingleTop = true }

    /**
     * On to [route], after this place has done what it was for: back from there leads to where [first] was come from,
     * which is this place, or one further back. Who went to Support meanwhile stays there.
     */
    fun replace(
        route: String,
        first: String? = from.destination.route,
    ) {
        if (here) nav.navigate(route) { first?.let { popUpTo(it) { inclusive = true } } }
    }

    /** Back to [route] where it lies on the way here; else on to it, in this place's stead. */
    fun backTo(route: String) {
        if (here && !nav.popBackStack(route, inclusive = false)) replace(route)
    }

    fun support() = to(SUPPORT)

    fun supportPlan() = to(SUPPORT_PLAN)

    internal fun settings() = to(SETTINGS)

    /** After a tap was stored: who went to Support meanwhile stays there. */
    internal fun cards() {
        if (here) to(CARDS)
    }

    internal fun add() = to(ADD)

    internal fun entry(id: String) = to("entry/$id")

    /** Also from one page to another: not in its stead, as [to] would. */
    fun page(id: String) {
        if (here) nav.navigate("page/$id")
    }

    /** To a check-in that was just added: back from there leads to where the adding began. */
    internal fun added(id: String) = replace("entry/$id")

    /** Once: a second tap must neither leave the place that the first one led to, nor empty the screen. */
    fun back() {
        if (here && nav.previousBackStackEntry != null) nav.popBackStack()
    }

    internal fun tab(tab: Tab) =
        nav.navigate(tab.route) {
            popUpTo(Tab.TODAY.route) { saveState = true }
            launchSingleTop = true
            restoreState = true
        }

    internal fun afresh() = nav.afresh()

    /** The bar of the four tabs, and of what opens from them. */
    internal fun tabBar() = Bar(::support, onSettings = ::settings)

    /** The bar of every other place. */
    fun innerBar() = Bar(::support, onBack = ::back)
}

/**
 * Today, with nothing kept of what was open before, in this tab or another: not to meet damage again, nor to hold on to
 * words or to what a screen showed. Who is at Support stays there.
 */
internal fun NavHostController.afresh() {
    val atSupport = currentDestination?.route == SUPPORT
    navigate(Tab.TODAY.route) { popUpTo(Tab.TODAY.route) { inclusive = true } }
    Tab.entries.forEach { clearBackStack(it.route) }
    if (atSupport) navigate(SUPPORT)
}

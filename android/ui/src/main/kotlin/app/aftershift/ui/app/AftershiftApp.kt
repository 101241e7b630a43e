package app.aftershift.ui.app

import androidx.compose.animation.EnterTransition
import androidx.compose.animation.ExitTransition
import androidx.compose.animation.core.tween
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontFamily
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LifecycleEventEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.lifecycle.viewmodel.compose.viewModel
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.rememberNavController
import app.aftershift.ui.cards.CardsModel
import app.aftershift.ui.cards.CardsRoute
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.entry.AddModel
import app.aftershift.ui.entry.EntryModel
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.OpeningScreen
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.plan.PlanContent
import app.aftershift.ui.settings.SettingsModel
import app.aftershift.ui.support.SupportModel
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.isDark
import app.aftershift.ui.today.TodayModel
import app.aftershift.ui.trends.TrendsModel

/** The whole app. A shell gives it the two models that live as long as the app does, the phone, and the way outside. */
@Composable
fun AftershiftApp(
    opening: OpeningModel,
    support: SupportModel,
    phone: Phone,
    outside: Outside,
    family: FontFamily? = null,
) {
    val appearance by opening.appearance.collectAsStateWithLifecycle()
    LifecycleEventEffect(Lifecycle.Event.ON_RESUME) { opening.returned() }
    AftershiftTheme(isDark(appearance), family) {
        CompositionLocalProvider(
            LocalPhone provides phone,
            LocalContentColor provides MaterialTheme.colorScheme.onBackground,
        ) { Places(opening, support, outside) }
    }
}

@Composable
private fun Places(
    opening: OpeningModel,
    support: SupportModel,
    outside: Outside,
) {
    val nav = rememberNavController()
    val still = LocalPhone.current.reducedMotion
    NavHost(
        nav,
        Tab.TODAY.route,
        Modifier
            .fillMaxSize()
            .background(MaterialTheme.colorScheme.background)
            .noDoubleTapThrough { nav.currentBackStackEntry?.id to opening.stage.value.javaClass },
        enterTransition = { if (still) EnterTransition.None else fadeIn(tween(FADE_MS)) },
        exitTransition = { if (still) ExitTransition.None else fadeOut(tween(FADE_MS)) },
    ) {
        // Needs nothing open.
        composable(SUPPORT) { entry -> SupportRoute(support, outside, Ways(nav, entry)::back) }

        fun open(
            route: String,
            content: @Composable (OpenCore, Ways) -> Unit,
        ) = composable(route) { entry ->
            val ways = remember(entry) { Ways(nav, entry) }
            Opened(opening, ways) { content(it, ways) }
        }

        open(Tab.TODAY.route) { core, ways ->
            TodayRoute(viewModel(key = core.name) { TodayModel(core) }, opening, ways)
        }
        open(Tab.TRENDS.route) { core, ways -> TrendsRoute(viewModel(key = core.name) { TrendsModel(core) }, ways) }
        open(Tab.SHIFTS.route) { core, ways -> ShiftsRoute(viewModel(key = core.name) { SettingsModel(core) }, ways) }
        open(Tab.PLAN.route) { _, ways -> TabFrame(Tab.PLAN, ways) { PlanContent(ways::support) } }
        open(CARDS) { core, ways ->
            CardsRoute(viewModel(key = core.name) { CardsModel(core) }, ways::support, ways::back)
        }
        open(SETTINGS) { core, ways ->
            SettingsRoute(viewModel(key = core.name) { SettingsModel(core) }, opening, ways)
        }
        open(ADD) { core, ways -> AddRoute(viewModel(key = core.name) { AddModel(core) }, ways) }
        composable(ENTRY) { entry ->
            val id = requireNotNull(entry.savedStateHandle.get<String>("id")) { "an entry needs an id" }
            val ways = remember(entry) { Ways(nav, entry) }
            Opened(opening, ways) { core ->
                EntryRoute(viewModel(key = core.name) { EntryModel(core, id) }, ways)
            }
        }
    }
}

/** [content] once the data is open; until then, why not. */
@Composable
private fun Opened(
    opening: OpeningModel,
    ways: Ways,
    content: @Composable (OpenCore) -> Unit,
) {
    val stage by opening.stage.collectAsStateWithLifecycle()
    when (val reached = stage) {
        is Stage.Open -> {
            content(reached.core)
        }

        else -> {
            // Not back to the screen that met the damage: it would meet it again.
            fun onToday(act: () -> Unit) {
                ways.afresh()
                act()
            }
            OpeningScreen(
                reached,
                onStart = { opening.start() },
                onTryAgain = { onToday { opening.open() } },
                onSetAside = { onToday { opening.setAsideAndStart() } },
                onSupport = ways::support,
            )
        }
    }
}

private const val FADE_MS = 120

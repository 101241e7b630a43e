package app.aftershift.ui.app

import androidx.compose.animation.EnterTransition
import androidx.compose.animation.ExitTransition
import androidx.compose.animation.core.tween
import androidx.compose.animation.fadeIn
import androidx.compose.animation.fadeOut
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontFamily
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LifecycleEventEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.navigation.NavHostController
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.currentBackStackEntryAsState
import androidx.navigation.compose.rememberNavController
import app.aftershift.core.PlanKind
import app.aftershift.ui.cards.CardsModel
import app.aftershift.ui.cards.CardsRoute
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.entry.AddModel
import app.aftershift.ui.entry.EntryModel
import app.aftershift.ui.firststep.FirstStepModel
import app.aftershift.ui.firststep.FirstStepRoute
import app.aftershift.ui.nexthelp.NextHelpModel
import app.aftershift.ui.nexthelp.NextHelpRoute
import app.aftershift.ui.opening.Covered
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.parts.LocalHide
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.plan.PlanContent
import app.aftershift.ui.plan.PlanModel
import app.aftershift.ui.plan.PlanRoute
import app.aftershift.ui.reading.Reading
import app.aftershift.ui.settings.SettingsModel
import app.aftershift.ui.support.SupportModel
import app.aftershift.ui.theme.AftershiftTheme
import app.aftershift.ui.theme.isDark
import app.aftershift.ui.today.TodayModel
import app.aftershift.ui.trends.TrendsModel

/**
 * The whole app. A shell gives it the two models that live as long as the app does, what is read without them, the
 * phone, the way outside, and the parts that its build has: always the same list, or the app would start again on
 * Today.
 */
@Composable
fun AftershiftApp(
    opening: OpeningModel,
    support: SupportModel,
    reading: Reading,
    phone: Phone,
    outside: Outside,
    family: FontFamily? = null,
    features: List<Feature> = emptyList(),
    arrivals: Arrivals = remember { Arrivals() },
) {
    val appearance by opening.appearance.collectAsStateWithLifecycle()
    // A shell whose screens are made anew when the phone is turned must not let that count as leaving: see the README.
    LifecycleEventEffect(Lifecycle.Event.ON_STOP) { opening.left() }
    LifecycleEventEffect(Lifecycle.Event.ON_RESUME) { opening.returned() }
    AftershiftTheme(isDark(appearance), family) {
        CompositionLocalProvider(
            LocalPhone provides phone,
            LocalContentColor provides MaterialTheme.colorScheme.onBackground,
        ) { CoveredPlaces(opening, support, reading, outside, features, arrivals) }
    }
}

@Composable
private fun CoveredPlaces(
    opening: OpeningModel,
    support: SupportModel,
    reading: Reading,
    outside: Outside,
    features: List<Feature>,
    arrivals: Arrivals,
) {
    val nav = rememberNavController()
    val stage by opening.stage.collectAsStateWithLifecycle()
    val hide: (() -> Unit)? = remember(stage is Stage.Open) { if (stage is Stage.Open) opening::hide else null }
    CompositionLocalProvider(LocalHide provides hide) {
        // The second tap of a hurried "hide" must not show it again.
        Box(Modifier.noDoubleTapThrough { opening.cover }) {
            Covered(
                opening.cover,
                opening::show,
                onSupport = {
                    nav.navigate(SUPPORT) { launchSingleTop = true }
                    opening.show()
                },
            ) { Places(nav, opening, support, reading, outside, features, arrivals) }
        }
    }
}

@Composable
private fun Places(
    nav: NavHostController,
    opening: OpeningModel,
    support: SupportModel,
    reading: Reading,
    outside: Outside,
    features: List<Feature>,
    arrivals: Arrivals,
) {
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
        composable(SUPPORT) { entry ->
            SupportRoute(support, opening, outside, remember(entry) { Ways(nav, entry) })
        }
        readingPlaces(nav, reading, outside)

        fun open(
            route: String,
            content: @Composable (OpenCore, Ways) -> Unit,
        ) = composable(route) { entry ->
            val ways = remember(entry) { Ways(nav, entry) }
            Opened(opening, reading, ways) { content(it, ways) }
        }

        open(Tab.TODAY.route) { core, ways ->
            TodayRoute(
                modelOf(core) { TodayModel(core) },
                opening,
                ways,
                first = { features.forEach { it.FirstOnToday(core, ways) } },
                ofFeatures = { features.forEach { it.OnToday(core, ways) } },
            )
        }
        open(Tab.TRENDS.route) { core, ways ->
            TrendsRoute(modelOf(core) { TrendsModel(core) }, ways) { features.forEach { it.OnTrends(core, ways) } }
        }
        shiftPlaces(outside, hasReminders = opening.reminders != null, ::open)
        opening.reminders?.let { reminderPlaces(it, ::open) }
        open(Tab.PLAN.route) { _, ways ->
            TabFrame(Tab.PLAN, ways) { PlanContent({ ways.to(placeOf(it)) }, ways::support) }
        }
        open(PLAN_OF) { core, ways ->
            val plan = planAt(ways.argument("plan"))
            PlanRoute(modelOf(core) { PlanModel(core, plan) }, plan, outside, ways)
        }
        open(NEXT_HELP) { core, ways -> NextHelpRoute(modelOf(core) { NextHelpModel(core) }, features, ways) }
        open(FIRST_STEP) { core, ways -> FirstStepRoute(modelOf(core) { FirstStepModel(core) }, outside, ways) }
        open(CARDS) { core, ways -> CardsRoute(modelOf(core) { CardsModel(core) }, ways::support, ways::back) }
        open(SETTINGS) { core, ways -> SettingsRoute(modelOf(core) { SettingsModel(core) }, opening, ways) }
        securityPlaces(opening.keys, ::open)
        keepingPlaces(opening, ::open)
        backupPlaces(outside, ::open)
        shiftFilePlaces(outside, arrivals, ::open)
        noWayIn(nav, opening, reading)
        open(ADD) { core, ways -> AddRoute(modelOf(core) { AddModel(core) }, ways) }
        open(ENTRY) { core, ways -> EntryRoute(modelOf(core) { EntryModel(core, ways.argument("id")) }, ways) }

        val host = FeatureHost(support, outside, ::open)
        features.forEach { it.places(host) }
    }
    Begins(nav, opening, support)
    Arrives(nav, opening, arrivals)
}

/** A roster that another app handed over is shown as soon as the data is open. Nothing of it counts before the yes. */
@Composable
private fun Arrives(
    nav: NavHostController,
    opening: OpeningModel,
    arrivals: Arrivals,
) {
    val stage by opening.stage.collectAsStateWithLifecycle()
    val path by arrivals.path.collectAsStateWithLifecycle()
    val place by nav.currentBackStackEntryAsState()
    // By the place as well: one that came as its screen was being left waits for the next.
    LaunchedEffect(stage is Stage.Open, path, place?.destination?.route == IMPORT) {
        if (stage is Stage.Open && path != null) nav.navigate(IMPORT) { launchSingleTop = true }
    }
}

/** After everything was erased: Support may still have shown a coping card, and the places what was in them. */
@Composable
private fun Begins(
    nav: NavHostController,
    opening: OpeningModel,
    support: SupportModel,
) {
    val stage by opening.stage.collectAsStateWithLifecycle()
    LaunchedEffect(stage) {
        if (!opening.beginsAnew()) return@LaunchedEffect
        support.load()
        nav.afresh()
    }
}

private fun placeOf(plan: PlanKind) =
    when (plan) {
        PlanKind.SUPPORT -> SUPPORT_PLAN
        PlanKind.RETURN -> RETURN_PLAN
    }

private fun planAt(name: String) = PlanKind.entries.first { placeOf(it) == "plan/$name" }

private const val FADE_MS = 120

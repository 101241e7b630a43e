package app.aftershift.ui.app

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.RosterDayPanel
import app.aftershift.core.ShiftsAction
import app.aftershift.core.ShiftsState
import app.aftershift.ui.R
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.format.longDay
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.LeaveQuestion
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.parts.isLargeType
import app.aftershift.ui.parts.noDoubleTapThrough
import app.aftershift.ui.settings.SettingsModel
import app.aftershift.ui.shifts.DayContent
import app.aftershift.ui.shifts.MonthCalls
import app.aftershift.ui.shifts.MonthContent
import app.aftershift.ui.shifts.MonthRest
import app.aftershift.ui.shifts.Palette
import app.aftershift.ui.shifts.SIDE
import app.aftershift.ui.shifts.ShiftsModel
import app.aftershift.ui.shifts.WeekHand
import app.aftershift.ui.shifts.codes.CodesContent
import app.aftershift.ui.shifts.codes.CodesModel
import app.aftershift.ui.theme.Space
import java.time.temporal.WeekFields

internal const val CODES = "shifts/codes"
internal const val CYCLES = "shifts/cycles"
internal const val IMPORT = "shifts/import"

/** The month is a tab; what its codes stand for is a place of its own. */
internal fun shiftPlaces(
    outside: Outside,
    hasReminders: Boolean,
    open: (route: String, content: @Composable (OpenCore, Ways) -> Unit) -> Unit,
) {
    open(Tab.SHIFTS.route) { core, ways ->
        val settings = modelOf(core) { SettingsModel(core) }
        ShiftsRoute(modelOf(core) { ShiftsModel(core, outside) }, settings, hasReminders, ways)
    }
    open(CODES) { core, ways -> CodesRoute(modelOf(core) { CodesModel(core) }, ways) }
}

@Composable
private fun ShiftsRoute(
    model: ShiftsModel,
    settings: SettingsModel,
    hasReminders: Boolean,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val turn by settings.state.collectAsStateWithLifecycle()
    val weeksBegin = WeekFields.of(LocalPhone.current.locale).firstDayOfWeek
    var weeks by rememberSaveable { mutableStateOf(WeekHand.NONE) }
    OnFront {
        model.load(weeksBegin)
        settings.load()
    }
    val calls =
        MonthCalls(
            onAct = { model.act(it) },
            onWeeks = { weeks = it },
            onMeans = { code, meaning -> model.means(code, meaning) },
            onExport = { model.export() },
            onDayTurn = ways::settings,
            onCodes = { ways.to(CODES) },
            onCycles = { ways.to(CYCLES) },
            onImport = { ways.to(IMPORT) },
            onReminders = { ways.to(REMINDERS) }.takeIf { hasReminders },
        )
    val notice: @Composable () -> Unit = { Problem(ui.problem, model::dismissProblem) }
    // A tap may open a day: its second one, of a double tap, is not for what then lies there.
    Box(Modifier.noDoubleTapThrough { model.state.value.content?.open?.day }) {
        val state = ui.content
        val day = state?.open
        when {
            state == null -> {
                Frame(ways.tabBar(), { TabBar(Tab.SHIFTS, ways::tab) }) {}
            }

            day != null -> {
                Day(day, state, calls, ways, notice)
            }

            else -> {
                BackHandler(weeks != WeekHand.NONE) { weeks = WeekHand.NONE }
                Month(state, weeks, calls, ways, notice) {
                    MonthRest(turn.content?.dayTurnMinute?.toInt(), model.exported, calls)
                }
            }
        }
    }
}

/** What a tap puts there stays within the thumb's reach, where there is room to hold it. */
@Composable
private fun Month(
    state: ShiftsState,
    weeks: WeekHand,
    calls: MonthCalls,
    ways: Ways,
    notice: @Composable () -> Unit,
    rest: @Composable () -> Unit,
) = BoxWithConstraints {
    val held = !isLargeType() && maxHeight >= ROOM_TO_HOLD
    val palette: @Composable () -> Unit = { Palette(state, weeks, calls, held) }
    Frame(
        ways.tabBar(),
        bottom = {
            Column {
                notice()
                if (held) {
                    HorizontalDivider(color = MaterialTheme.colorScheme.outlineVariant)
                    palette()
                }
                TabBar(Tab.SHIFTS, ways::tab)
            }
        },
    ) {
        val scroll = rememberScrollState()
        // What is to be tapped next is up there.
        val choosing = weeks != WeekHand.NONE
        LaunchedEffect(choosing) { if (choosing) scroll.scrollTo(0) }
        Column(
            Modifier
                .fillMaxSize()
                .verticalScroll(scroll)
                .padding(horizontal = SIDE)
                .padding(bottom = Space.large),
        ) { MonthContent(state, weeks, calls, palette.takeUnless { held }, rest) }
    }
}

/** With less, the palette would leave the month no room. */
private val ROOM_TO_HOLD = 640.dp

@Composable
private fun Day(
    day: RosterDayPanel,
    state: ShiftsState,
    calls: MonthCalls,
    ways: Ways,
    notice: @Composable () -> Unit,
) {
    val close = { calls.onAct(ShiftsAction.Close) }
    BackHandler(onBack = close)
    ScrollingFrame(ways.innerBar().copy(onBack = close), longDay(day.day), notice) {
        DayContent(day, state.codes, calls.onAct) {
            calls.onAct(ShiftsAction.CopyWeek(day.day))
            calls.onWeeks(WeekHand.PASTE)
            close()
        }
    }
}

@Composable
private fun CodesRoute(
    model: CodesModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    var leaving by rememberSaveable { mutableStateOf(false) }
    OnFront { model.load() }
    val back: () -> Unit = { if (model.unkept) leaving = true else ways.back() }
    BackHandler(model.unkept, back)
    ScrollingFrame(
        ways.innerBar().copy(onBack = back),
        stringResource(R.string.codes_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) { ui.content?.let { CodesContent(it, model) } }
    if (leaving) {
        LeaveQuestion({
            leaving = false
            ways.back()
        }) { leaving = false }
    }
}

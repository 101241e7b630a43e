package app.aftershift.ui.app

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LifecycleEventEffect
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.text
import app.aftershift.ui.entry.AddModel
import app.aftershift.ui.entry.AddScreen
import app.aftershift.ui.entry.EntryCalls
import app.aftershift.ui.entry.EntryContent
import app.aftershift.ui.entry.EntryModel
import app.aftershift.ui.format.leftToRight
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.parts.DateInDoubt
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.Notice
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.settings.SettingsCalls
import app.aftershift.ui.settings.SettingsContent
import app.aftershift.ui.settings.SettingsModel
import app.aftershift.ui.today.TodayCalls
import app.aftershift.ui.today.TodayModel
import app.aftershift.ui.today.TodayScreen
import app.aftershift.ui.trends.TrendsCalls
import app.aftershift.ui.trends.TrendsModel
import app.aftershift.ui.trends.TrendsScreen

// Each joins a screen to its model and to the ways from there. The screens themselves know neither.

/** Asks again whenever the screen comes to the front: time has passed, or an entry was corrected. */
@Composable
fun OnFront(load: () -> Unit) = LifecycleEventEffect(Lifecycle.Event.ON_RESUME) { load() }

/** At the bottom of a screen: what went otherwise than wished. */
@Composable
fun Problem(
    problem: Message?,
    onDismiss: () -> Unit,
) {
    problem?.let { Notice(text(it), onDismiss) }
}

/** Where this device has no app for it: the number or address, to be dialled or typed elsewhere. */
@Composable
fun NoWay(
    wanted: String?,
    onDismiss: () -> Unit,
) = Problem(wanted?.let { noWay(it) }, onDismiss)

internal fun noWay(wanted: String) = Message(R.string.support_no_way, listOf(leftToRight(wanted)))

/** A tab whose content scrolls as a whole. */
@Composable
internal fun TabFrame(
    tab: Tab,
    ways: Ways,
    content: @Composable ColumnScope.() -> Unit,
) = ScrollingFrame(ways.tabBar(), stringResource(tab.label), { TabBar(tab, ways::tab) }, content)

@Composable
internal fun TodayRoute(
    model: TodayModel,
    opening: OpeningModel,
    ways: Ways,
    first: @Composable () -> Unit,
    ofFeatures: @Composable () -> Unit,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val stage by opening.stage.collectAsStateWithLifecycle()
    val doubted by model.dateInDoubt.collectAsStateWithLifecycle()
    OnFront { model.load() }
    Frame(
        ways.tabBar(),
        bottom = {
            Column {
                Problem(ui.problem, model::dismissProblem)
                Problem((stage as? Stage.Open)?.notice, opening::noticeRead)
                TabBar(Tab.TODAY, ways::tab)
            }
        },
    ) {
        ui.content?.let { state ->
            TodayScreen(
                state,
                TodayCalls(
                    { if (ways.here) model.tap(it, ways::cards) },
                    ways::cards,
                    { model.leaveAsItIs() },
                    ways::entry,
                    onFirstStep = { ways.to(FIRST_STEP) },
                    onLock = { ways.to(SECURITY) },
                    onNoLock = { model.noLock() },
                    onPractise = { ways.to(PRACTISE) },
                    onKeeping = { ways.to(KEEPING) },
                    onGoneSeen = { model.goneSeen() },
                    onWhileLockedSeen = { model.whileLockedSeen() },
                    onQuietSeen = { model.quietSeen() },
                ),
                first,
                ofFeatures,
            )
        }
    }
    if (doubted != null) DateInDoubt({ model.dateIsRight(ways::cards) }, model::dateIsWrong)
}

@Composable
internal fun TrendsRoute(
    model: TrendsModel,
    ways: Ways,
    ofFeatures: @Composable () -> Unit,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    Frame(
        ways.tabBar(),
        bottom = {
            Column {
                Problem(ui.problem, model::dismissProblem)
                TabBar(Tab.TRENDS, ways::tab)
            }
        },
    ) {
        ui.content?.let {
            TrendsScreen(it, TrendsCalls({ action -> model.act(action) }, ways::entry, ways::add), ofFeatures)
        }
    }
}

@Composable
internal fun SettingsRoute(
    model: SettingsModel,
    opening: OpeningModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.settings_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let {
            val calls =
                SettingsCalls(
                    onLock = { ways.to(SECURITY) },
                    onKeeping = { ways.to(KEEPING) },
                    onBackup = { ways.to(BACKUP) },
                    onErase = { ways.to(ERASE) },
                )
            SettingsContent(it, calls) { action -> model.act(action, opening::refreshAppearance) }
        }
    }
}

@Composable
internal fun EntryRoute(
    model: EntryModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(
        ways.innerBar(),
        stringResource(R.string.entry_title),
        { Problem(ui.problem, model::dismissProblem) },
    ) {
        ui.content?.let {
            EntryContent(
                it,
                model.words,
                EntryCalls(
                    onAnswer = { answer -> model.answer(answer) },
                    onMove = { day, minute -> model.move(day, minute) },
                    onRemove = { model.remove(ways::back) },
                ),
            )
        }
    }
}

@Composable
internal fun AddRoute(
    model: AddModel,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    // Added, while Support was open over the form: on to it now.
    OnFront { model.added?.let(ways::added) ?: model.load() }
    val notice: @Composable () -> Unit = { Problem(ui.problem, model::dismissProblem) }
    val form = ui.content
    if (form == null) {
        Frame(ways.innerBar(), notice) {}
    } else {
        AddScreen(ways.innerBar(), form, notice) { day, minute, load -> model.add(day, minute, load, ways::added) }
    }
}

package app.aftershift.ui

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipeUp
import app.aftershift.core.Answer
import app.aftershift.core.CardsAction
import app.aftershift.core.EntryAction
import app.aftershift.core.TodayAction
import app.aftershift.desktop.Headless
import java.nio.file.Path
import java.time.Instant

fun tag(name: String): SemanticsMatcher = hasTestTag(name)

/** Two months of check-ins, made through the façade: enough for every screen to have something to show. */
object SampleHistory {
    /** A heavy stretch in the middle, gaps where a person forgot. */
    private val LOADS = listOf(0, 1, 1, 2, 1, 3, 3, 4, 2, 3, 4, 4, 3, 2, 3, 1, 2, 1, 0, 1, 1, 2, 0, 1, 2, 1)

    fun into(folder: Path) {
        TestApp(folder).vault {
            val form = entryForm()
            val last = java.time.LocalDate.parse(form.workDay)
            LOADS.forEachIndexed { index, load ->
                if (index % 6 == 4) return@forEachIndexed
                val day = last.minusDays(LOADS.size - 1L - index).toString()
                val entry = checkNotNull(entryAct(EntryAction.Add(day, 1270u, load.toUByte())))
                val answers =
                    listOf(
                        Answer.ToggleSignal(entry.signals[index % entry.signals.size].id),
                        Answer.ToggleDrain(entry.weighed[index % entry.weighed.size].id),
                    )
                answers.forEach { entryAct(EntryAction.Answer(entry.id, it)) }
                if (index % 3 == 0) entryAct(EntryAction.Add(day, 130u, (load / 2).toUByte()))
            }
            todayAct(TodayAction.TapLoad(2u))
            cardsAct(CardsAction.Next)
        }
    }
}

/** A way through screens, on data of its own. Words don't matter: they are made up in some languages. */
class Tour(
    val sample: (Path) -> Unit,
    /** When it is, on the way. */
    val now: String = EVENING,
    /** The vault with a clock, and perhaps a problem. */
    private val door: (Long) -> ScenarioDoor = ::ScenarioDoor,
    private val phone: (Path) -> PhoneThatReminds = ::PhoneThatReminds,
    /** Goes to the screens by their own buttons; it gives the name of each to what it is handed. */
    val walk: Headless.(visit: Headless.(String) -> Unit) -> Unit,
) {
    /** The app on [folder], where the sample was put already. */
    fun app(folder: Path) =
        TestApp(folder, door(Instant.parse(now).toEpochMilli()), reminders = phone(folder)).also {
            it.outside.place = folder
            it.outside.file = Path.of(fileIn(folder))
        }
}

/** Together they go to every screen that this build has. */
val tours: List<Tour> =
    listOf(Tour(SampleHistory::into) { tour(it) }) + readingTours + careTours + lockTours + keepingTours +
        backupTours + shiftsTours + shiftFileTours + remindersTours + toursOfFeatures

/** Every screen of the app itself, and every card. */
@OptIn(ExperimentalTestApi::class)
private fun Headless.tour(visit: Headless.(String) -> Unit) {
    visit("today")
    cards(visit)
    tabs(visit)
    entry(visit)
    pressTag("support")
    visit("support")
    scrollDown()
    visit("support-end")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.cards(visit: Headless.(String) -> Unit) {
    pressTag("stone 3")
    visit("cards-signals")
    press(ui.onAllNodes(isToggleable())[0])
    pressTag("more")
    visit("cards-signals-more")
    pressTag("longer")
    listOf("weighed", "helped", "moment", "energy", "put-it-down").let { rest ->
        pressTag("next")
        // A day's sleep is asked once; the sample hasn't answered it.
        val cards = listOf("sleep") + rest
        cards.forEachIndexed { index, card ->
            if (card == "weighed") press(ui.onAllNodes(isToggleable())[0])
            if (card == "put-it-down") ui.onNode(tag("words")).performTextInput("Words to put down.")
            visit("cards-$card")
            if (index < cards.lastIndex) pressTag("next")
        }
    }
    pressTag("next")
    visit("cards-end")
    pressTag("done")
    visit("today-after")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.tabs(visit: Headless.(String) -> Unit) {
    pressTag("tab trends")
    visit("trends")
    trends("range 2")
    visit("trends-year")
    trends("range 0")
    trends("table")
    scrollDown()
    visit("trends-table")
    trends("table")
    pressTag("tab shifts")
    visit("shifts")
    pressTag("tab plan")
    visit("plan")
    pressTag("settings")
    visit("settings")
    scrollDown()
    visit("settings-end")
    pressTag("back")
    pressTag("tab today")
}

/** A part of the long list that Trends is; what isn't in view isn't there yet. */
@OptIn(ExperimentalTestApi::class)
fun Headless.trends(part: String) {
    ui.onNode(tag("trends")).performScrollToNode(tag(part))
    pressTag(part)
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.entry(visit: Headless.(String) -> Unit) {
    press(ui.onAllNodes(tag("entry")).onFirst())
    visit("entry")
    pressTag("part WHEN")
    visit("entry-when")
    pressTag("part WHEN")
    pressTag("remove")
    visit("entry-remove")
    pressTag("no")
    pressTag("back")
    pressTag("tab trends")
    trends("add")
    visit("add")
    pressTag("back")
}

@OptIn(ExperimentalTestApi::class)
fun Headless.scrollDown() {
    repeat(6) { ui.onAllNodes(hasScrollAction()).onFirst().performTouchInput { swipeUp() } }
    ui.waitForIdle()
}

/** Everything that a finger or a screen reader can act on. */
@OptIn(ExperimentalTestApi::class)
fun Headless.clickable(): List<SemanticsNode> {
    ui.waitForIdle()
    return ui.onAllNodes(hasClickAction()).fetchSemanticsNodes()
}

/** What a screen reader says of it. */
fun SemanticsNode.name(): String =
    (
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)
    ).joinToString(" ")

fun SemanticsNode.isNamed() = name().isNotBlank() || SemanticsActions.SetText in config

fun SemanticsNode.describe() = "'${name()}' $size seen as $boundsInRoot"

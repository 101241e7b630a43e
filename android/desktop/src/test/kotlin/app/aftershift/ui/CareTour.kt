package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onFirst
import app.aftershift.core.CopingCard
import app.aftershift.core.EntryAction
import app.aftershift.core.FirstStepAction
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.desktop.Headless
import java.nio.file.Path
import java.time.Instant

/** On the way to care: nothing said yet, and somebody who has been at it for a while. */
val careTours: List<Tour> =
    listOf(
        Tour({ TestApp(it).vault {} }) { atFirst(it) },
        Tour(::careSample, "2026-01-21T21:10:00Z") { later(it) },
    )

@OptIn(ExperimentalTestApi::class)
private fun Headless.atFirst(visit: Headless.(String) -> Unit) {
    pressTag("tab plan")
    pressTag("support plan")
    visit("plan-support-empty")
    pressTag("back")
    pressTag("tab today")
    nextHelp()
    visit("next-help")
    pressTag("report IN_CARE")
    visit("next-help-since")
    pressTag("report IN_CARE")
    pressTag("report CANT_FUNCTION")
    visit("next-help-said")
    repeat(2) { pressTag("back") }
    firstStep()
    visit("first-step")
}

/** Plans with something in each kind of section, a card, a step that was chosen a week ago, heavy days. */
private fun careSample(folder: Path) {
    val app = TestApp(folder)
    app.vault {
        firstStepAct(FirstStepAction.Choose("only-look"))
        firstStepAct(FirstStepAction.Toggle("looking-for", "one-session"))

        fun add(
            plan: PlanKind,
            section: String,
            text: String,
            phone: String? = null,
            day: String? = null,
        ) = planAct(plan, PlanAction.Add(section, text, phone, day))
        add(PlanKind.SUPPORT, "someone-i-can-tell", "Sam", "07700 900123")
        add(PlanKind.SUPPORT, "warning-signs", "I skip my breaks")
        add(PlanKind.SUPPORT, "professionals", "Dr Lee, Thursdays")
        repeat(5) { add(PlanKind.SUPPORT, "what-helps-alone", "Ten minutes outside, whatever the weather is $it") }
        planAct(
            PlanKind.SUPPORT,
            PlanAction.SetCopingCard(CopingCard(listOf("Go outside", "Ring Sam"), "Sam", "07700 900123")),
        )
        add(PlanKind.RETURN, "check-in-dates", "Talk with my contact", day = "2026-02-02")
        add(PlanKind.RETURN, "start-and-steps", "Week 1: two short day shifts")
    }
    app.clock(Instant.parse("2026-01-21T21:00:00Z").toString())
    app.vault { listOf("2026-01-19", "2026-01-20").forEach { entryAct(EntryAction.Add(it, 1200u, 4u)) } }
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.later(visit: Headless.(String) -> Unit) {
    visit("today-step-asks")
    pressTag("step asks")
    visit("first-step-asks")
    pressTag("reached CONTACTED")
    pressTag("ask problem")
    visit("first-step-words")
    write("words", "My own words for a first message.")
    rest()
    pressTag("copy")
    visit("first-step-own")
    pressTag("put together")
    visit("first-step-put-together")
    pressTag("no")
    pressTag("back")
    plan("support plan")
    visit("plan-support")
    press(ui.onAllNodes(tag("plan entry")).onFirst())
    visit("plan-support-change")
    pressTag("remove")
    visit("plan-remove")
    pressTag("no")
    pressTag("close")
    pressTag("add warning-signs")
    visit("plan-support-add")
    pressTag("close")
    scrollDown()
    visit("plan-support-end")
    pressTag("send what")
    pressTag("send warning-signs")
    scrollDown()
    visit("plan-send")
    pressTag("send what")
    pressTag("write card")
    scrollDown()
    visit("plan-card")
    write("card line 2", "A warm drink")
    pressTag("back")
    visit("plan-leave")
    pressTag("no")
    pressTag("close card")
    pressTag("yes")
    pressTag("back")
    pressTag("return plan")
    visit("plan-return")
    pressTag("add check-in-dates")
    visit("plan-return-add")
    pressTag("close")
    pressTag("back")
    pressTag("tab today")
    pressTag("stone 4")
    visit("cards-heavy")
}

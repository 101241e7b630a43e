package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performScrollTo
import app.aftershift.core.CopingCard
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.supportChooseCountry
import app.aftershift.desktop.Headless
import java.nio.file.Path

/** Support with somebody to tell, and what is read from there; once more where no country is chosen. */
val readingTours: List<Tour> =
    listOf(Tour(::peopleSample) { reading(it) }, Tour(::emptySample) { nowhere(it) }, Tour(::partSample) { part(it) })

private fun peopleSample(folder: Path) {
    TestApp(folder).vault {
        val who = "someone-i-can-tell"
        planAct(PlanKind.SUPPORT, PlanAction.Add(who, "Ada, from the old ward", "0491 570 156", null))
        planAct(PlanKind.SUPPORT, PlanAction.Add(who, "My sister", null, null))
        val lines = listOf("It has passed before.", "Shoes on, out of the door.", "Not deciding anything tonight.")
        planAct(PlanKind.SUPPORT, PlanAction.SetCopingCard(CopingCard(lines, "Grace", "0491 570 157")))
    }
    supportChooseCountry(folder.toString(), "AU")
}

private fun emptySample(folder: Path) {
    TestApp(folder).vault { today() }
}

/** A country with lines for a part of it. */
private fun partSample(folder: Path) {
    emptySample(folder)
    supportChooseCountry(folder.toString(), "GB")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.reading(visit: Headless.(String) -> Unit) {
    pressTag("support")
    visit("support-country")
    pressTag("not safe")
    visit("support-not-safe")
    ui.onNode(tag("write")).performScrollTo()
    visit("support-tell")
    ui.onNode(tag("page too-sleepy-to-drive")).performScrollTo()
    visit("support-right-now")
    scrollDown()
    visit("support-time")
    pressTag("page not-ok-to-finish-this-shift")
    visit("page-moment")
    scrollDown()
    visit("page-moment-end")
    pressTag("sources")
    scrollDown()
    visit("page-sources")
    pressTag("back")
    pressTag("page exposure-to-blood")
    visit("page-exposure")
    pressTag("back")
    pressTag("to levels")
    visit("levels")
    pressTag("back")
    pressTag("to cards_list")
    visit("cards-list")
    pressTag("page licensure-questions")
    visit("page-facts")
    pressTag("choose region")
    visit("page-regions")
    repeat(3) { pressTag("back") }
    pressTag("tab plan")
    pressTag("settings")
    ui.onNode(tag("choose region")).performScrollTo()
    visit("settings-place")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.nowhere(visit: Headless.(String) -> Unit) {
    pressTag("support")
    visit("support-no-country")
    pressTag("to cards_list")
    pressTag("page licensure-questions")
    visit("page-no-country")
    pressTag("choose country")
    visit("page-countries")
    // Named by the phone, in its own language.
    tap("Ireland")
    visit("page-nothing-for-here")
}

@OptIn(ExperimentalTestApi::class)
private fun Headless.part(visit: Headless.(String) -> Unit) {
    pressTag("support")
    ui.onNode(hasText("NHS 111", substring = true)).performScrollTo()
    visit("support-part")
}

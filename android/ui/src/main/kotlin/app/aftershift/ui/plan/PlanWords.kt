package app.aftershift.ui.plan

import app.aftershift.core.CopingCard
import app.aftershift.core.PlanEntry
import app.aftershift.core.PlanState

/** What a form is for. */
sealed interface FormOf {
    data class New(
        val section: String,
    ) : FormOf

    data class Entry(
        val id: String,
    ) : FormOf
}

/** A line of a plan as it is being written. */
data class EntryWords(
    val text: String = "",
    val phone: String = "",
    val day: String? = null,
    /** What was there before. */
    val before: PlanEntry? = null,
) {
    val changed: Boolean
        get() =
            if (before == null) {
                text.isNotBlank() || phone.isNotBlank()
            } else {
                text != before.text || phone != before.phone.orEmpty() || day != before.day
            }

    companion object {
        fun of(entry: PlanEntry) = EntryWords(entry.text, entry.phone.orEmpty(), entry.day, entry)
    }
}

/** The coping card as it is being written: with all the lines that it has, empty ones too. */
data class CardWords(
    val lines: List<String>,
    val name: String = "",
    val phone: String = "",
) {
    fun card() = CopingCard(lines.filter { it.isNotBlank() }, name.ifBlank { null }, phone.ifBlank { null })

    companion object {
        /** Those of the card that is there, else empty ones. */
        fun of(plan: PlanState): CardWords {
            val card = plan.copingCard
            val lines = List(plan.cardLines.toInt()) { card?.lines?.getOrNull(it).orEmpty() }
            return CardWords(lines, card?.name.orEmpty(), card?.phone.orEmpty())
        }
    }
}

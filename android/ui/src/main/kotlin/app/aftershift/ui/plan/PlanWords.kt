package app.aftershift.ui.plan

import app.aftershift.core.CopingCard
import app.aftershift.core.PlanEntry

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

/** The coping card as it is being written: always three lines. */
data class CardWords(
    val lines: List<String> = List(LINES) { "" },
    val name: String = "",
    val phone: String = "",
) {
    fun card() = CopingCard(lines.filter { it.isNotBlank() }, name.ifBlank { null }, phone.ifBlank { null })

    companion object {
        const val LINES = 3

        fun of(card: CopingCard?) =
            CardWords(
                List(LINES) { card?.lines?.getOrNull(it).orEmpty() },
                card?.name.orEmpty(),
                card?.phone.orEmpty(),
            )
    }
}

package app.aftershift.ui.plan

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateListOf
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.Aftershift
import app.aftershift.core.PlanAction
import app.aftershift.core.PlanKind
import app.aftershift.core.PlanState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** A plan. What is typed and not added yet is in memory only; a refusal leaves it in its field. */
class PlanModel(
    private val core: OpenCore,
    private val plan: PlanKind,
) : ScreenModel<PlanState>() {
    /** The forms that are open, by what they are for: a new line of a section, or one that is there. */
    val forms = mutableStateMapOf<FormOf, EntryWords>()

    /** The coping card as it is being written. */
    var card by mutableStateOf<CardWords?>(null)

    /** Whether something typed would be lost now. */
    val unkept: Boolean get() = forms.values.any { it.changed } || cardIsChanged

    /** Whether the card that is being written isn't the one that is there. */
    val cardIsChanged: Boolean get() = card?.let { it != unchangedCard } == true

    private val unchangedCard: CardWords? get() = state.value.content?.let { CardWords.of(it) }

    fun load() = ask { plan(plan) }

    /** What a form is for happens once, however often it is tapped; then the form is closed. */
    fun keep(form: FormOf) {
        val words = forms[form] ?: return
        val action =
            when (form) {
                is FormOf.New -> PlanAction.Add(form.section, words.text, words.phone.ifBlank { null }, words.day)
                is FormOf.Entry -> PlanAction.Change(form.id, words.text, words.phone.ifBlank { null }, words.day)
            }
        // What was typed on while it was stored stays.
        lead { ask({ if (forms[form] == words) forms.remove(form) }) { planAct(plan, action) } }
    }

    /** An example is taken over as it is; what is being typed beside it stays. */
    fun take(
        section: String,
        example: String,
    ) = lead { ask { planAct(plan, PlanAction.Add(section, example, null, null)) } }

    fun remove(id: String) = lead { ask({ forms.remove(FormOf.Entry(id)) }) { planAct(plan, PlanAction.Remove(id)) } }

    fun keepCard() {
        val words = card ?: return
        lead { ask({ if (card == words) card = null }) { planAct(plan, PlanAction.SetCopingCard(words.card())) } }
    }

    fun takeCardBack() = lead { ask({ card = null }) { planAct(plan, PlanAction.TakeBackCopingCard) } }

    /** Sections that don't go out. */
    val without = mutableStateListOf<String>()

    /** The plan as one page of text, as it would go out, handed to [use]. */
    fun text(use: (String) -> Unit) = perform { use(core.call { planText(plan, without.toList()) }) }

    private fun ask(
        then: () -> Unit = {},
        state: Aftershift.() -> PlanState,
    ) = show(then = { then() }) { core.call { state() } }
}

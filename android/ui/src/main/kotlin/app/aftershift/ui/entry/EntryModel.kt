package app.aftershift.ui.entry

import app.aftershift.core.Answer
import app.aftershift.core.EntryAction
import app.aftershift.core.EntryForm
import app.aftershift.core.EntryState
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** One check-in, to read, correct, move or remove. */
class EntryModel(
    private val core: OpenCore,
    private val id: String,
) : ScreenModel<EntryState>() {
    fun load() = show { core.call { entry(id) } }

    fun answer(answer: Answer) = act(EntryAction.Answer(id, answer))

    fun move(
        workDay: String,
        minuteOfDay: Int,
    ) = act(EntryAction.Move(id, workDay, minuteOfDay.toUShort()))

    fun remove(then: () -> Unit) =
        perform {
            core.call { entryAct(EntryAction.Remove(id)) }
            then()
        }

    private fun act(action: EntryAction) = show { core.call { entryAct(action) ?: entry(id) } }
}

/** A check-in for an earlier time. */
class AddModel(
    private val core: OpenCore,
) : ScreenModel<EntryForm>() {
    fun load() = show { core.call { entryForm() } }

    fun add(
        workDay: String,
        minuteOfDay: Int,
        load: UByte,
        onSaved: (String) -> Unit,
    ) = perform {
        core.call { entryAct(EntryAction.Add(workDay, minuteOfDay.toUShort(), load)) }?.let { onSaved(it.id) }
    }
}

package app.aftershift.ui.entry

import app.aftershift.core.Answer
import app.aftershift.core.EntryAction
import app.aftershift.core.EntryForm
import app.aftershift.core.EntryState
import app.aftershift.ui.answers.Words
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** One check-in, to read, correct, move or remove. */
class EntryModel(
    private val core: OpenCore,
    private val id: String,
) : ScreenModel<EntryState>() {
    /** The note as it is being written. Here, so that it is still there after a look at Support. */
    val words = Words()

    fun load() = show { core.call { entry(id) } }

    fun answer(answer: Answer) = act(EntryAction.Answer(id, answer)) { if (answer is Answer.Note) words.letGo() }

    fun move(
        workDay: String,
        minuteOfDay: Int,
    ) = act(EntryAction.Move(id, workDay, minuteOfDay.toUShort()))

    fun remove(then: () -> Unit) =
        lead {
            perform {
                core.call { entryAct(EntryAction.Remove(id)) }
                then()
            }
        }

    override fun onCleared() = words.letGo()

    private fun act(
        action: EntryAction,
        then: () -> Unit = {},
    ) = show(then = { then() }) { core.call { entryAct(action) ?: entry(id) } }
}

/** A check-in for an earlier time. */
class AddModel(
    private val core: OpenCore,
) : ScreenModel<EntryForm>() {
    /** What was added. This form adds one. */
    var added: String? = null
        private set

    /** Once: a day and a time already chosen stay, whatever the clock says by now. */
    fun load() {
        if (state.value.content == null) show { core.call { entryForm() } }
    }

    fun add(
        workDay: String,
        minuteOfDay: Int,
        load: UByte,
        onSaved: (String) -> Unit,
    ) {
        if (added != null) return
        lead {
            perform {
                val entry = core.call { entryAct(EntryAction.Add(workDay, minuteOfDay.toUShort(), load)) }
                added = entry?.id
                entry?.let { onSaved(it.id) }
            }
        }
    }
}

package app.aftershift.ui.shifts.importing

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.core.AppException
import app.aftershift.core.FileWord
import app.aftershift.core.ImportAction
import app.aftershift.core.ImportState
import app.aftershift.core.ShiftKind
import app.aftershift.core.ShiftsAction
import app.aftershift.ui.app.Arrivals
import app.aftershift.ui.app.Outside
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel
import kotlinx.coroutines.Job

/** A hospital's file: chosen, asked about, looked at, and taken over only then. */
class ImportModel(
    private val core: OpenCore,
    private val outside: Outside,
    private val arrivals: Arrivals,
) : ScreenModel<ImportState>() {
    private var begun = false

    /** A large file takes a second or two. */
    var working by mutableStateOf(false)
        private set

    /** What was taken over was taken back again. */
    var undone by mutableStateOf(false)
        private set

    /** What an earlier visit left open is gone: it begins with a file. Why one that came before wasn't taken stays said. */
    fun load() {
        val fresh = !begun
        begun = true
        var said: Message? = null
        show({ said?.let(::say) }) {
            core
                .call { if (fresh) rosterImportAct(ImportAction.Close) else rosterImport() }
                .also { said = state.value.problem }
        }
    }

    /** What another app handed over waits for somebody to look. */
    val arrived = arrivals.path

    fun choose() = lead { open { outside.choose() } }

    /** Whatever else is on its way: nobody would hand it over a second time. */
    fun takeArrived() {
        begun = true
        open { arrivals.take() }
    }

    /** A file that can't be taken leaves nothing of the one before. */
    private fun open(file: suspend () -> String?): Job {
        var refused: AppException? = null
        return show({ refused?.let(::report) }) {
            val from = file()
            undone = false
            try {
                at { if (from == null) core.call { rosterImport() } else act(ImportAction.Open(from)) }
            } catch (error: AppException) {
                refused = error
                core.call { rosterImport() }
            } finally {
                from?.let(outside::letGo)
            }
        }
    }

    fun answer(action: ImportAction) {
        show { at { act(action) } }
    }

    /** It comes with what is taken over, and not before. [hours] are the person's, where the file has none. */
    fun makeCode(
        word: FileWord,
        name: String,
        kind: ShiftKind,
        hours: Pair<Int, Int>?,
    ) = answer(
        ImportAction.MeansNew(word.word, name, kind, hours?.first?.toUShort(), hours?.second?.toUShort()),
    )

    fun apply() = lead { show { at { act(ImportAction.Apply) } } }

    fun close(then: () -> Unit) = lead { show({ then() }) { act(ImportAction.Close) } }

    fun undo() =
        lead {
            show({ undone = true }) {
                core.call {
                    shiftsAct(ShiftsAction.Undo)
                    rosterImport()
                }
            }
        }

    private suspend fun act(action: ImportAction) = core.call { rosterImportAct(action) }

    private suspend fun at(work: suspend () -> ImportState): ImportState {
        working = true
        try {
            return work()
        } finally {
            working = false
        }
    }
}

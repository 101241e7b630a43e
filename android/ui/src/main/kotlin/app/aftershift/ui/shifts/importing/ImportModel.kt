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
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** A hospital's file: chosen, asked about, looked at, and taken over only then. */
class ImportModel(
    private val core: OpenCore,
    private val outside: Outside,
    private val arrivals: Arrivals,
) : ScreenModel<ImportState>() {
    private var begun = false

    /** It was closed: what comes now is for the next. */
    private var leaving = false

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
        if (leaving) return
        begun = true
        open(arrivals::giveBack) { arrivals.take() }
    }

    /**
     * A file that can't be taken leaves nothing of the one before. Where the screen was left before the core has looked at
     * it, [giveBack] is asked to keep it.
     */
    private fun open(
        giveBack: (String) -> Boolean = { false },
        file: suspend () -> String?,
    ): Job {
        var refused: AppException? = null
        return show({ refused?.let(::report) }) {
            val (screen, from) = currentCoroutineContext() to file()
            var looked = false
            undone = false
            try {
                at {
                    core.call {
                        // Its turn may come when nobody is there any more to see what comes of it.
                        screen.ensureActive()
                        looked = true
                        if (from == null) rosterImport() else rosterImportAct(ImportAction.Open(from))
                    }
                }
            } catch (error: AppException) {
                refused = error
                core.call { rosterImport() }
            } finally {
                if (from != null && (looked || !giveBack(from))) outside.letGo(from)
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

    fun close(then: () -> Unit) =
        lead {
            var closed = false
            leaving = true
            val closing =
                show({
                    closed = true
                    then()
                }) { act(ImportAction.Close) }
            closing.also { it.invokeOnCompletion { leaving = closed } }
        }

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

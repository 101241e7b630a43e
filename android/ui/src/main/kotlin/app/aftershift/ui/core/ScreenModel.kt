package app.aftershift.ui.core

import androidx.compose.runtime.Composable
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import androidx.lifecycle.viewmodel.compose.viewModel
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** What a screen shows: the core's state as it is, and what went otherwise than wished. */
data class UiState<S : Any>(
    val content: S? = null,
    val problem: Message? = null,
)

/** What every screen's model does: asks the core, shows its answer, and says so where it couldn't. */
abstract class ScreenModel<S : Any> : ViewModel() {
    private val shown = MutableStateFlow(UiState<S>())
    val state: StateFlow<UiState<S>> = shown.asStateFlow()

    /** Shows what [ask] returns, then tells [then]. What showed before stays when it fails. */
    protected fun show(
        then: (S) -> Unit = {},
        ask: suspend () -> S,
    ): Job =
        viewModelScope.attempt(::report) {
            val state = ask()
            shown.update { UiState(state) }
            then(state)
        }

    private var leading: Job? = null

    /**
     * For what leads away from what shows. While one is on its way, [way] isn't taken: it is the second tap of a double
     * tap. Never for an answer: those are all stored, one after the other.
     */
    protected fun lead(way: () -> Job) {
        if (leading?.isActive != true) leading = way()
    }

    /** For what changes nothing that shows here. */
    protected fun perform(act: suspend () -> Unit): Job = viewModelScope.attempt(::report, act)

    protected open fun report(error: Exception) = shown.update { it.copy(problem = messageFor(error)) }

    /** What stands in the way of something that the core wasn't asked for. */
    protected fun say(problem: Message) = shown.update { it.copy(problem = problem) }

    fun dismissProblem() = shown.update { it.copy(problem = null) }
}

/**
 * The model of a screen on [core]. Each opening of the data has its own: nothing of what was set aside shows in what
 * came after. And each kind, where one place shows several.
 */
@Composable
inline fun <reified M : ViewModel> modelOf(
    core: OpenCore,
    crossinline make: () -> M,
): M = viewModel(key = "${core.name} ${M::class.java.name}") { make() }

/** Runs [act], and hands everything that goes wrong to [report]. */
fun CoroutineScope.attempt(
    report: (Exception) -> Unit,
    act: suspend () -> Unit,
): Job =
    launch {
        try {
            act()
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (error: Exception) {
            report(error)
        }
    }

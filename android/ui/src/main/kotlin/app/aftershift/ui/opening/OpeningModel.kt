package app.aftershift.ui.opening

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import app.aftershift.core.Aftershift
import app.aftershift.core.Appearance
import app.aftershift.core.VaultException
import app.aftershift.core.preferences
import app.aftershift.ui.R
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.attempt
import app.aftershift.ui.core.messageFor
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** How far the way to the data has come. */
sealed interface Stage {
    data object Opening : Stage

    /** Nothing is stored yet. */
    data object Welcome : Stage

    /** It doesn't open. Nothing was changed. */
    data class Closed(
        val why: Message,
        /** Offered only where the database itself is damaged; done only after a yes. */
        val canSetAside: Boolean,
    ) : Stage

    data class Open(
        val core: OpenCore,
        /** Something to say once. */
        val notice: Message? = null,
    ) : Stage
}

/** Opens the vault, and knows what has to be known before that: how the app looks. */
class OpeningModel(
    private val gate: CoreGate,
    private val calls: CoreCalls,
) : ViewModel() {
    private val reached = MutableStateFlow<Stage>(Stage.Opening)
    val stage: StateFlow<Stage> = reached.asStateFlow()

    private var openings = 0

    /** The one way in that is being tried. */
    private var trying: Job? = null

    private val looks = MutableStateFlow(Appearance.AS_THE_PHONE)
    val appearance: StateFlow<Appearance> = looks.asStateFlow()

    init {
        refreshAppearance()
        open()
    }

    /** Also "Try again". */
    fun open() =
        tryOnce {
            reached.value = Stage.Opening
            val core = calls.call { gate.openIfThere() }
            reached.value = if (core == null) Stage.Welcome else opened(core)
        }

    fun start() = tryOnce { reached.value = opened(calls.call { gate.create() }) }

    fun setAsideAndStart() =
        tryOnce {
            val folder = calls.call { gate.setAside() }
            val core = calls.call { checkNotNull(gate.openIfThere()) { "the vault is gone" } }
            reached.value = opened(core, Message(R.string.opening_set_aside_done, listOf(folder)))
        }

    fun noticeRead() {
        (reached.value as? Stage.Open)?.let { reached.value = it.copy(notice = null) }
    }

    /** The app is in front again: hours may have passed, and an ocean. */
    fun returned() {
        refreshAppearance()
        val open = reached.value as? Stage.Open ?: return
        viewModelScope.attempt(report = { say(open.core, messageFor(it)) }) {
            open.core.call { zoneChanged(gate.zone()) }
        }
    }

    fun refreshAppearance() {
        // Not worth a message: without it the app looks as the phone says.
        viewModelScope.attempt(report = {}) {
            looks.value = calls.call { preferences(gate.dir, gate.zone()) }.appearance
        }
    }

    /** The app is gone for good. */
    fun close() {
        (reached.value as? Stage.Open)?.core?.close()
    }

    override fun onCleared() = close()

    private fun opened(
        core: Aftershift,
        notice: Message? = null,
    ) = Stage.Open(OpenCore(core, calls, "opening ${++openings}", ::damaged), notice)

    /**
     * Some page couldn't be read. The core believes nothing more of this opening, so it is closed; opened again, all
     * that can be read is there, and the damage can be set aside.
     */
    private fun damaged(core: OpenCore) {
        if ((reached.value as? Stage.Open)?.core !== core) return
        core.close()
        reached.value = Stage.Closed(Message(R.string.error_data_damaged), canSetAside = true)
    }

    /** Of what is open, and only there: an open vault isn't closed by something that failed beside it. */
    private fun say(
        core: OpenCore,
        notice: Message,
    ) {
        (reached.value as? Stage.Open)?.takeIf { it.core === core }?.let { reached.value = it.copy(notice = notice) }
    }

    /** The second tap of a double tap would meet the vault that the first one made, and lock the person out of it. */
    private fun tryOnce(act: suspend () -> Unit) {
        if (trying?.isActive == true || reached.value is Stage.Open) return
        trying =
            viewModelScope.attempt(
                report = { reached.value = Stage.Closed(messageFor(it), it is VaultException.DatabaseDamaged) },
                act = act,
            )
    }
}

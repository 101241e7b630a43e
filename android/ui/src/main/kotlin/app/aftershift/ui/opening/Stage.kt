package app.aftershift.ui.opening

import app.aftershift.core.Ready
import app.aftershift.core.VaultException
import app.aftershift.ui.core.Left
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.messageFor

/** How far the way to the data has come, or the way of all of it out of here. */
sealed interface Stage {
    data object Opening : Stage

    /** Nothing is stored yet. */
    data object Welcome : Stage

    /** It doesn't open. Nothing was changed. */
    data class Closed(
        val why: Message,
        /** Offered only where the database itself is damaged; done only after a yes. */
        val canSetAside: Boolean,
        /** What opened it isn't here any more: who can't bring it back has only beginning again. */
        val isLost: Boolean = false,
    ) : Stage

    /** It opens with something that a person has or knows. */
    data class Locked(
        val ready: Ready,
        /** What the last attempt came to. */
        val problem: Message? = null,
        /** Until the next one, from now on. */
        val waitSeconds: Int = ready.waitSeconds.toInt(),
        /** An attempt is being made: it takes a moment, which is what makes guessing slow. */
        val trying: Boolean = false,
        /** Unlocked for setting the damaged database aside, to which somebody has said yes. */
        val setsAside: Boolean = false,
    ) : Stage {
        /** Whether how heavy it is can be tapped here. Not beside a damaged database, which is about to be replaced. */
        val takesTaps: Boolean get() = ready.takesTaps && !setsAside

        /** After an attempt that came to [error]. A pause is told as such, as it runs out. */
        fun failed(
            error: Exception,
            ready: Ready,
        ): Locked {
            val pause = error as? VaultException.TryLater
            val wait = pause?.seconds ?: ready.waitSeconds
            return copy(
                ready = ready,
                problem = messageFor(error).takeIf { pause == null },
                waitSeconds = wait.toInt(),
            )
        }
    }

    /** Everything is being erased. */
    data object Erasing : Stage

    /** That has stopped. */
    data class EraseStopped(
        val left: Left,
        val why: Message,
    ) : Stage

    data class Open(
        val core: OpenCore,
        /** Something to say once. */
        val notice: Message? = null,
    ) : Stage
}

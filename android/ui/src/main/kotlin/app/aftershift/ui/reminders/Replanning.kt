package app.aftershift.ui.reminders

import app.aftershift.core.Aftershift
import app.aftershift.ui.core.CoreCalls
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Whatever was stored may have changed when to remind: so it is planned anew after all that was asked of the core, and
 * behind it, on its thread. What is asked meanwhile is planned for together.
 */
internal class Replanning(
    private val phone: ReminderPhone,
    private val calls: CoreCalls,
) {
    private val waits = AtomicBoolean(false)

    /** [core]: null once it is locked. */
    fun soon(core: () -> Aftershift?) {
        if (!waits.compareAndSet(false, true)) return
        calls.later {
            waits.set(false)
            core()?.let(::plan)
        }
    }

    /** Nobody asked for it, so nobody is told that it failed: what was planned before goes on, and is planned next time. */
    private fun plan(core: Aftershift) {
        try {
            if (core.planReminders(phone.folder)) phone.rearm()
        } catch (_: Exception) {
            // Stated above.
        }
    }
}

package app.aftershift.app

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.activity.result.contract.ActivityResultContracts
import androidx.lifecycle.Lifecycle
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/**
 * The Activity that is there now. Models outlive it, so they hold this; questions that the phone asks on a screen of its
 * own are asked from here, one after the other, and answered when that screen is gone.
 */
class Front {
    var activity: ComponentActivity? = null
        private set

    /** Whether somebody sees it. */
    val isSeen: Boolean get() = activity?.lifecycle?.currentState?.isAtLeast(Lifecycle.State.STARTED) == true

    private var questions: Questions? = null

    /** In the Activity's `onCreate`: later the phone takes no more questions. */
    fun arrived(activity: ComponentActivity) {
        this.activity = activity
        questions = Questions(activity)
    }

    /** The one that went; another may be there already. */
    fun went(activity: Activity) {
        if (this.activity !== activity) return
        this.activity = null
        questions?.forget()
        questions = null
    }

    /** False where no app on this phone takes it over, or none may. */
    fun start(intent: Intent): Boolean {
        val from = activity ?: return false
        return try {
            from.startActivity(intent)
            true
        } catch (_: ActivityNotFoundException) {
            false
        } catch (_: SecurityException) {
            false
        }
    }

    /** What came back from [intent]'s screen; null: nothing did. */
    suspend fun ask(intent: Intent): Intent? =
        withContext(Dispatchers.Main.immediate) { questions?.screen?.ask(intent) }?.data

    suspend fun askFor(permission: String): Boolean =
        withContext(Dispatchers.Main.immediate) { questions?.permission?.ask(permission) } == true

    private class Questions(
        activity: ComponentActivity,
    ) {
        val screen = Question(activity, "screen", ActivityResultContracts.StartActivityForResult())
        val permission = Question(activity, "permission", ActivityResultContracts.RequestPermission())

        fun forget() {
            screen.forget()
            permission.forget()
        }
    }

    private class Question<I, O>(
        activity: ComponentActivity,
        name: String,
        contract: ActivityResultContract<I, O>,
    ) {
        private val oneAtATime = Mutex()
        private var answer: CompletableDeferred<O?>? = null
        private val launcher: ActivityResultLauncher<I> =
            activity.activityResultRegistry.register(name, activity, contract) { answer?.complete(it) }

        suspend fun ask(input: I): O? =
            oneAtATime.withLock {
                val wait = CompletableDeferred<O?>().also { answer = it }
                if (launched(input)) wait.await() else null
            }

        private fun launched(input: I): Boolean =
            try {
                launcher.launch(input)
                true
            } catch (_: ActivityNotFoundException) {
                false
            } catch (_: IllegalStateException) {
                // Its Activity went meanwhile, and the phone takes no more questions from there.
                false
            }

        /** Its Activity is gone: nobody will answer. */
        fun forget() {
            answer?.complete(null)
        }
    }
}

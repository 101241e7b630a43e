package app.aftershift.app

import android.content.Intent
import androidx.activity.ComponentActivity
import app.aftershift.app.files.Documents
import app.aftershift.app.files.PassingFiles
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.android.controller.ActivityController

class FrontTest : PhoneTest() {
    private val front = Front()

    @Test
    fun `a question on a screen that is just going is answered with nothing`() {
        inFront(ComponentActivity::class.java) { it.stop().destroy() }
        assertNull(runBlocking { front.ask(Intent(Intent.ACTION_OPEN_DOCUMENT)) })
        assertFalse(runBlocking { front.askFor("android.permission.POST_NOTIFICATIONS") })
    }

    @Test
    fun `what is too long for another app isn't sent to it`() {
        val outside = PhoneOutside(app, front, Documents(app, front, PassingFiles(app)))
        inFront(Full::class.java) { assertFalse(outside.share("a long text")) }
    }

    private fun <A : ComponentActivity> inFront(
        type: Class<A>,
        act: (ActivityController<A>) -> Unit,
    ) {
        val screen = Robolectric.buildActivity(type).create()
        front.arrived(screen.get())
        act(screen.start())
    }

    /** As a phone whose way to other apps has no room for that much. */
    class Full : ComponentActivity() {
        override fun startActivity(intent: Intent?) = error("too large")
    }
}

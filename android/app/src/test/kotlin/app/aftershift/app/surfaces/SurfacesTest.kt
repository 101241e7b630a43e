package app.aftershift.app.surfaces

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.content.ComponentName
import android.content.Intent
import android.service.quicksettings.TileService
import android.view.View
import android.view.ViewGroup
import android.widget.TextView
import app.aftershift.app.MainActivity
import app.aftershift.app.PhoneTest
import app.aftershift.app.R
import app.aftershift.app.toOpenLater
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import java.lang.reflect.Proxy

/** What is seen of the app outside of it. Anybody may look. */
class SurfacesTest : PhoneTest() {
    @Test
    fun `the widget has two words, and a tap on it opens the app`() {
        val manager = AppWidgetManager.getInstance(app)
        val id = shadowOf(manager).createWidget(CheckInWidget::class.java, R.layout.widget)
        val view = shadowOf(manager).getViewFor(id)
        assertEquals(listOf("Check in"), texts(view))
        val target = view.findViewById<View>(android.R.id.background)
        assertTrue(target.isClickable || target.hasOnClickListeners())
        target.performClick()
        val opened = shadowOf(app).nextStartedActivity
        assertEquals(ComponentName(app, MainActivity::class.java), opened.component)
        assertEquals("nothing is told to it", null, opened.extras)
    }

    @Test
    fun `nobody can add to what opens the app`() {
        assertTrue(app.toOpenLater().isFixed)
        assertEquals(app.packageName, shadowOf(app.toOpenLater()).savedIntent.component?.packageName)
    }

    @Test
    fun `the tile opens the app`() {
        val tile = Robolectric.setupService(CheckInTile::class.java)
        val asked = asked(tile)
        tile.onStartListening()
        shadowOf(tile).setLocked(false)
        tile.onClick()
        val opened = asked() ?: shadowOf(app).nextStartedActivity
        assertEquals(ComponentName(app, MainActivity::class.java), opened.component)
    }

    /** What the tile asks the system for since Android 14, where Robolectric has nobody who would answer. */
    private fun asked(tile: CheckInTile): () -> Intent? {
        var asked: PendingIntent? = null
        val type = Class.forName("android.service.quicksettings.IQSService")
        val system =
            Proxy.newProxyInstance(type.classLoader, arrayOf(type)) { _, _, arguments ->
                arguments.orEmpty().filterIsInstance<PendingIntent>().forEach { asked = it }
                null
            }
        TileService::class.java.getDeclaredField("mService").apply { isAccessible = true }.set(tile, system)
        return { asked?.let { shadowOf(it).savedIntent } }
    }

    @Test
    fun `what is said outside doesn't say what the app is for`() {
        val words =
            R.string::class.java.fields
                .filter { it.name.startsWith("phone_") }
                .joinToString(" ") { app.getString(it.getInt(null)) }
                .lowercase()
        for (told in listOf(
            "mental",
            "health",
            "burn",
            "stress",
            "mood",
            "feel",
            "shift",
            "therap",
            "depress",
            "anx",
            "crisis",
        )) {
            assertTrue(told, told !in words)
        }
    }

    private fun texts(view: View): List<String> =
        when (view) {
            is TextView -> listOf(view.text.toString())
            is ViewGroup -> (0 until view.childCount).flatMap { texts(view.getChildAt(it)) }
            else -> emptyList()
        }
}

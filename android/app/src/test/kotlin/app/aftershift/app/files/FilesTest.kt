package app.aftershift.app.files

import android.content.Intent
import android.net.Uri
import app.aftershift.app.PhoneTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream

class FilesTest : PhoneTest() {
    private val passing by lazy { PassingFiles(app) }
    private val handed by lazy { HandedOver(app, Documents(app, app.front, passing)) }
    private val folder get() = File(app.noBackupFilesDir, "passing")
    private val lent = Uri.parse("content://org.example.mail/roster.ics")

    @Test
    fun `a roster that another app opens or sends is read`() {
        lends(ByteArrayInputStream("BEGIN:VCALENDAR".toByteArray()))
        assertEquals("BEGIN:VCALENDAR", File(requireNotNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))).readText())
        lends(ByteArrayInputStream("BEGIN:VCALENDAR".toByteArray()))
        assertNotNull(handed.take(Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, lent)))
    }

    @Test
    fun `of what is larger than five megabytes nothing is kept`() {
        lends(Endless())
        assertNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))
        assertTrue(folder.listFiles().orEmpty().isEmpty())
        lends(ByteArrayInputStream(ByteArray(HandedOver.LIMIT.toInt())))
        assertEquals(HandedOver.LIMIT, File(requireNotNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))).length())
    }

    @Test
    fun `only what another app lends is read, and nothing of our own or of the disk`() {
        val own = File(app.noBackupFilesDir, "secret").apply { writeText("secret") }
        for (address in listOf(
            "file://${own.path}",
            "content://app.aftershift.files/secret",
            "https://example.org/a.ics",
        )) {
            assertNull(address, handed.take(Intent(Intent.ACTION_VIEW, Uri.parse(address))))
        }
        assertNull(handed.take(Intent(Intent.ACTION_MAIN)))
        assertNull(handed.take(Intent(Intent.ACTION_SEND)))
    }

    @Test
    fun `what stops while it is read leaves nothing`() {
        lends(
            object : InputStream() {
                override fun read() = throw IOException("gone")
            },
        )
        assertNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))
        assertTrue(folder.listFiles().orEmpty().isEmpty())
    }

    @Test
    fun `what an earlier process left goes at the next start`() {
        val left = passing.new().apply { writeText("left") }
        assertTrue(left.exists())
        PassingFiles(app)
        assertFalse(left.exists())
    }

    private fun lends(stream: InputStream) = shadowOf(app.contentResolver).registerInputStream(lent, stream)

    private class Endless : InputStream() {
        override fun read() = 'x'.code
    }
}

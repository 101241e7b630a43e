package app.aftershift.app.files

import android.content.Intent
import android.net.Uri
import android.os.BadParcelableException
import android.os.Parcelable
import app.aftershift.app.PhoneTest
import app.aftershift.app.Shell
import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.core.ImportAction
import app.aftershift.core.RosterFileProblem
import app.aftershift.ui.core.phoneZone
import kotlinx.coroutines.Job
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream

class FilesTest : PhoneTest() {
    private val passing by lazy { PassingFiles(app) }
    private val documents by lazy { Documents(app, app.front, passing) }
    private val handed by lazy { HandedOver(app, documents) }
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
    fun `what is larger than five megabytes is cut, and the core says that it is too large`() {
        lends(Endless())
        val cut = requireNotNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))
        assertEquals(HandedOver.LIMIT, File(cut).length())
        assertEquals(RosterFileProblem.TOO_LARGE, problemOf(cut))
    }

    @Test
    fun `what can't be read is said as of any file`() {
        val problems =
            listOf(IOException("gone"), SecurityException("not any more"), IllegalStateException("in the other app"))
        for (problem in problems) {
            lends(
                object : InputStream() {
                    override fun read() = throw problem
                },
            )
            val path = requireNotNull(handed.take(Intent(Intent.ACTION_VIEW, lent)))
            assertEquals(RosterFileProblem.NOT_THERE, problemOf(path))
            assertTrue("nothing of it is left", folder.listFiles().orEmpty().isEmpty())
        }
    }

    @Test
    fun `what another app puts beside it can't end this one`() {
        val broken =
            object : Intent(ACTION_SEND) {
                @Deprecated("as on a phone")
                override fun <T : Parcelable?> getParcelableExtra(name: String?): T? = foreign()

                override fun <T : Any?> getParcelableExtra(
                    name: String?,
                    type: Class<T>,
                ): T? = foreign()

                private fun foreign(): Nothing = throw BadParcelableException("of a class that is only there")
            }
        assertNull(handed.take(broken))
    }

    @Test
    fun `a copy goes once it was read, and nothing else does`() {
        val copy = passing.new().apply { writeText("read") }
        val other = File(app.noBackupFilesDir, "other").apply { writeText("not ours to delete") }
        listOf(copy, other).forEach { passing.letGo(it.path) }
        assertFalse(copy.exists())
        assertTrue(other.exists())
    }

    @Test
    fun `erased, no copy is left`() {
        val shell = Shell(app)
        val folderOfCopies = folder.apply { mkdirs() }
        File(folderOfCopies, "a roster").writeText("in plain")
        shell.gate.create().close()
        shell.gate.erase()
        assertFalse(folderOfCopies.exists())
    }

    @Test
    fun `what is saved is there whole, also when its screen is left meanwhile`() {
        val disk = Disk.of(app)
        val job = Job()
        runBlocking {
            val saving =
                launch(job) {
                    documents.saveAt(disk.place) {
                        job.cancel()
                        yield()
                        File(it).writeText("all of it")
                    }
                }
            saving.join()
        }
        assertEquals("all of it", disk.file.readText())
        assertTrue(folder.listFiles().orEmpty().isEmpty())
    }

    @Test
    fun `what can't be written leaves no file there`() {
        val disk = Disk.of(app)
        assertThrows(IOException::class.java) {
            runBlocking { documents.saveAt(disk.place) { throw IOException("no space") } }
        }
        assertFalse(disk.file.exists())
    }

    @Test
    fun `who has left as the place is chosen leaves nothing empty there, and nothing of theirs is lost`() {
        val disk = Disk.of(app)
        val leaves = { words: String ->
            disk.file.writeText(words)
            runBlocking {
                val saving =
                    launch {
                        val job = coroutineContext.job
                        documents.saveWhere({
                            disk.place.also { job.cancel() }
                        }) { error("it is written all the same") }
                    }
                saving.join()
                assertTrue(saving.isCancelled)
            }
        }
        leaves("")
        assertFalse(disk.file.exists())
        leaves("chosen to be written over")
        assertEquals("chosen to be written over", disk.file.readText())
    }

    @Test
    fun `who has left as a file was copied in leaves no copy`() {
        lends(
            object : InputStream() {
                private var left = 3

                override fun read() = if (left-- > 0) 'a'.code else -1.also { leaving?.cancel() }
            },
        )
        runBlocking {
            launch {
                leaving = coroutineContext.job
                documents.copyOf(lent)
            }
        }
        assertTrue(folder.listFiles().orEmpty().isEmpty())
    }

    private var leaving: Job? = null

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
    fun `what an earlier process left goes at the next start`() {
        val left = passing.new().apply { writeText("left") }
        assertTrue(left.exists())
        PassingFiles(app)
        assertFalse(left.exists())
    }

    /** Why the core takes no roster from there. */
    private fun problemOf(path: String): RosterFileProblem {
        val vault = File(app.noBackupFilesDir, "aftershift").apply { deleteRecursively() }.apply { mkdirs() }.path
        val key = ByteArray(32) { it.toByte() }
        return Aftershift.create(vault, key, KeystoreDeviceKey().wrap(key), phoneZone()).use { core ->
            val open = ImportAction.Open(path)
            assertThrows(AppException.RosterFile::class.java) { core.rosterImportAct(open) }.problem
        }
    }

    private fun lends(stream: InputStream) = shadowOf(app.contentResolver).registerInputStream(lent, stream)

    private class Endless : InputStream() {
        override fun read() = 'x'.code
    }
}

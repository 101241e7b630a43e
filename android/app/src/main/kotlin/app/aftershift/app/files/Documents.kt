package app.aftershift.app.files

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract
import app.aftershift.app.Front
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withContext
import java.io.File
import java.io.FileNotFoundException

/** The phone's own way to choose a file, or a place for one. The app sees that file and no other. */
internal class Documents(
    context: Context,
    private val front: Front,
    private val passing: PassingFiles,
) {
    private val resolver: ContentResolver = context.contentResolver

    /** The path of a copy that can be read until it is let go, or the app ends; null: nothing was chosen. */
    suspend fun choose(): String? {
        val asked = Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*")
        val from = front.ask(asked)?.data ?: return null
        return copyOf(from)
    }

    /** Who has left meanwhile wouldn't let it go. */
    suspend fun copyOf(from: Uri): String {
        val screen = currentCoroutineContext()
        return withContext(NonCancellable) {
            val copy = withContext(Dispatchers.IO) { copyIn(from, LARGEST) }
            if (!screen.isActive) copy.delete()
            screen.ensureActive()
            copy.path
        }
    }

    /** At most [limit] bytes of it. */
    fun copyIn(
        from: Uri,
        limit: Long,
    ): File = (resolver.openInputStream(from) ?: throw FileNotFoundException()).use { passing.keep(it, limit) }

    /** [path] was read. */
    fun letGo(path: String) = passing.letGo(path)

    /** Where something is handed over that can't be read: a path with nothing at it, so that it is said as of any file. */
    fun nowhere(): String = passing.new().path

    suspend fun save(
        name: String,
        write: suspend (path: String) -> Unit,
    ): Boolean {
        val asked =
            Intent(Intent.ACTION_CREATE_DOCUMENT)
                .addCategory(Intent.CATEGORY_OPENABLE)
                .setType(typeOf(name))
                .putExtra(Intent.EXTRA_TITLE, name)
        return saveWhere({ front.ask(asked)?.data }, write)
    }

    /**
     * False where [ask] says of no place. The phone makes the place as it is chosen, so whoever leaves doesn't keep the
     * answer from coming here: who has left by then leaves nothing empty there.
     */
    suspend fun saveWhere(
        ask: suspend () -> Uri?,
        write: suspend (path: String) -> Unit,
    ): Boolean {
        val screen = currentCoroutineContext()
        return withContext(NonCancellable) {
            val to = ask()
            if (to != null && !screen.isActive) withContext(Dispatchers.IO) { removeEmpty(to) }
            screen.ensureActive()
            to?.let { saveAt(it, write) } != null
        }
    }

    /**
     * Written here first and then taken there, so that nothing half is ever there under its name. Once it is begun it is
     * done, or undone, whoever leaves meanwhile.
     */
    suspend fun saveAt(
        to: Uri,
        write: suspend (path: String) -> Unit,
    ) = withContext(NonCancellable) {
        val file = passing.new()
        var begun = false
        try {
            write(file.path)
            begun = true
            withContext(Dispatchers.IO) { copyOut(file, to) }
        } catch (error: Exception) {
            // The place was made when it was chosen. What somebody chose to write over is still what it was.
            withContext(Dispatchers.IO) { if (begun) remove(to) else removeEmpty(to) }
            throw error
        } finally {
            file.delete()
        }
    }

    private fun copyOut(
        file: File,
        to: Uri,
    ) {
        val out = resolver.openFileDescriptor(to, "wt") ?: throw FileNotFoundException()
        out.use { opened ->
            java.io.FileOutputStream(opened.fileDescriptor).use { stream ->
                file.inputStream().use { it.copyTo(stream) }
                stream.flush()
                stream.fd.syncIfItCan()
            }
        }
    }

    /** Not every place that a file can go to is a disk. */
    private fun java.io.FileDescriptor.syncIfItCan() =
        try {
            sync()
        } catch (_: java.io.SyncFailedException) {
        }

    private fun remove(uri: Uri) =
        try {
            DocumentsContract.deleteDocument(resolver, uri)
            Unit
        } catch (_: Exception) {
            // It stays, empty: that place doesn't let go of what was made there.
        }

    private fun removeEmpty(uri: Uri) {
        val isEmpty =
            try {
                resolver.openInputStream(uri)?.use { it.read() < 0 } == true
            } catch (_: Exception) {
                false
            }
        if (isEmpty) remove(uri)
    }

    private fun typeOf(name: String) =
        when (name.substringAfterLast('.')) {
            "csv" -> "text/csv"
            "ics" -> "text/calendar"
            "json" -> "application/json"
            "txt" -> "text/plain"
            else -> "application/octet-stream"
        }

    private companion object {
        /** A backup is the largest file that the core reads; it says so itself, and better, of one a little larger. */
        const val LARGEST = 33L * 1024 * 1024
    }
}

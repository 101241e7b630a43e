package app.aftershift.app.files

import android.content.Context
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.util.UUID

/**
 * Files on their way in or out, in a folder that only this app can read. None outlives the process: what an earlier one
 * left goes as soon as this is made.
 */
internal class PassingFiles(
    context: Context,
) {
    private val folder = File(context.noBackupFilesDir, "passing")

    init {
        folder.deleteRecursively()
    }

    fun new(): File {
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("no folder for files on their way")
        return File(folder, UUID.randomUUID().toString())
    }

    /** All of [from], or its first [limit] bytes: whoever reads what is cut says that it is too large. */
    fun keep(
        from: InputStream,
        limit: Long,
    ): File {
        val file = new()
        var whole = false
        try {
            file.outputStream().use { from.copyAtMost(limit, it) }
            whole = true
        } finally {
            if (!whole) file.delete()
        }
        return file
    }

    /** It was read. What isn't one of these stays as it is. */
    fun letGo(path: String) {
        val file = File(path)
        if (file.parentFile == folder) file.delete()
    }

    /** All of them: the person wants nothing to be left. */
    fun clear() {
        if (!folder.deleteRecursively()) throw IOException("files on their way are still there")
    }

    private fun InputStream.copyAtMost(
        limit: Long,
        to: OutputStream,
    ) {
        val piece = ByteArray(DEFAULT_BUFFER_SIZE)
        var left = limit
        while (left > 0) {
            val count = read(piece, 0, minOf(piece.size.toLong(), left).toInt())
            if (count < 0) return
            to.write(piece, 0, count)
            left -= count
        }
    }
}

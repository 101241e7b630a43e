package app.aftershift.app.files

import android.content.Context
import java.io.File
import java.io.IOException
import java.io.InputStream
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

    /** All of [from], and nothing where that is more than [limit] bytes: null. */
    fun keep(
        from: InputStream,
        limit: Long,
    ): File? {
        val file = new()
        try {
            val whole = file.outputStream().use { to -> from.copyAtMost(to::write, limit) }
            if (whole) return file
        } catch (error: IOException) {
            file.delete()
            throw error
        }
        file.delete()
        return null
    }

    private fun InputStream.copyAtMost(
        write: (ByteArray, Int, Int) -> Unit,
        limit: Long,
    ): Boolean {
        val piece = ByteArray(DEFAULT_BUFFER_SIZE)
        var left = limit
        while (true) {
            val count = read(piece)
            if (count < 0) return true
            left -= count
            if (left < 0) return false
            write(piece, 0, count)
        }
    }
}

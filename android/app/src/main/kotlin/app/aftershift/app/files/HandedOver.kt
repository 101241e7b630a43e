package app.aftershift.app.files

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import java.io.IOException

/**
 * A roster that another app opened with this one or sent to it. What is read is at most [LIMIT] bytes, and only of what
 * another app lends: an address of a file, or one of our own, would make this app read what the other can't.
 */
internal class HandedOver(
    private val context: Context,
    private val documents: Documents,
) {
    /** The path of a copy; null where there is nothing to be read. */
    fun take(intent: Intent): String? {
        val uri = uriOf(intent)?.takeIf(::isLent) ?: return null
        return try {
            documents.copyIn(uri, LIMIT)?.path
        } catch (_: IOException) {
            null
        } catch (_: SecurityException) {
            null
        }
    }

    private fun uriOf(intent: Intent): Uri? =
        when (intent.action) {
            Intent.ACTION_VIEW -> intent.data
            Intent.ACTION_SEND -> intent.stream()
            else -> null
        }

    private fun Intent.stream(): Uri? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)
        } else {
            @Suppress("DEPRECATION")
            getParcelableExtra(Intent.EXTRA_STREAM)
        }

    private fun isLent(uri: Uri): Boolean =
        uri.scheme == ContentResolver.SCHEME_CONTENT &&
            uri.authority?.substringAfterLast('@')?.startsWith(context.packageName) == false

    companion object {
        const val LIMIT = 5L * 1024 * 1024
    }
}

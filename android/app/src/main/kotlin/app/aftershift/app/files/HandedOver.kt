package app.aftershift.app.files

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build

/**
 * A roster that another app opened with this one or sent to it. What is read is at most [LIMIT] bytes, and only of what
 * another app lends: an address of a file, or one of our own, would make this app read what the other can't.
 */
internal class HandedOver(
    private val context: Context,
    private val documents: Documents,
) {
    /**
     * The path of a copy, or of nothing where it couldn't be read; null where nothing was handed over. Whatever another
     * app put into [intent], or does while it is read, is no reason to end this one.
     */
    fun take(intent: Intent): String? = orNull { lentBy(intent)?.let { copyOf(it) ?: documents.nowhere() } }

    private fun lentBy(intent: Intent): Uri? = uriOf(intent)?.takeIf(::isLent)

    private fun copyOf(uri: Uri): String? = orNull { documents.copyIn(uri, LIMIT).path }

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

    private fun <T> orNull(read: () -> T?): T? =
        try {
            read()
        } catch (_: Exception) {
            null
        }

    companion object {
        /** One byte more than the core reads of a roster: so it says of a larger one that it is too large. */
        const val LIMIT = 5L * 1024 * 1024 + 1
    }
}

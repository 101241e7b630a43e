package app.aftershift.app

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PersistableBundle
import app.aftershift.app.files.Documents
import app.aftershift.ui.app.Outside

/** Other apps of this phone, each after a tap. Nothing is called or sent from here: that takes a tap there. */
internal class PhoneOutside(
    private val context: Context,
    private val front: Front,
    private val documents: Documents,
) : Outside {
    override fun call(number: String): Boolean =
        front.start(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))

    override fun text(
        number: String,
        words: String?,
    ): Boolean {
        val message = Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", number, null))
        words?.let { message.putExtra("sms_body", it) }
        return front.start(message)
    }

    override fun open(address: String): Boolean =
        front.start(Intent(Intent.ACTION_VIEW, Uri.parse(address)).addCategory(Intent.CATEGORY_BROWSABLE))

    /** The phone shows what was copied, but for what it is told to hide. */
    override fun copy(text: String): Boolean {
        val clipboard = context.getSystemService(ClipboardManager::class.java) ?: return false
        val clip = ClipData.newPlainText(null, text)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            clip.description.extras = PersistableBundle().apply { putBoolean(ClipDescription.EXTRA_IS_SENSITIVE, true) }
        }
        return try {
            clipboard.setPrimaryClip(clip)
            true
        } catch (_: RuntimeException) {
            // Too long for it.
            false
        }
    }

    override fun share(text: String): Boolean {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        return try {
            front.start(Intent.createChooser(send, context.getString(R.string.phone_share)))
        } catch (_: RuntimeException) {
            // Too long for it.
            false
        }
    }

    override suspend fun save(
        name: String,
        write: suspend (path: String) -> Unit,
    ): Boolean = documents.save(name, write)

    override suspend fun choose(): String? = documents.choose()

    override fun letGo(path: String) = documents.letGo(path)
}

package app.aftershift.app.files

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.net.Uri
import android.os.Bundle
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import org.robolectric.Robolectric
import java.io.File

/** Where the person chose to have a file: the place is made when it is chosen, empty. */
class Disk : ContentProvider() {
    val place: Uri = DocumentsContract.buildDocumentUri(AUTHORITY, "chosen")
    val file: File by lazy { File(requireNotNull(context).filesDir, "chosen") }

    override fun onCreate() = true

    override fun openFile(
        uri: Uri,
        mode: String,
    ): ParcelFileDescriptor = ParcelFileDescriptor.open(file, ParcelFileDescriptor.parseMode(mode))

    override fun call(
        method: String,
        arg: String?,
        extras: Bundle?,
    ): Bundle? = Bundle().also { if (method == DELETE) file.delete() }

    override fun getType(uri: Uri): String? = null

    override fun query(
        uri: Uri,
        projection: Array<out String>?,
        selection: String?,
        selectionArgs: Array<out String>?,
        sortOrder: String?,
    ) = null

    override fun insert(
        uri: Uri,
        values: ContentValues?,
    ) = null

    override fun delete(
        uri: Uri,
        selection: String?,
        selectionArgs: Array<out String>?,
    ) = 0

    override fun update(
        uri: Uri,
        values: ContentValues?,
        selection: String?,
        selectionArgs: Array<out String>?,
    ) = 0

    companion object {
        private const val AUTHORITY = "org.example.disk"
        private const val DELETE = "android:deleteDocument"

        fun of(phone: Context): Disk =
            Robolectric
                .buildContentProvider(Disk::class.java)
                .create(AUTHORITY)
                .get()
                .also {
                    check(phone.filesDir.isDirectory)
                    it.file.createNewFile()
                }
    }
}

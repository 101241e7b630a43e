package app.aftershift.desktop

import app.aftershift.ui.app.Outside
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.awt.Desktop
import java.awt.FileDialog
import java.awt.Frame
import java.awt.HeadlessException
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File
import java.net.URI
import javax.swing.JOptionPane
import javax.swing.SwingUtilities

/** A desktop opens web pages, and has a clipboard; it calls and texts nobody, with or without a number. */
object DesktopOutside : Outside {
    override fun call(number: String): Boolean = false

    override fun text(
        number: String,
        words: String?,
    ): Boolean = false

    override fun open(address: String): Boolean =
        try {
            Desktop.getDesktop().browse(URI(address))
            true
        } catch (_: UnsupportedOperationException) {
            false
        } catch (_: java.io.IOException) {
            false
        }

    override fun copy(text: String): Boolean =
        try {
            Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)
            true
        } catch (_: HeadlessException) {
            false
        } catch (_: IllegalStateException) {
            // Another program has the clipboard at this moment.
            false
        }

    /** There is no list of apps to share with: the clipboard instead, which is said. */
    override fun share(text: String): Boolean =
        copy(text).also { copied ->
            if (copied) SwingUtilities.invokeLater { JOptionPane.showMessageDialog(null, SHARED, "Aftershift", PLAIN) }
        }

    override suspend fun save(
        name: String,
        write: suspend (path: String) -> Unit,
    ): Boolean = chosen(FileDialog.SAVE, name)?.let { write(it) } != null

    override suspend fun choose(): String? = chosen(FileDialog.LOAD, null)

    /** The path that somebody chose; without a display nobody can. */
    private suspend fun chosen(
        mode: Int,
        name: String?,
    ): String? =
        withContext(Dispatchers.IO) {
            try {
                val dialog = FileDialog(null as Frame?, "Aftershift", mode).apply { file = name }
                dialog.isVisible = true
                dialog.file?.let { File(dialog.directory, it).path }
            } catch (_: HeadlessException) {
                null
            }
        }

    private const val SHARED = "Copied to the clipboard. A phone would ask where to send it."
    private const val PLAIN = JOptionPane.PLAIN_MESSAGE
}

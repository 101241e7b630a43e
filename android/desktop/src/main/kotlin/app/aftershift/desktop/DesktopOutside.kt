package app.aftershift.desktop

import app.aftershift.ui.app.Outside
import java.awt.Desktop
import java.awt.HeadlessException
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
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

    private const val SHARED = "Copied to the clipboard. A phone would ask where to send it."
    private const val PLAIN = JOptionPane.PLAIN_MESSAGE
}

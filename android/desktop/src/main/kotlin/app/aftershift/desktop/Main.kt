package app.aftershift.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.singleWindowApplication
import app.aftershift.ui.app.AftershiftApp
import java.awt.GraphicsEnvironment
import java.nio.file.Files
import java.nio.file.Path
import kotlin.system.exitProcess

private const val USAGE = "usage: --dir DIR [--walk OUTDIR]"

/** The app in a window of a phone's size; with `--walk`, without one, through a whole check-in. */
fun main(args: Array<String>) {
    val options = args.toList().chunked(2).associate { it.first() to it.getOrNull(1) }
    val dir = options["--dir"]
    if (dir == null || options.keys.any { it != "--dir" && it != "--walk" } || options.values.any { it == null }) {
        System.err.println(USAGE)
        exitProcess(2)
    }
    val folder = Files.createDirectories(Path.of(dir)).toAbsolutePath()
    println("Preview: the keys to this data are in $folder (device.key, biometric.key). Do not enter anything real.")
    val pictures = options["--walk"]
    when {
        pictures != null -> {
            walk(folder, Path.of(pictures))
        }

        GraphicsEnvironment.isHeadless() -> {
            System.err.println("There is no display here. $USAGE")
            exitProcess(2)
        }

        else -> {
            window(folder)
        }
    }
}

private fun window(folder: Path) {
    val shell = Shell(folder)
    val family = roboto()
    singleWindowApplication(
        state = WindowState(size = DpSize(412.dp, 915.dp)),
        title = "Aftershift (preview)",
        // The vault is closed first.
        exitProcessOnExit = false,
    ) { AftershiftApp(shell.opening, shell.support, shell.reading, desktopPhone(), DesktopOutside, family, features) }
    shell.close()
}

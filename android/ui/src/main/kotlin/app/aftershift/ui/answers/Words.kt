package app.aftershift.ui.answers

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/**
 * Words that aren't kept (yet). They are in memory only: a plain field of the model whose screen they are written on,
 * and never in saved instance state, which the system may write to disk. With the model they are gone.
 */
@Stable
class Words {
    var text by mutableStateOf("")

    /** The note that was kept is being written again. */
    var editing by mutableStateOf(false)

    fun letGo() {
        text = ""
        editing = false
    }
}

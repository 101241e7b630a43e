package app.aftershift.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.desktop.Headless

/** What Android keeps of the screens when the phone is turned, or when the system closes the app behind another. */
class KeptByThePhone {
    private var kept: Map<String, List<Any?>>? = null
    private var registry by mutableStateOf<SaveableStateRegistry?>(registry())

    private fun registry() = SaveableStateRegistry(kept) { true }

    @Composable
    fun Around(content: @Composable () -> Unit) {
        registry?.let { CompositionLocalProvider(LocalSaveableStateRegistry provides it, content = content) }
    }

    /** The screens are gone; what is kept of them stays. */
    fun close() {
        kept = registry?.performSave()
        registry = null
    }

    /** They are made anew from it. */
    fun open() {
        registry = registry()
    }

    @OptIn(ExperimentalTestApi::class)
    fun turn(phone: Headless) {
        close()
        phone.ui.waitForIdle()
        open()
    }
}

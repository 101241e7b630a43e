package app.aftershift.desktop

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.graphics.toAwtImage
import androidx.compose.ui.input.InputMode
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalInputModeManager
import androidx.compose.ui.res.ProvideDesktopLocale
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.Density
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleOwner
import androidx.lifecycle.LifecycleRegistry
import androidx.lifecycle.compose.LocalLifecycleOwner
import androidx.navigationevent.DirectNavigationEventInput
import androidx.navigationevent.NavigationEventDispatcher
import androidx.navigationevent.NavigationEventDispatcherOwner
import androidx.navigationevent.compose.LocalNavigationEventDispatcherOwner
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import java.nio.file.Files
import java.nio.file.Path
import java.util.Locale
import javax.imageio.ImageIO

/** In front until it is left, and outliving the scene: taking that down must not push screens through half a life. */
private class InFront : LifecycleOwner {
    override val lifecycle = LifecycleRegistry.createUnsafe(this).apply { currentState = Lifecycle.State.RESUMED }
}

/** Where the phone's own "back" comes in. */
private class PhoneBack : NavigationEventDispatcherOwner {
    val input = DirectNavigationEventInput()
    override val navigationEventDispatcher = NavigationEventDispatcher().apply { addInput(input) }
}

/** A phone without a display: 412 x 915 dp at two pixels each. */
@OptIn(ExperimentalTestApi::class, ExperimentalCoroutinesApi::class)
class Headless internal constructor(
    val ui: DesktopComposeUiTest,
) {
    private val back = PhoneBack()
    private val owner = InFront()

    /** Whether anybody looks. Every frame of every movement would be drawn else, and that took most of a test. */
    private var looking by mutableStateOf(false)

    fun show(
        locale: Locale = Locale.ENGLISH,
        fontScale: Float = 1f,
        content: @Composable () -> Unit,
    ) {
        ui.setContent {
            CompositionLocalProvider(
                LocalLifecycleOwner provides owner,
                LocalNavigationEventDispatcherOwner provides back,
                LocalDensity provides Density(DENSITY, fontScale),
            ) {
                // As on a phone: what was touched doesn't stay focused.
                LocalInputModeManager.current.requestInputMode(InputMode.Touch)
                ProvideDesktopLocale(locale) {
                    Box(Modifier.drawWithContent { if (looking) drawContent() }, propagateMinConstraints = true) {
                        content()
                    }
                }
            }
        }
    }

    /** Another app is in front now. */
    fun toBackground() = life(Lifecycle.State.CREATED)

    /** This one is, again. */
    fun toFront() = life(Lifecycle.State.RESUMED)

    private fun life(state: Lifecycle.State) {
        ui.runOnIdle { owner.lifecycle.currentState = state }
        ui.waitForIdle()
    }

    /** Writes what shows now. A dialog is a root of its own, and lies on top. */
    fun picture(file: Path) {
        // Until the ripple of the last touch is gone.
        ui.mainClock.advanceTimeBy(SETTLE_MS)
        looking = true
        ui.waitForIdle()
        val roots = ui.onAllNodes(isRoot())
        val top = roots[roots.fetchSemanticsNodes().lastIndex]
        Files.createDirectories(file.toAbsolutePath().parent)
        ImageIO.write(top.captureToImage().toAwtImage(), "png", file.toFile())
        looking = false
    }

    /** A finger, not a mouse: nothing is hovered afterwards. */
    fun press(node: SemanticsNodeInteraction) {
        // What scrolls is brought into view first, as a person would.
        runCatching { node.performScrollTo() }
        node.performTouchInput { click() }
        // A person reads what came of it; faster would be a double tap.
        ui.mainClock.advanceTimeBy(READING_MS)
        ui.waitForIdle()
    }

    fun tap(
        text: String,
        substring: Boolean = false,
    ) = press(ui.onAllNodes(reads(text, substring)).onFirst())

    fun pressLabel(label: String) = press(ui.onNodeWithContentDescription(label))

    /** The phone's own "back": a gesture, or a button below the screen. */
    fun systemBack() {
        ui.runOnIdle { back.input.backCompleted() }
        ui.mainClock.advanceTimeBy(READING_MS)
        ui.waitForIdle()
    }

    fun pressTag(tag: String) = press(ui.onNodeWithTag(tag))

    /** The stone of a load, by its word. */
    fun stone(word: String) = press(ui.onNode(hasContentDescription("$word, stone", substring = true)))

    fun shows(
        text: String,
        substring: Boolean = false,
    ): Boolean {
        ui.waitForIdle()
        return ui.onAllNodes(reads(text, substring)).fetchSemanticsNodes().isNotEmpty()
    }

    /** Through the first run, where it shows: [visit] is told of each of its screens. */
    fun firstRun(visit: (String) -> Unit = {}) {
        if (!has("first run")) return
        var place = 1
        while (has("next")) {
            visit("welcome-${place++}")
            pressTag("next")
        }
        visit("welcome-country")
        pressTag("start")
    }

    fun has(tag: String): Boolean {
        ui.waitForIdle()
        return ui.onAllNodes(hasTestTag(tag)).fetchSemanticsNodes().isNotEmpty()
    }

    /** As a person reads it: the marks that isolate a number from the sentence around it aren't seen. */
    private fun reads(
        text: String,
        substring: Boolean,
    ) = SemanticsMatcher("reads '$text'") { node ->
        val texts = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        val written = listOfNotNull(node.config.getOrNull(SemanticsProperties.EditableText)?.text)
        (texts + written).any { said -> said.replace(ISOLATES, "").let { if (substring) text in it else it == text } }
    }

    companion object {
        const val DENSITY = 2f
        const val WIDTH = 824
        const val HEIGHT = 1830
        private const val SETTLE_MS = 200L
        private const val READING_MS = 400L
        private val ISOLATES = Regex("[\u2066-\u2069]")

        /** Everything happens on the calling thread, one thing after the other. */
        fun run(block: Headless.() -> Unit) {
            Dispatchers.setMain(UnconfinedTestDispatcher())
            try {
                runDesktopComposeUiTest(WIDTH, HEIGHT) { Headless(this).block() }
            } finally {
                Dispatchers.resetMain()
            }
        }
    }
}

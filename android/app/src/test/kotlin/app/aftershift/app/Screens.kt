package app.aftershift.app

import android.view.View
import android.view.ViewGroup
import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputConnection
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull

/** What a screen reader finds on the real screens of an Activity, and the taps it makes. */
class Screens(
    private val activity: MainActivity,
) {
    fun has(words: String) = all().any { it.says(words) }

    fun hasTag(tag: String) = all().any { it.config.getOrNull(SemanticsProperties.TestTag) == tag }

    fun tap(words: String) = click(all().last { it.says(words) && it.isButton() })

    fun tapTag(tag: String) = click(all().last { it.config.getOrNull(SemanticsProperties.TestTag) == tag })

    /** What the phone's keyboard is told [about] the field that has the focus; null: no field waits for it. */
    fun keyboard(about: EditorInfo): InputConnection? =
        roots(activity.window.decorView).firstNotNullOfOrNull { (it as View).onCreateInputConnection(about) }

    fun focus(tag: String) {
        val node = all().last { it.config.getOrNull(SemanticsProperties.TestTag) == tag }
        checkNotNull(node.config[SemanticsActions.RequestFocus].action).invoke()
    }

    fun words(): List<String> = all().flatMap { it.words() }

    private fun click(node: SemanticsNode) = checkNotNull(node.config[SemanticsActions.OnClick].action).invoke()

    private fun SemanticsNode.isButton() = config.getOrNull(SemanticsActions.OnClick) != null

    private fun SemanticsNode.says(words: String) = words().any { it == words || it.startsWith("$words,") }

    private fun SemanticsNode.words(): List<String> =
        config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()

    /** Nothing is drawn here, and before that a screen isn't laid out: so it is asked for. */
    private fun all(): List<SemanticsNode> =
        roots(activity.window.decorView).flatMap {
            it.measureAndLayoutForTest()
            below(it.semanticsOwner.rootSemanticsNode)
        }

    private fun below(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::below)

    private fun roots(view: View): List<RootForTest> =
        when (view) {
            is RootForTest -> listOf(view)
            is ViewGroup -> (0 until view.childCount).flatMap { roots(view.getChildAt(it)) }
            else -> emptyList()
        }
}

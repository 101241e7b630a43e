package app.aftershift.ui

import androidx.compose.ui.res.PseudoLocale
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.IntSize
import app.aftershift.core.SettingsAction
import app.aftershift.core.Theme
import app.aftershift.desktop.Headless
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.nio.file.Path
import java.util.Locale

/** Draws every screen in every form, for eyes; and checks what can be checked without them: that no text is cut off. */
@OptIn(ExperimentalTestApi::class)
class ScreensTest {
    @get:Rule val temp = TemporaryFolder()

    @Test fun light() = draw("light", Theme.LIGHT)

    @Test fun dark() = draw("dark", Theme.DARK)

    @Test fun largeType() = draw("large-type", Theme.LIGHT, fontScale = 2f)

    @Test fun rightToLeft() = draw("right-to-left", Theme.DARK, PseudoLocale.RIGHT_TO_LEFT)

    @Test fun longWords() = draw("long-words", Theme.LIGHT, PseudoLocale.ACCENTED)

    @Test
    fun longWordsInLargeType() = draw("long-words-large-type", Theme.DARK, PseudoLocale.ACCENTED, fontScale = 2f)

    private fun draw(
        form: String,
        theme: Theme,
        locale: Locale = Locale.ENGLISH,
        fontScale: Float = 1f,
    ) {
        val pictures = Path.of(System.getProperty("aftershift.screens", "target/screens")).resolve(form)
        TestApp(temp.newFolder().toPath()).use(locale, fontScale) {
            firstRun { place ->
                picture(pictures.resolve("$place.png"))
                assertNothingCut("$form, $place")
            }
        }
        for (tour in tours) {
            val folder = temp.newFolder().toPath()
            tour.sample(folder)
            tour.app(folder).vault { settingsAct(SettingsAction.SetTheme(theme)) }
            tour.app(folder).use(locale, fontScale) {
                tour.walk(this) { place ->
                    picture(pictures.resolve("$place.png"))
                    assertNothingCut("$form, $place")
                }
            }
        }
    }

    private fun Headless.assertNothingCut(place: String) {
        val texts = ui.onAllNodes(IS_TEXT, useUnmergedTree = true).fetchSemanticsNodes()
        assertTrue(place, texts.isNotEmpty())
        val cut = texts.filter { node -> node.overflows() || node.leavesTheScreen() }
        assertTrue("$place: ${cut.map { it.describe() }}", cut.isEmpty())
    }

    private fun SemanticsNode.overflows(): Boolean {
        val layouts = mutableListOf<TextLayoutResult>()
        config[SemanticsActions.GetTextLayoutResult].action?.invoke(layouts)
        // A field scrolls inside.
        return SemanticsProperties.EditableText !in config && layouts.any { it.isCut(size) || it.breaksAWord() }
    }

    /** `hasVisualOverflow` would do, were it not true of every short text in a wide row. */
    private fun TextLayoutResult.isCut(size: IntSize): Boolean =
        multiParagraph.didExceedMaxLines ||
            multiParagraph.height > size.height + 1 ||
            (0 until lineCount).any { getLineRight(it) - getLineLeft(it) > size.width + 1 || isLineEllipsized(it) }

    /** A word that doesn't fit its line is broken in two: readable, but it looks broken. */
    private fun TextLayoutResult.breaksAWord(): Boolean {
        val text = layoutInput.text.text
        return (0 until lineCount - 1).any { line ->
            val end = getLineEnd(line)
            val inAWord = end in 1 until text.length && text[end - 1].isLetterOrDigit() && text[end].isLetterOrDigit()
            // A web address has nowhere else to break.
            inAWord && '.' !in text.take(end).substringAfterLast(' ') + text.drop(end).substringBefore(' ').dropLast(1)
        }
    }

    /** Cut by an edge that nothing scrolls past. */
    private fun SemanticsNode.leavesTheScreen(): Boolean {
        val scrolls =
            generateSequence(parent) { it.parent }.any {
                it.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange) != null
            }
        val seen = boundsInRoot
        val cutSideways = seen.width < size.width - 1
        return if (scrolls) seen.width > 0 && cutSideways else cutSideways || seen.height < size.height - 1
    }

    private companion object {
        val IS_TEXT = SemanticsMatcher.keyIsDefined(SemanticsActions.GetTextLayoutResult)
    }
}

package app.aftershift.checks

import androidx.compose.ui.res.AndroidResources
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.Locale

/** How self-checks are spoken of: no diagnosis, nothing that grades, pushes or praises. */
class WordsTest {
    @Test
    fun nothingGradesPushesOrPraises() {
        val words =
            AndroidResources.ids
                .filter { "string/checks_" in AndroidResources.name(it) }
                .map { AndroidResources.string(it, Locale.ENGLISH) }
        assertTrue("${words.size}", words.size > 80)
        assertEquals(emptyList<String>(), words.filter { FORBIDDEN.containsMatchIn(it) })
    }

    private companion object {
        val FORBIDDEN =
            Regex(
                "!|\\b(tests?|screen(s|ing)?|positive|negative|overdue|improved|recovered|should|must|mild|moderate|" +
                    "severe|serious|high risk|at risk|abnormal|normal|diagnos\\w+|great|well done|journey|patient)\\b",
                RegexOption.IGNORE_CASE,
            )
    }
}

package app.aftershift.checks

import androidx.compose.ui.res.AndroidResources
import app.aftershift.desktop.features
import org.junit.Assert.assertEquals
import org.junit.Test
import java.util.Locale

class JoinedTest {
    @Test
    fun theAppHasTheSelfChecksAndTheirWords() {
        assertEquals(listOf(SelfChecks), features)
        assertEquals("Self-checks", AndroidResources.string(R.string.checks_title, Locale.ENGLISH))
        assertEquals("Support", AndroidResources.string(app.aftershift.ui.R.string.support_title, Locale.ENGLISH))
    }
}

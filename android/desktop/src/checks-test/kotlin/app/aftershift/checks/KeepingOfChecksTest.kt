package app.aftershift.checks

import app.aftershift.core.EntryAction
import app.aftershift.ui.TestApp
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Self-checks are kept for as long as check-ins, and counted beside them. */
class KeepingOfChecksTest {
    @get:Rule val temp = TemporaryFolder()
    private val app by lazy { TestApp(temp.root.toPath()) }

    @Test
    fun theyAreCountedBeforeAndSaidAfter() {
        app.settledIn("2026-03-02")
        app.noticeRead()
        app.fillIn("2025-09-05", "gad7", 1, 1, 1, 1, 1, 1, 1)
        app.clock("2026-03-02T18:40:00Z")
        app.vault { listOf("2025-09-05", "2025-09-06").forEach { entryAct(EntryAction.Add(it, 1200u, 2u)) } }
        app.use {
            pressTag("tab plan")
            pressTag("settings")
            pressTag("keeping")
            assertTrue(shows("If you choose this, these go now, for good: 2 check-ins and 1 self-check."))
            pressTag("keep ONE_YEAR")
            assertFalse("within a year", shows("Remove what is older", substring = true))
        }
        app.clock("2026-09-20T18:40:00Z")
        app.vault {}
        app.clock("2026-09-21T18:40:00Z")
        app.use { assertTrue(shows("Gone, as you chose: 2 check-ins and 1 self-check.")) }
    }
}

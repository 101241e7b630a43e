package app.aftershift.scenario

import org.junit.Assert.assertEquals
import org.junit.Test

class NothingIsLeftOutTest {
    /** Or a name written wrongly would leave a scenario out everywhere. */
    @Test
    fun theBuildWithAllPartsRunsAllScenarios() =
        assertEquals(emptySet<String>(), Scenario.all().values.flatMap { it.needs }.toSet() - PARTS.keys)
}

package app.aftershift.desktop

import androidx.compose.ui.res.AndroidResources
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test

class WithoutChecksTest {
    @Test
    fun nothingOfTheSelfChecksIsInThisBuild() {
        assertEquals(emptyList<Any>(), features)
        for (name in listOf("SelfChecks", "R")) {
            assertThrows(ClassNotFoundException::class.java) { Class.forName("app.aftershift.checks.$name") }
        }
        assertEquals(emptyList<String>(), AndroidResources.ids.map(AndroidResources::name).filter { "/checks_" in it })
        assertEquals(null, javaClass.getResource("/android-res/app.aftershift.checks"))
    }
}

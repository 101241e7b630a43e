package app.aftershift.builds

import android.content.pm.ApplicationInfo
import app.aftershift.app.PhoneTest
import org.junit.Assert.assertEquals
import org.junit.Test

/** What is put together here is the app as people install it; Gradle runs the tests of the app on one for developers. */
class InstalledTest : PhoneTest() {
    @Test
    fun `nobody looks into the app with a debugger`() {
        assertEquals(0, app.applicationInfo.flags and ApplicationInfo.FLAG_DEBUGGABLE)
    }
}

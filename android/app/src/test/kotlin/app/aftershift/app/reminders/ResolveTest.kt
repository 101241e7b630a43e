package app.aftershift.app.reminders

import app.aftershift.core.ReminderTime
import org.junit.Assert.assertEquals
import org.junit.Test
import java.time.Instant
import java.time.ZoneId

class ResolveTest {
    private val here = ZoneId.of("Europe/London")

    @Test
    fun `a time that the clocks leave out comes later by as much`() =
        assertEquals("2026-03-29T01:30:00Z", at("2026-03-29T02:30:00", "Europe/Berlin"))

    @Test
    fun `a time that they have twice is the first`() =
        assertEquals("2026-10-25T00:30:00Z", at("2026-10-25T02:30:00", "Europe/Berlin"))

    @Test
    fun `without a zone it is the phone's`() {
        assertEquals("2026-07-01T06:20:00Z", at("2026-07-01T07:20:00", null))
        assertEquals("2026-01-01T07:20:00Z", at("2026-01-01T07:20:00", null))
    }

    @Test
    fun `of a zone that the phone doesn't know, and of what is no time, the core's answer stays`() {
        assertEquals("1970-01-01T00:00:00.007Z", at("2026-07-01T07:20:00", "Mars/Olympus_Mons"))
        assertEquals("1970-01-01T00:00:00.007Z", at("tomorrow", null))
    }

    private fun at(
        civil: String,
        zone: String?,
    ): String = Instant.ofEpochMilli(resolve(listOf(ReminderTime("a", civil, zone, 7)), here).single().at).toString()
}

package app.aftershift.app.reminders

import app.aftershift.core.ReminderTime
import java.time.DateTimeException
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.ZonedDateTime

/**
 * When [times] are by the phone's own rules, which are as new as the phone. A civil time that a change of the clocks
 * leaves out comes later by as much, one that it has twice is the first. Of a zone that the phone doesn't know, the
 * core's answer stays.
 */
internal fun resolve(
    times: List<ReminderTime>,
    here: ZoneId = ZoneId.systemDefault(),
): List<ReminderTime> =
    times.map { time ->
        try {
            val zone = time.zone?.let { ZoneId.of(it) } ?: here
            time.copy(at = ZonedDateTime.of(LocalDateTime.parse(time.civil), zone).toInstant().toEpochMilli())
        } catch (_: DateTimeException) {
            time
        }
    }

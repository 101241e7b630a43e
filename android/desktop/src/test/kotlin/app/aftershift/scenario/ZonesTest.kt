package app.aftershift.scenario

import app.aftershift.core.zoneChanges
import app.aftershift.core.zoneNames
import app.aftershift.core.zoneResolve
import app.aftershift.core.zoneVersion
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.ZonedDateTime
import java.time.zone.ZoneOffsetTransition
import java.time.zone.ZoneRulesProvider

/** The core's zones against those of java.time: two implementations, two copies of the database. */
class ZonesTest {
    private val from = Instant.parse("2020-01-01T00:00:00Z")
    private val until = Instant.parse("2041-01-01T00:00:00Z")
    private val shared = zoneNames().filter { it in ZoneId.getAvailableZoneIds() }

    @Test
    fun everyZoneThatBothHaveChangesAtTheSameInstants() {
        assertTrue("only ${shared.size} zones", shared.size > 550)
        assertEquals(known(), shared.filter { changesOfJava(it) != changesOfCore(it) }.toSet())
    }

    @Test
    fun aMomentThatIsSkippedIsTheLaterOneAndOneThatComesTwiceTheFirst() {
        var moments = 0
        for (zone in shared - known()) {
            for (transition in transitions(zone)) {
                val before = transition.dateTimeBefore
                val after = transition.dateTimeAfter
                val middle = minOf(before, after).plus(transition.duration.abs().dividedBy(2))
                for (moment in listOf(before, after, middle, middle.minusDays(1))) {
                    assertEquals("$zone $moment", resolvedByJava(zone, moment), resolvedByCore(zone, moment))
                    moments++
                }
            }
        }
        assertTrue("$moments", moments > 10_000)
    }

    /** Of this pair of versions. */
    private fun known(): Set<String> {
        val java = ZoneRulesProvider.getVersions("Europe/London").lastKey()
        val file = File(System.getProperty("aftershift.repo"), "tests/data/zones/$java-${zoneVersion()}.txt")
        return if (file.exists()) file.readLines().filter(String::isNotBlank).toSet() else emptySet()
    }

    private fun transitions(zone: String): List<ZoneOffsetTransition> {
        val rules = ZoneId.of(zone).rules
        val first = rules.nextTransition(from)
        return generateSequence(first) { rules.nextTransition(it.instant) }.takeWhile { it.instant <= until }.toList()
    }

    private fun changesOfJava(zone: String) =
        transitions(zone)
            .filter { it.offsetBefore != it.offsetAfter }
            .map { it.instant.toEpochMilli() to it.offsetAfter.totalSeconds / SECONDS }

    private fun changesOfCore(zone: String) =
        zoneChanges(zone, from.toEpochMilli(), until.toEpochMilli()).map { it.atMs to it.offsetMinutes }

    private fun resolvedByJava(
        zone: String,
        moment: LocalDateTime,
    ) = ZonedDateTime.of(toMinute(moment), ZoneId.of(zone)).toInstant().toEpochMilli()

    private fun resolvedByCore(
        zone: String,
        moment: LocalDateTime,
    ) = zoneResolve(zone, "${moment.toLocalDate()}", (moment.hour * SECONDS + moment.minute).toUShort())

    private fun toMinute(moment: LocalDateTime) = moment.withSecond(0).withNano(0)

    private companion object {
        /** In a minute, and minutes in an hour. */
        const val SECONDS = 60
    }
}

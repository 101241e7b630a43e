package app.aftershift.scenario

import app.aftershift.core.Aftershift
import app.aftershift.core.AppException
import app.aftershift.core.BackupAction
import app.aftershift.core.BackupException
import app.aftershift.core.CardsAction
import app.aftershift.core.EntryAction
import app.aftershift.core.HistoryAction
import app.aftershift.core.KeepingAction
import app.aftershift.core.LedgerException
import app.aftershift.core.ScenarioClock
import app.aftershift.core.SecurityAction
import app.aftershift.core.SettingsAction
import app.aftershift.core.TodayAction
import app.aftershift.core.Unlock
import app.aftershift.core.VaultException
import app.aftershift.core.preferences
import app.aftershift.core.support
import app.aftershift.core.supportChooseCountry
import app.aftershift.core.tapWhileLockedForScenario
import app.aftershift.core.vaultLook
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.io.File
import java.time.Duration

/** What was expected at a step, with names filled in, and the typed State that came. */
class Checked(
    val expected: JsonElement,
    val actual: Any?,
)

/** Does the steps of a scenario through the façade, on a new vault in an empty folder. */
class Phone(
    private val scenario: Scenario,
    folder: File,
    private val parts: Map<String, Part> = PARTS,
) : AutoCloseable {
    /** Only of what the file says it needs: in a build without, it would fail. */
    private val verbsOfParts = scenario.needs.map { parts.getValue(it).verbs }
    private val dir = folder.path
    private val key = ByteArray(32) { 7 }
    private val names = Names(dir)
    private var place = scenario.place
    private var now = place.instant(scenario.start)
    private val clock = ScenarioClock(now)

    /** Null while it is locked. */
    private var opened: Aftershift? = Aftershift.createForScenario(dir, key, byteArrayOf(1), place.phoneZone, clock)
    private val app get() = checkNotNull(opened) { "the vault is not open" }
    private val verbs =
        Care(dir, { app }, { place.phoneZone }).verbs + Shifts(dir) { app }.verbs +
            Reminders(dir, { app }, { place }, { now }).verbs

    /** Every comparison that was made; throws at the first step that doesn't go as written. */
    fun run(): List<Checked> =
        scenario.steps.mapIndexedNotNull { place, step ->
            runCatching { step(step) }
                .getOrElse { throw AssertionError("step ${place + 1} (${step.verb}): ${it.message}", it) }
        }

    override fun close() {
        opened?.close()
        clock.close()
    }

    private fun step(step: Step): Checked? {
        val value = names.fill(step.value)
        val before = step.error?.let { everything() }
        val actual =
            try {
                act(step.verb, value)
            } catch (error: AppException) {
                refused(error, step, before)
            } catch (error: VaultException) {
                refused(error, step, before)
            } catch (error: BackupException) {
                refused(error, step, before)
            } catch (error: LedgerException) {
                refused(error, step, before)
            }
        check(step.error == null || actual is Exception) { "$actual instead of the error ${step.error}" }
        names.remember(step.remember, actual)
        val expected = names.fill(step.error ?: step.expect ?: return null)
        val differences = differences(expected, actual)
        check(differences.isEmpty()) { differences.joinToString("\n    ") }
        return Checked(expected, actual)
    }

    private fun refused(
        error: Exception,
        step: Step,
        before: Any?,
    ): Exception {
        check(step.error != null) { "the error $error" }
        check(before == everything()) { "something changed although it was refused" }
        return error
    }

    private fun act(
        verb: String,
        value: JsonElement,
    ): Any? =
        when (verb) {
            "at" -> {
                setClock(place.instant(text(value)))
            }

            "wait" -> {
                setClock(now + Duration.parse(text(value)).toMillis())
            }

            "zone" -> {
                place = Place(value)
                opened?.zoneChanged(place.phoneZone)
            }

            "reopen" -> {
                reopen()
            }

            "lock" -> {
                lock()
            }

            "unlock" -> {
                lock()
                opened = Aftershift.unlockForScenario(dir, actionOf(Unlock::class, value), place.phoneZone, clock)
            }

            "tap_while_locked" -> {
                tapWhileLockedForScenario(dir, text(value).toUByte(), place.phoneZone, clock)
            }

            "vault" -> {
                vaultLook(dir)
            }

            "backup" -> {
                lookOrAct(value, BackupAction::class, app::backup, app::backupAct)
            }

            "keeping" -> {
                lookOrAct(value, KeepingAction::class, app::keeping, app::keepingAct)
            }

            "security" -> {
                lookOrAct(value, SecurityAction::class, app::security, app::securityAct)
            }

            "today" -> {
                lookOrAct(value, TodayAction::class, app::today, app::todayAct)
            }

            "cards" -> {
                lookOrAct(value, CardsAction::class, app::cards, app::cardsAct)
            }

            "history" -> {
                lookOrAct(value, HistoryAction::class, app::history, app::historyAct)
            }

            "settings" -> {
                lookOrAct(value, SettingsAction::class, app::settings, app::settingsAct)
            }

            "entry_form" -> {
                app.entryForm()
            }

            "entry" -> {
                if (value is JsonPrimitive) app.entry(value.content) else entryAct(value)
            }

            "support" -> {
                support(value)
            }

            "preferences" -> {
                preferences(dir, place.phoneZone)
            }

            in verbs -> {
                verbs.getValue(verb)(value)
            }

            else -> {
                val ofPart = verbsOfParts.firstNotNullOfOrNull { it[verb] } ?: error("there is no such verb")
                ofPart(app, value)
            }
        }

    private fun entryAct(value: JsonElement) =
        app.entryAct(actionOf(EntryAction::class, value))?.also {
            check(it == app.entry(it.id)) { "looking afterwards shows something else" }
        }

    private fun support(value: JsonElement) =
        when (val choice = (value as? JsonObject)?.get("ChooseCountry")) {
            null -> {
                support(dir)
            }

            else -> {
                supportChooseCountry(
                    dir,
                    ((choice as JsonObject).getValue("country") as JsonPrimitive).contentOrNull,
                )
            }
        }

    private fun setClock(to: Long) {
        now = to
        clock.set(to)
    }

    private fun reopen() {
        lock()
        opened = Aftershift.openForScenario(dir, key, place.phoneZone, clock)
    }

    private fun lock() {
        opened?.close()
        opened = null
    }

    /** All that shows, to see that a refusal changes nothing. Of what is locked nothing shows. */
    private fun everything(): List<Any?> = opened?.let { everythingOf(it) }.orEmpty()

    private fun everythingOf(app: Aftershift) =
        listOf(app.today(), app.cards(), app.history(), app.settings()) + Care.shown(app) + Shifts.shown(app) +
            Reminders.shown(app) +
            parts.values.flatMap { it.shown(app) }

    private fun text(value: JsonElement) = (value as JsonPrimitive).content
}

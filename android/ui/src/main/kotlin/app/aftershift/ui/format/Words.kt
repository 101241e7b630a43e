package app.aftershift.ui.format

import androidx.annotation.StringRes
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.Area
import app.aftershift.core.ContactKind
import app.aftershift.core.HistoryRange
import app.aftershift.core.Moment
import app.aftershift.core.Sphere
import app.aftershift.core.Theme
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import java.util.Locale

// The word for each value that the core names by number or id.

private val LOADS = listOf(R.string.load_0, R.string.load_1, R.string.load_2, R.string.load_3, R.string.load_4)
private val SLEEP_QUALITIES =
    listOf(
        R.string.sleep_quality_0,
        R.string.sleep_quality_1,
        R.string.sleep_quality_2,
        R.string.sleep_quality_3,
        R.string.sleep_quality_4,
    )
private val ENERGIES =
    listOf(R.string.energy_0, R.string.energy_1, R.string.energy_2, R.string.energy_3, R.string.energy_4)

@Composable
fun loadWord(load: UByte): String = stringResource(LOADS[load.toInt()])

@Composable
fun loadWords(): List<String> = LOADS.map { stringResource(it) }

@Composable
fun sleepQualityWords(): List<String> = SLEEP_QUALITIES.map { stringResource(it) }

@Composable
fun energyWords(): List<String> = ENERGIES.map { stringResource(it) }

@get:StringRes
val Moment.word: Int
    get() =
        when (this) {
            Moment.BEFORE -> R.string.moment_before
            Moment.ON_BREAK -> R.string.moment_on_break
            Moment.BETWEEN_SESSIONS -> R.string.moment_between_sessions
            Moment.AFTER -> R.string.moment_after
            Moment.DAY_OFF -> R.string.moment_day_off
        }

@get:StringRes
val Sphere.word: Int
    get() =
        when (this) {
            Sphere.ME -> R.string.sphere_me
            Sphere.TEAM -> R.string.sphere_team
            Sphere.SYSTEM -> R.string.sphere_system
        }

@get:StringRes
val Area.word: Int
    get() =
        when (this) {
            Area.WORKLOAD -> R.string.area_workload
            Area.CONTROL -> R.string.area_control
            Area.REWARD -> R.string.area_reward
            Area.COMMUNITY -> R.string.area_community
            Area.FAIRNESS -> R.string.area_fairness
            Area.VALUES -> R.string.area_values
            Area.EXPOSURE -> R.string.area_exposure
            Area.HOME -> R.string.area_home
        }

@get:StringRes
val HistoryRange.word: Int
    get() =
        when (this) {
            HistoryRange.FOUR_WEEKS -> R.string.trends_range_four_weeks
            HistoryRange.THREE_MONTHS -> R.string.trends_range_three_months
            HistoryRange.ONE_YEAR -> R.string.trends_range_one_year
        }

@get:StringRes
val Theme.word: Int
    get() =
        when (this) {
            Theme.AUTOMATIC -> R.string.settings_theme_automatic
            Theme.LIGHT -> R.string.settings_theme_light
            Theme.DARK -> R.string.settings_theme_dark
        }

@get:StringRes
val ContactKind.word: Int
    get() =
        when (this) {
            ContactKind.EMERGENCY -> R.string.support_kind_emergency
            ContactKind.CRISIS -> R.string.support_kind_crisis
            ContactKind.PEER -> R.string.support_kind_peer
            ContactKind.THERAPY -> R.string.support_kind_therapy
            ContactKind.TREATMENT -> R.string.support_kind_treatment
            ContactKind.REFERRAL -> R.string.support_kind_referral
            ContactKind.DIRECTORY -> R.string.support_kind_directory
        }

/** The country's own name in the phone's language; the platform knows it. */
@Composable
fun countryName(code: String): String =
    Locale.Builder().setRegion(code).build().getDisplayCountry(LocalPhone.current.locale)

/** "12 check-ins and 3 self-checks": only what there is of. */
@Composable
internal fun amount(
    checkIns: UInt,
    selfChecks: UInt,
): String {
    val each =
        listOf(R.plurals.keeping_check_ins to checkIns.toInt(), R.plurals.keeping_self_checks to selfChecks.toInt())
            .filter { (_, count) -> count > 0 }
            .map { (word, count) -> pluralStringResource(word, count, count) }
    return if (each.size == 2) stringResource(R.string.keeping_both, each[0], each[1]) else each.joinToString("")
}

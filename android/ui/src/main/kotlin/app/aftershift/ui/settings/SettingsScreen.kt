package app.aftershift.ui.settings

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.aftershift.core.About
import app.aftershift.core.SettingsAction
import app.aftershift.core.SettingsState
import app.aftershift.core.Theme
import app.aftershift.ui.R
import app.aftershift.ui.app.LocalPhone
import app.aftershift.ui.format.clock
import app.aftershift.ui.format.countryName
import app.aftershift.ui.format.word
import app.aftershift.ui.parts.ChoiceFlow
import app.aftershift.ui.parts.LinkRow
import app.aftershift.ui.parts.Muted
import app.aftershift.ui.parts.OneChip
import app.aftershift.ui.parts.Panel
import app.aftershift.ui.parts.SectionTitle
import app.aftershift.ui.parts.Segments
import app.aftershift.ui.reading.RegionRow
import app.aftershift.ui.theme.Space

/** Where Settings lead. */
class SettingsCalls(
    val onLock: () -> Unit,
    val onKeeping: () -> Unit,
    val onBackup: () -> Unit,
    val onErase: () -> Unit,
)

/**
 * What opens it, how long it keeps, when the day turns, how it looks, whose help it shows, and what it is made of. What
 * erases all of it comes last, where no thumb passes on the way to anything else.
 */
@Composable
fun SettingsContent(
    state: SettingsState,
    calls: SettingsCalls,
    onAct: (SettingsAction) -> Unit,
) {
    LinkRow(stringResource(R.string.security_title), calls.onLock, Modifier.testTag("lock"))
    LinkRow(stringResource(R.string.keeping_title), calls.onKeeping, Modifier.testTag("keeping"))
    LinkRow(stringResource(R.string.backup_title), calls.onBackup, Modifier.testTag("backups"))
    SectionTitle(stringResource(R.string.settings_day_turn))
    Panel {
        Muted(stringResource(R.string.settings_day_turn_means), Modifier.padding(bottom = Space.medium))
        ChoiceFlow {
            state.dayTurnChoices.forEach { minute ->
                OneChip(clock(minute.toInt()), minute == state.dayTurnMinute, {
                    onAct(SettingsAction.SetDayTurn(minute))
                })
            }
        }
    }
    SectionTitle(stringResource(R.string.settings_theme))
    Panel {
        Segments(
            Theme.entries.map { it to stringResource(it.word) },
            state.theme,
            { onAct(SettingsAction.SetTheme(it)) },
        )
        Muted(stringResource(R.string.settings_theme_means), Modifier.padding(top = Space.medium))
    }
    SectionTitle(stringResource(R.string.settings_country))
    Panel {
        Muted(stringResource(R.string.settings_country_means), Modifier.padding(bottom = Space.medium))
        CountryChoice(state.country, state.countries, otherChosen = true, { onAct(SettingsAction.SetCountry(it)) })
        state.country?.let { country ->
            if (state.regions.isNotEmpty()) RegionRow(country, state.regions) { onAct(SettingsAction.SetRegion(it)) }
        }
    }
    AboutSection(state.about)
    LinkRow(
        stringResource(R.string.erase_title),
        calls.onErase,
        Modifier.padding(top = Space.margin).testTag("erase everything"),
    )
}

/** The countries with confirmed numbers, and "another country". */
@Composable
fun CountryChoice(
    country: String?,
    countries: List<String>,
    /** Whether having none means another country, and not that nothing was chosen yet. */
    otherChosen: Boolean,
    onChoose: (String?) -> Unit,
) {
    ChoiceFlow {
        countries.forEach { code -> OneChip(countryName(code), code == country, { onChoose(code) }) }
        OneChip(stringResource(R.string.settings_country_other), otherChosen && country == null, { onChoose(null) })
    }
}

@Composable
private fun AboutSection(about: About) {
    SectionTitle(stringResource(R.string.settings_about))
    Panel {
        Text(stringResource(R.string.settings_data_stays), style = MaterialTheme.typography.bodyLarge)
        if (LocalPhone.current.preview) {
            Text(
                stringResource(R.string.settings_preview),
                Modifier.padding(top = Space.medium),
                style = MaterialTheme.typography.bodyLarge,
                color = MaterialTheme.colorScheme.tertiary,
            )
        }
        val stored = about.checkIns.toInt()
        val facts =
            listOf(
                stringResource(R.string.settings_version, about.version),
                pluralStringResource(R.plurals.settings_stored, stored, stored),
                stringResource(
                    R.string.settings_made_of,
                    about.sqliteVersion,
                    about.cipherVersion,
                    about.schemaVersion.toInt(),
                ),
                stringResource(R.string.settings_licences),
            )
        facts.forEach { Muted(it, Modifier.padding(top = Space.medium)) }
        if (about.development) {
            Muted(
                stringResource(R.string.settings_development),
                Modifier.padding(top = Space.medium),
            )
        }
    }
}

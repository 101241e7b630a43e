package app.aftershift.ui.opening

import app.aftershift.core.AppException
import app.aftershift.core.PageState
import app.aftershift.ui.core.ScreenModel
import app.aftershift.ui.reading.Countries
import app.aftershift.ui.reading.Reading

/** What is said before anything is stored, and the country. */
data class FirstRun(
    val pages: List<PageState>,
    val countries: Countries,
)

/** Makes no vault: that is what "Start" does. */
class FirstRunModel(
    private val reading: Reading,
) : ScreenModel<FirstRun>() {
    fun load() = show { FirstRun(pages(), reading.countries()) }

    fun chooseCountry(country: String?) = show { FirstRun(pages(), reading.chooseCountry(country)) }

    /** Should the words ever not be there, the way in still is. */
    private suspend fun pages(): List<PageState> =
        try {
            reading.welcome()
        } catch (_: AppException) {
            emptyList()
        }
}

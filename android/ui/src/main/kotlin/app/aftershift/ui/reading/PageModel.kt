package app.aftershift.ui.reading

import app.aftershift.core.PageState
import app.aftershift.ui.core.ScreenModel

/** A page as it is true here, and the countries, where none is chosen. */
data class ShownPage(
    val page: PageState,
    val countries: List<String>,
)

/** One page. Needs no open vault. */
class PageModel(
    private val reading: Reading,
    private val id: String,
) : ScreenModel<ShownPage>() {
    fun load() = show { shown() }

    fun chooseCountry(country: String) =
        show {
            reading.chooseCountry(country)
            shown()
        }

    /** Null: it isn't said. */
    fun chooseRegion(region: String?) =
        show {
            reading.chooseRegion(region)
            shown()
        }

    private suspend fun shown() = ShownPage(reading.page(id), reading.countries().all)
}

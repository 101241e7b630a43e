package app.aftershift.ui.reading

import app.aftershift.core.PageState
import app.aftershift.core.PhoneZone
import app.aftershift.core.ReadingState
import app.aftershift.core.chooseRegion
import app.aftershift.core.page
import app.aftershift.core.pages
import app.aftershift.core.support
import app.aftershift.core.supportChooseCountry
import app.aftershift.core.welcome
import app.aftershift.ui.core.CoreCalls

/** All that is read before any unlock: pages, and the choices that they depend on. */
class Reading(
    private val dir: String,
    private val calls: CoreCalls,
    private val zone: () -> PhoneZone,
) {
    suspend fun lists(): ReadingState = calls.call { pages(dir) }

    suspend fun page(id: String): PageState = calls.call { page(dir, id, zone()) }

    suspend fun welcome(): List<PageState> = calls.call { welcome(dir, zone()) }

    suspend fun countries(): Countries = calls.call { support(dir).let { Countries(it.country, it.countries) } }

    suspend fun chooseCountry(country: String?): Countries =
        calls.call { supportChooseCountry(dir, country).let { Countries(it.country, it.countries) } }

    suspend fun chooseRegion(region: String?) = calls.call { chooseRegion(dir, region) }
}

/** The country chosen, and those to choose from. */
data class Countries(
    val chosen: String?,
    val all: List<String>,
)

package app.aftershift.ui.support

import app.aftershift.core.SupportState
import app.aftershift.core.support
import app.aftershift.core.supportChooseCountry
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.ScreenModel

/** Needs no open vault: help now is there before any unlock, and when nothing opens. */
class SupportModel(
    private val dir: String,
    private val calls: CoreCalls,
) : ScreenModel<SupportState>() {
    fun load() = show { calls.call { support(dir) } }

    fun chooseCountry(country: String?) = show { calls.call { supportChooseCountry(dir, country) } }
}

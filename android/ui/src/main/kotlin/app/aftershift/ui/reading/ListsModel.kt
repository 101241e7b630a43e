package app.aftershift.ui.reading

import app.aftershift.core.ReadingState
import app.aftershift.ui.core.ScreenModel

/** What there is to read. Needs no open vault. */
class ListsModel(
    private val reading: Reading,
) : ScreenModel<ReadingState>() {
    fun load() = show { reading.lists() }
}

package app.aftershift.ui.app

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.getAndUpdate

/**
 * A roster that another app handed to this one: the path at which it can be read, once. It waits here until the data is
 * open and somebody looks at it. The last one counts.
 */
class Arrivals {
    private val arrived = MutableStateFlow<String?>(null)
    val path: StateFlow<String?> = arrived.asStateFlow()

    fun put(path: String) {
        arrived.value = path
    }

    /** Once: whoever takes it shows it. */
    fun take(): String? = arrived.getAndUpdate { null }

    /** Who took it was gone before it was read. False where another has come since: that one counts. */
    fun giveBack(path: String): Boolean = arrived.compareAndSet(null, path)
}

package app.aftershift.ui.reminders

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.aftershift.ui.core.OpenCore

class ArriveModel(
    core: OpenCore,
    phone: ReminderPhone,
) : ReminderScreenModel(core, phone) {
    /** Whether the phone showed the last one that was tried; null: none was. */
    var tested by mutableStateOf<Boolean?>(null)
        private set

    fun test() {
        tested = phone.test()
        load()
    }
}

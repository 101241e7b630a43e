package app.aftershift.app.reminders

import android.annotation.SuppressLint
import android.content.Context
import android.content.SharedPreferences
import java.io.File

/** Where reminders lie: it can be read before the phone is unlocked, and no backup takes it along. */
internal class Place(
    context: Context,
) {
    private val open: Context = context.createDeviceProtectedStorageContext()

    /** Of the core's ledger alone. Made by the core, which says whether there is one. */
    val ledger = File(open.noBackupFilesDir, "reminders")

    private val notes = open.getSharedPreferences("reminders", Context.MODE_PRIVATE)

    /** Whether the phone has asked about notifications: it doesn't ask for ever. */
    var asked: Boolean
        get() = notes.getBoolean("asked", false)
        set(value) = notes.edit().putBoolean("asked", value).apply()

    /** When the phone is to wake the app for a reminder; null: not. */
    var next: Long?
        get() = notes.time("next")
        set(value) = notes.edit().time("next", value).apply()

    /** For when it was asked to, the last time that it did, and when it came to that. */
    var lastAsked: Long?
        get() = notes.time("last asked")
        set(value) = notes.edit().time("last asked", value).apply()
    var lastCame: Long?
        get() = notes.time("last came")
        set(value) = notes.edit().time("last came", value).apply()

    /** Of how many reminders the phone's rules for clocks say another time than the app's. */
    var moved: Int
        get() = notes.getInt("moved", 0)
        set(value) = notes.edit().putInt("moved", value).apply()

    /** All but the ledger, which the core removes, and before this. On disk when it returns. */
    @SuppressLint("ApplySharedPref")
    fun forget() {
        // Only where it is empty.
        ledger.delete()
        notes.edit().clear().commit()
    }

    private fun SharedPreferences.time(name: String): Long? = if (contains(name)) getLong(name, 0) else null

    private fun SharedPreferences.Editor.time(
        name: String,
        value: Long?,
    ) = if (value == null) remove(name) else putLong(name, value)
}

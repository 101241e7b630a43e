package app.aftershift.app

import android.content.Context
import android.content.pm.PackageManager
import androidx.lifecycle.ViewModel
import app.aftershift.app.files.Documents
import app.aftershift.app.files.HandedOver
import app.aftershift.app.files.PassingFiles
import app.aftershift.app.keys.KeystoreBiometricKey
import app.aftershift.app.keys.KeystoreDeviceKey
import app.aftershift.app.keys.PhonesQuestion
import app.aftershift.ui.app.Arrivals
import app.aftershift.ui.app.Outside
import app.aftershift.ui.core.CoreCalls
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.reading.Reading
import java.io.File

/** What the screens are given, and what stays when the Activity is made anew. */
internal class Shell(
    app: PhoneApp,
) : ViewModel() {
    val calls = CoreCalls()
    private val passing = PassingFiles(app)

    /** All data lies where neither backups nor other apps look, and only once the phone was unlocked. */
    val gate =
        CoreGate(
            File(app.noBackupFilesDir, "aftershift").apply { mkdirs() }.path,
            keys(app),
            reminders = app.reminders,
            forgetCopies = passing::clear,
        )
    val reading = Reading(gate.dir, calls, gate.zone)

    private val documents = Documents(app, app.front, passing)
    val outside: Outside = PhoneOutside(app, app.front, documents)
    val arrivals = Arrivals()
    val handedOver = HandedOver(app, documents)

    private fun keys(app: PhoneApp): PhoneKeys =
        PhoneKeys(KeystoreDeviceKey(), KeystoreBiometricKey(PhonesQuestion(app, app.front)).takeIf { app.hasSensor() })

    private fun Context.hasSensor() = SENSORS.any(packageManager::hasSystemFeature)

    private companion object {
        val SENSORS =
            listOf(
                PackageManager.FEATURE_FINGERPRINT,
                PackageManager.FEATURE_FACE,
                PackageManager.FEATURE_IRIS,
            )
    }
}

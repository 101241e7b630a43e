package app.aftershift.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.isSpecified
import app.aftershift.core.Aftershift
import app.aftershift.core.PhoneZone
import app.aftershift.core.SavedLine
import app.aftershift.core.ScenarioClock
import app.aftershift.core.Unlock
import app.aftershift.core.tapWhileLockedForScenario
import app.aftershift.desktop.Headless
import app.aftershift.desktop.Shell
import app.aftershift.desktop.fileKeys
import app.aftershift.desktop.roboto
import app.aftershift.ui.app.AftershiftApp
import app.aftershift.ui.app.Arrivals
import app.aftershift.ui.app.Feature
import app.aftershift.ui.app.Outside
import app.aftershift.ui.app.Phone
import app.aftershift.ui.core.CoreGate
import app.aftershift.ui.core.Found
import app.aftershift.ui.core.PhoneKeys
import app.aftershift.ui.core.VaultDoor
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.Locale
import kotlin.io.path.isRegularFile
import kotlin.io.path.readBytes

/** London, so that civil time and UTC agree on the winter days that the tests are set in. */
val ZONE = PhoneZone("Europe/London", 0)

/** A Monday in winter, 21:10. */
const val EVENING = "2026-01-12T21:10:00Z"

/** The vault with a clock that stands where the test put it. */
open class ScenarioDoor(
    private var utcMs: Long = Instant.parse(EVENING).toEpochMilli(),
) : VaultDoor {
    private val clock = ScenarioClock(utcMs)

    fun set(utcMs: Long) {
        this.utcMs = utcMs
        clock.set(utcMs)
    }

    override fun now(): Long = utcMs

    override fun create(
        dir: String,
        key: ByteArray,
        deviceSlot: ByteArray,
        zone: PhoneZone,
    ): Aftershift = Aftershift.createForScenario(dir, key, deviceSlot, ZONE, clock)

    override fun unlock(
        dir: String,
        with: Unlock,
        zone: PhoneZone,
    ): Aftershift = Aftershift.unlockForScenario(dir, with, ZONE, clock)

    override fun tap(
        dir: String,
        load: UByte,
        zone: PhoneZone,
    ): SavedLine = tapWhileLockedForScenario(dir, load, ZONE, clock)
}

/** What was asked of the phone. */
class Asked(
    private val possible: Boolean = true,
) : Outside {
    val calls = mutableListOf<String>()

    override fun call(number: String) = possible.also { calls += "call $number" }

    override fun text(
        number: String,
        words: String?,
    ) = possible.also { calls += listOf("text", number, words.orEmpty()).filter { it.isNotEmpty() }.joinToString(" ") }

    override fun open(address: String) = possible.also { calls += "open $address" }

    override fun copy(text: String) = possible.also { calls += "copy $text" }

    override fun share(text: String) = possible.also { calls += "share $text" }

    /** The folder and the file that are chosen; null: nothing is. */
    var place: Path? = null
    var file: Path? = null

    override suspend fun save(
        name: String,
        write: suspend (path: String) -> Unit,
    ): Boolean {
        calls += "save $name"
        val to = place?.resolve(name) ?: return false
        write(to.toString())
        return true
    }

    override suspend fun choose(): String? = file?.toString().also { calls += "choose" }

    /** What was let go of, once it was read. */
    val read = mutableListOf<String>()

    override fun letGo(path: String) {
        read += path
    }
}

/** The whole app against the real core and an encrypted vault in [folder], on a phone without a display. */
@OptIn(ExperimentalTestApi::class)
class TestApp(
    val folder: Path,
    val door: VaultDoor = ScenarioDoor(),
    val outside: Asked = Asked(),
    private val dispatcher: CoroutineDispatcher = Dispatchers.Unconfined,
    private val features: List<Feature> = app.aftershift.desktop.features,
    private val keys: PhoneKeys = fileKeys(folder),
    val reminders: PhoneThatReminds = PhoneThatReminds(folder),
) {
    private val phone = Phone(Locale.UK, preview = true)

    /** What other apps hand over. */
    val arrivals = Arrivals()

    fun clock(instant: String) = (door as ScenarioDoor).set(Instant.parse(instant).toEpochMilli())

    /** One life of the app: opened, used, closed. */
    fun use(
        locale: Locale = Locale.ENGLISH,
        fontScale: Float = 1f,
        kept: KeptByThePhone = KeptByThePhone(),
        /** Of the window, where it isn't all of the screen: a keyboard takes its part. */
        size: () -> DpSize = { DpSize.Unspecified },
        block: Headless.() -> Unit,
    ) = Headless.run {
        val shell = Shell(folder, dispatcher, door, keys, reminders) { ZONE }
        try {
            show(locale, fontScale) {
                kept.Around {
                    Box(if (size().isSpecified) Modifier.size(size()) else Modifier) {
                        AftershiftApp(
                            shell.opening,
                            shell.support,
                            shell.reading,
                            phone,
                            outside,
                            roboto(),
                            features,
                            arrivals,
                        )
                    }
                }
            }
            ui.waitForIdle()
            block()
        } finally {
            shell.close()
        }
    }

    /** The vault itself, past the screens, with its [passphrase] where it asks for one. */
    fun <T> vault(
        passphrase: String? = null,
        block: Aftershift.() -> T,
    ): T {
        val gate = CoreGate(folder.toString(), keys, door)
        val core =
            when (val found = gate.openIfThere()) {
                is Found.Opened -> found.core
                is Found.Locked -> gate.unlock(Unlock.Passphrase(checkNotNull(passphrase) { "it is locked" }))
                is Found.Nothing -> gate.create()
            }
        return core.use(block)
    }

    /** All that lies in the folder, byte for byte. */
    fun bytesOnDisk(): ByteArray =
        Files.walk(folder).use { files ->
            files.filter { it.isRegularFile() }.map { it.readBytes() }.toList().fold(ByteArray(0), ByteArray::plus)
        }
}

operator fun ByteArray.contains(text: String): Boolean = String(this, Charsets.ISO_8859_1).contains(text)

package app.aftershift.ui.core

import app.aftershift.core.Aftershift
import app.aftershift.core.PhoneZone
import app.aftershift.core.VaultLook
import app.aftershift.core.vaultLook
import app.aftershift.core.vaultSetAside
import java.security.SecureRandom
import java.util.TimeZone

/** The core's functions around a vault that isn't open yet. Tests put another clock, or a problem, in its place. */
interface VaultDoor {
    fun look(dir: String): VaultLook = vaultLook(dir)

    fun create(
        dir: String,
        key: ByteArray,
        deviceSlot: ByteArray,
        zone: PhoneZone,
    ): Aftershift = Aftershift.create(dir, key, deviceSlot, zone)

    fun open(
        dir: String,
        key: ByteArray,
        zone: PhoneZone,
    ): Aftershift = Aftershift.open(dir, key, zone)

    fun setAside(
        dir: String,
        key: ByteArray,
    ): String = vaultSetAside(dir, key)

    companion object : VaultDoor
}

/** Opens and makes the vault in [dir]. The vault's key is in memory only for the length of one call. */
class CoreGate(
    val dir: String,
    private val deviceKey: DeviceKey,
    private val door: VaultDoor = VaultDoor,
    val zone: () -> PhoneZone = ::phoneZone,
) {
    /** The vault, opened; null when there is none yet. */
    fun openIfThere(): Aftershift? =
        when (val look = door.look(dir)) {
            is VaultLook.None -> null
            is VaultLook.Ready -> withKey(look) { door.open(dir, it, zone()) }
        }

    /** A new vault with a new random key. */
    fun create(): Aftershift {
        val key = ByteArray(KEY_BYTES)
        try {
            SecureRandom().nextBytes(key)
            return door.create(dir, key, deviceKey.wrap(key), zone())
        } finally {
            key.fill(0)
        }
    }

    /** Moves a damaged database aside and begins an empty one. Returns the name of the folder that the old one is in. */
    fun setAside(): String {
        val look = door.look(dir) as? VaultLook.Ready ?: throw DeviceKeyLost()
        return withKey(look) { door.setAside(dir, it) }
    }

    private fun <T> withKey(
        look: VaultLook.Ready,
        use: (ByteArray) -> T,
    ): T {
        val key = deviceKey.unwrap(look.deviceSlot)
        try {
            return use(key)
        } finally {
            key.fill(0)
        }
    }

    private companion object {
        const val KEY_BYTES = 32
    }
}

/** The zone that the phone is in now, with its offset for the case that the core doesn't know the zone. */
fun phoneZone(): PhoneZone {
    val zone = TimeZone.getDefault()
    return PhoneZone(zone.id, zone.getOffset(System.currentTimeMillis()) / 60_000)
}

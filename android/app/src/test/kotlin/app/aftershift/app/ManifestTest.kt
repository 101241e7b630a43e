package app.aftershift.app

import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ApplicationInfo
import android.content.pm.ComponentInfo
import android.content.pm.PackageManager
import android.content.res.XmlResourceParser
import android.net.Uri
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.xmlpull.v1.XmlPullParser

/** The manifest as it is installed: the app's own, merged with those of all libraries. */
class ManifestTest : PhoneTest() {
    private val installed by lazy { app.packageManager.getPackageInfo(app.packageName, EVERYTHING) }
    private val components: List<ComponentInfo> by lazy {
        listOf(installed.activities, installed.receivers, installed.services, installed.providers)
            .flatMap { it.orEmpty().toList() }
    }

    @Test
    fun `it asks for five things, and none of them is a network`() {
        assertEquals(
            setOf(
                "android.permission.HIDE_OVERLAY_WINDOWS",
                "android.permission.POST_NOTIFICATIONS",
                "android.permission.RECEIVE_BOOT_COMPLETED",
                "android.permission.SCHEDULE_EXACT_ALARM",
                "android.permission.USE_BIOMETRIC",
                // Of androidx.core, for receivers of its own; only this app has it.
                "app.aftershift.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION",
            ),
            installed.requestedPermissions.orEmpty().toSet(),
        )
    }

    @Test
    fun `there are these components and no other, and two doors`() {
        assertEquals(
            mapOf(
                "app.aftershift.app.MainActivity" to true,
                "app.aftershift.app.reminders.AlarmReceiver" to false,
                "app.aftershift.app.reminders.AnswerReceiver" to false,
                "app.aftershift.app.reminders.PhoneChangedReceiver" to false,
                "app.aftershift.app.surfaces.CheckInTile" to true,
                "app.aftershift.app.surfaces.CheckInWidget" to false,
            ),
            components.associate { it.name to it.exported },
        )
        val tile = installed.services.orEmpty().single()
        assertEquals("only the system holds it", "android.permission.BIND_QUICK_SETTINGS_TILE", tile.permission)
    }

    @Test
    fun `before the phone is unlocked only reminders run`() {
        val early = components.filter { it.directBootAware }.map { it.name.substringAfterLast('.') }
        assertEquals(setOf("AlarmReceiver", "AnswerReceiver", "PhoneChangedReceiver"), early.toSet())
    }

    @Test
    fun `nothing goes into a backup or to another phone`() {
        val info = app.applicationInfo
        assertEquals(0, info.flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        assertEquals(mapOf("full-backup-content" to DOMAINS), excluded(R.xml.full_backup_content))
        assertEquals(
            mapOf("cloud-backup" to DOMAINS, "device-transfer" to DOMAINS),
            excluded(R.xml.data_extraction_rules),
        )
        assertEquals(R.xml.full_backup_content, ofApplication("fullBackupContent"))
        assertEquals(R.xml.data_extraction_rules, ofApplication("dataExtractionRules"))
    }

    @Test
    fun `a turn, a fold, another light or language doesn't make the screens anew`() {
        val activity = installed.activities.orEmpty().single()
        val all =
            ActivityInfo.CONFIG_ORIENTATION or ActivityInfo.CONFIG_SCREEN_SIZE or
                ActivityInfo.CONFIG_SMALLEST_SCREEN_SIZE or ActivityInfo.CONFIG_SCREEN_LAYOUT or
                ActivityInfo.CONFIG_UI_MODE or ActivityInfo.CONFIG_LOCALE or ActivityInfo.CONFIG_LAYOUT_DIRECTION or
                ActivityInfo.CONFIG_FONT_SCALE or ActivityInfo.CONFIG_DENSITY or ActivityInfo.CONFIG_KEYBOARD or
                ActivityInfo.CONFIG_KEYBOARD_HIDDEN or ActivityInfo.CONFIG_NAVIGATION or
                ActivityInfo.CONFIG_TOUCHSCREEN or ActivityInfo.CONFIG_COLOR_MODE or ActivityInfo.CONFIG_MCC or
                ActivityInfo.CONFIG_MNC
        assertEquals(all, activity.configChanges and all)
        assertEquals(ActivityInfo.LAUNCH_SINGLE_TASK, activity.launchMode)
        assertNull("a task of its own", activity.taskAffinity)
    }

    @Test
    fun `it is for Android 10 and newer, and has no text in the clear`() {
        val info = app.applicationInfo
        assertEquals(29, info.minSdkVersion)
        assertEquals(36, info.targetSdkVersion)
        assertEquals(0, info.flags and ApplicationInfo.FLAG_USES_CLEARTEXT_TRAFFIC)
        assertTrue(info.flags and ApplicationInfo.FLAG_SUPPORTS_RTL != 0)
        assertFalse(info.name.isNullOrEmpty())
    }

    @Test
    fun `a roster of any of these kinds can be opened with it or sent to it, and nothing else can`() {
        val lent = Uri.parse("content://org.example.mail/roster")
        for (type in listOf("text/calendar", "text/x-vcalendar", "text/csv", "text/comma-separated-values")) {
            val opened = Intent(Intent.ACTION_VIEW).setDataAndType(lent, type)
            assertEquals(type, listOf("MainActivity"), whoTakes(opened))
            assertEquals(type, listOf("MainActivity"), whoTakes(Intent(Intent.ACTION_SEND).setType(type)))
        }
        for (type in listOf("text/plain", "image/png", "application/pdf")) {
            assertEquals(type, emptyList<String>(), whoTakes(Intent(Intent.ACTION_VIEW).setDataAndType(lent, type)))
            assertEquals(type, emptyList<String>(), whoTakes(Intent(Intent.ACTION_SEND).setType(type)))
        }
        val onDisk = Intent(Intent.ACTION_VIEW).setDataAndType(Uri.parse("file:///roster.ics"), "text/calendar")
        assertEquals(emptyList<String>(), whoTakes(onDisk))
    }

    private fun whoTakes(intent: Intent): List<String> =
        app.packageManager
            .queryIntentActivities(intent.addCategory(Intent.CATEGORY_DEFAULT), 0)
            .map { it.activityInfo.name.substringAfterLast('.') }

    @Test
    fun `a phone without any of the sensors can have it`() {
        assertTrue(
            installed.reqFeatures.orEmpty().none {
                it.flags and android.content.pm.FeatureInfo.FLAG_REQUIRED != 0
            },
        )
    }

    private fun excluded(rules: Int): Map<String, Set<String>> {
        val found = mutableMapOf<String, MutableSet<String>>()
        val parents = ArrayDeque<String>()
        val xml: XmlResourceParser = app.resources.getXml(rules)
        while (xml.next() != XmlPullParser.END_DOCUMENT) {
            when (xml.eventType) {
                XmlPullParser.START_TAG -> {
                    if (xml.name == "exclude") {
                        assertEquals(".", xml.getAttributeValue(null, "path"))
                        found.getOrPut(parents.last()) { mutableSetOf() } += xml.getAttributeValue(null, "domain")
                    }
                    assertFalse("nothing is let in again", xml.name == "include")
                    parents += xml.name
                }

                XmlPullParser.END_TAG -> {
                    parents.removeLast()
                }
            }
        }
        return found
    }

    /** The framework leaves out rules that it doesn't need, as there are no backups; other phones' transfers read them. */
    private fun ofApplication(attribute: String): Int {
        val xml = app.assets.openXmlResourceParser("AndroidManifest.xml")
        while (xml.next() != XmlPullParser.END_DOCUMENT) {
            if (xml.eventType == XmlPullParser.START_TAG && xml.name == "application") {
                return xml.getAttributeResourceValue(ANDROID, attribute, 0)
            }
        }
        return 0
    }

    private companion object {
        const val ANDROID = "http://schemas.android.com/apk/res/android"

        const val EVERYTHING =
            PackageManager.GET_PERMISSIONS or PackageManager.GET_ACTIVITIES or PackageManager.GET_RECEIVERS or
                PackageManager.GET_SERVICES or PackageManager.GET_PROVIDERS or PackageManager.GET_CONFIGURATIONS or
                PackageManager.MATCH_DIRECT_BOOT_AWARE or PackageManager.MATCH_DIRECT_BOOT_UNAWARE

        /** All there are. */
        val DOMAINS =
            setOf("root", "file", "database", "sharedpref", "external") +
                setOf("device_root", "device_file", "device_database", "device_sharedpref")
    }
}

package androidx.compose.ui.res

import androidx.compose.foundation.Image
import androidx.compose.ui.ImageComposeScene
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.Locale

/** Every resource of the real app can be read, in every language that the screens are drawn in. */
class AppResourcesTest {
    private val locales = listOf(Locale.ENGLISH, PseudoLocale.ACCENTED, PseudoLocale.RIGHT_TO_LEFT)
    private val byType = AndroidResources.ids.groupBy { AndroidResources.name(it).substringBefore('/') }

    @Test
    fun texts() {
        for (locale in locales) {
            val texts = byType["string"].orEmpty().map { AndroidResources.string(it, locale) }
            assertTrue("no strings at all", texts.isNotEmpty())
            assertTrue(texts.toString(), texts.none { it.isEmpty() })
            byType["plurals"].orEmpty().forEach { id -> (0..2).forEach { AndroidResources.plural(id, it, locale) } }
            byType["array"].orEmpty().forEach { AndroidResources.array(it, locale) }
        }
    }

    @Test
    fun drawables() {
        val scene =
            ImageComposeScene(64, 64) {
                byType["drawable"].orEmpty().forEach { Image(painterResource(it), contentDescription = null) }
            }
        try {
            scene.render()
        } finally {
            scene.close()
        }
    }
}

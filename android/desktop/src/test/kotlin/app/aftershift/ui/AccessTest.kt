package app.aftershift.ui

import androidx.compose.ui.test.ExperimentalTestApi
import app.aftershift.desktop.Headless
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What a thumb, a screen reader and a frightened person need, on every screen. */
@OptIn(ExperimentalTestApi::class)
class AccessTest {
    @get:Rule val temp = TemporaryFolder()
    private val folder by lazy { temp.newFolder().toPath().also { SampleHistory.into(it) } }

    @Test
    fun everywhereTargetsAreLargeAndNamedAndSupportIsAtItsPlace() = look(fontScale = 1f)

    @Test
    fun soItIsWithLargeType() = look(fontScale = 2f)

    private fun look(fontScale: Float) {
        val places = mutableMapOf<String, Any>()
        for (tour in tours) {
            val folder = temp.newFolder().toPath().also(tour.sample)
            tour.app(folder).use(fontScale = fontScale) {
                tour.walk(this) { place ->
                    assertTargets(place)
                    val support = ui.onAllNodes(tag("support")).fetchSemanticsNodes()
                    if (place.startsWith("support")) {
                        // Here one is there already.
                        assertTrue(place, support.isEmpty())
                    } else {
                        places[place] = support.single().boundsInRoot
                    }
                }
            }
        }
        assertTrue("${places.keys}", places.size >= 15)
        assertEquals("$places", 1, places.values.toSet().size)
    }

    @Test
    fun supportIsAtThatPlaceBeforeAnythingIsStoredToo() {
        val here = mutableSetOf<Any>()
        TestApp(temp.newFolder().toPath()).use {
            firstRun { place ->
                assertTargets(place)
                here += ui.onNode(tag("support")).fetchSemanticsNode().boundsInRoot
            }
        }
        TestApp(folder).use { here += ui.onNode(tag("support")).fetchSemanticsNode().boundsInRoot }
        assertEquals("$here", 1, here.size)
    }

    private fun Headless.assertTargets(place: String) {
        val bad =
            clickable().mapNotNull { node ->
                when {
                    !node.isNamed() -> "no name: ${node.describe()}"

                    // What is drawn: the area that takes touches is widened by Compose anyway.
                    node.size.width < MIN || node.size.height < MIN -> "small: ${node.describe()}"

                    else -> null
                }
            }
        assertTrue("$place: $bad", bad.isEmpty())
    }

    private companion object {
        /** 48 dp, with room for rounding to pixels. */
        const val MIN = 48f * Headless.DENSITY - 1f
    }
}

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
    private val folder by lazy { temp.root.toPath().also { SampleHistory.into(it) } }

    @Test
    fun everyTargetIsLargeEnoughAndHasAName() = TestApp(folder).use { tour { place -> assertTargets(place) } }

    @Test
    fun soItIsWithLargeType() = TestApp(folder).use(fontScale = 2f) { tour { place -> assertTargets(place) } }

    @Test
    fun supportIsAtTheSamePlaceEverywhere() {
        val places = mutableMapOf<String, Any>()
        TestApp(folder).use {
            tour { place ->
                val found = ui.onAllNodes(tag("support")).fetchSemanticsNodes()
                if (place.startsWith("support")) {
                    // Here one is there already.
                    assertTrue(place, found.isEmpty())
                } else {
                    places[place] = found.single().boundsInRoot
                }
            }
        }
        assertTrue("${places.keys}", places.size >= 15)
        assertEquals("$places", 1, places.values.toSet().size)
    }

    @Test
    fun supportIsAtThatPlaceBeforeAnythingIsStoredToo() {
        val here = mutableSetOf<Any>()
        TestApp(temp.newFolder().toPath()).use { here += ui.onNode(tag("support")).fetchSemanticsNode().boundsInRoot }
        TestApp(folder).use { here += ui.onNode(tag("support")).fetchSemanticsNode().boundsInRoot }
        assertEquals("$here", 1, here.size)
    }

    private fun Headless.assertTargets(place: String) {
        val bad =
            clickable().mapNotNull { node ->
                when {
                    !node.isNamed() -> "no name: ${node.describe()}"

                    node.touchSize().let {
                        it.width < MIN || it.height < MIN
                    } -> "small: ${node.describe()} ${node.touchSize()}"

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

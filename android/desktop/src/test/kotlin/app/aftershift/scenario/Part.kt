package app.aftershift.scenario

import app.aftershift.core.Aftershift
import kotlinx.serialization.json.JsonElement

/** What scenarios can do with a part of the app that a build can be without. PARTS has those of this build. */
interface Part {
    /** What each verb does with its value, and the State that comes of it. */
    val verbs: Map<String, (Aftershift, JsonElement) -> Any?>

    /** All that shows of it, to see that a refusal changes nothing. */
    fun shown(app: Aftershift): List<Any?>
}

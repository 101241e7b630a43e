package app.aftershift.ui.app

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import app.aftershift.core.PlanEntry
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.modelOf
import app.aftershift.ui.opening.OpeningModel
import app.aftershift.ui.opening.Stage
import app.aftershift.ui.parts.Bar
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.support.PeopleModel
import app.aftershift.ui.support.SupportCalls
import app.aftershift.ui.support.SupportContent
import app.aftershift.ui.support.SupportModel

@Composable
internal fun SupportRoute(
    model: SupportModel,
    opening: OpeningModel,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    val stage by opening.stage.collectAsStateWithLifecycle()
    var notice by remember { mutableStateOf<Message?>(null) }
    OnFront { model.load() }
    val people = (stage as? Stage.Open)?.let { people(it.core) }
    ScrollingFrame(
        Bar(onSupport = null, onBack = ways::back),
        stringResource(R.string.support_title),
        {
            Column {
                Problem(ui.problem, model::dismissProblem)
                Problem(notice) { notice = null }
            }
        },
    ) {
        ui.content?.let { state ->
            SupportContent(
                state,
                people,
                outside,
                SupportCalls(
                    onCountry = { model.chooseCountry(it) },
                    onNoWay = { notice = noWay(it) },
                    onNoWords = { notice = Message(R.string.support_no_way_words, listOf(it)) },
                    onPage = ways::page,
                    onPlace = ways::to,
                ),
            )
        }
    }
}

/** The person's own people. Should they not be there, the numbers are: nothing is said of it here. */
@Composable
private fun people(core: OpenCore): List<PlanEntry> {
    val model = modelOf(core) { PeopleModel(core) }
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    return ui.content.orEmpty()
}

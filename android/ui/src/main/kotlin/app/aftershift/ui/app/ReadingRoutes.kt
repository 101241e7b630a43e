package app.aftershift.ui.app

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import androidx.lifecycle.viewmodel.compose.viewModel
import androidx.navigation.NavGraphBuilder
import androidx.navigation.NavHostController
import androidx.navigation.compose.composable
import app.aftershift.core.ReadingState
import app.aftershift.ui.R
import app.aftershift.ui.core.Message
import app.aftershift.ui.parts.Frame
import app.aftershift.ui.parts.ScrollingFrame
import app.aftershift.ui.reading.CardsListContent
import app.aftershift.ui.reading.LevelsContent
import app.aftershift.ui.reading.ListsModel
import app.aftershift.ui.reading.PageCalls
import app.aftershift.ui.reading.PageContent
import app.aftershift.ui.reading.PageModel
import app.aftershift.ui.reading.Reading

/** What is read needs nothing open: it is there before any unlock, as Support is. */
internal fun NavGraphBuilder.readingPlaces(
    nav: NavHostController,
    reading: Reading,
    outside: Outside,
) {
    composable(PAGE) { entry ->
        val ways = remember(entry) { Ways(nav, entry) }
        PageRoute(viewModel { PageModel(reading, ways.argument("id")) }, outside, ways)
    }
    composable(LEVELS) { entry ->
        ListRoute(reading, R.string.reading_levels, remember(entry) { Ways(nav, entry) }) { state, onPage ->
            LevelsContent(state, onPage)
        }
    }
    composable(CARDS_LIST) { entry ->
        ListRoute(reading, R.string.reading_cards, remember(entry) { Ways(nav, entry) }) { state, onPage ->
            CardsListContent(state, onPage)
        }
    }
}

@Composable
private fun PageRoute(
    model: PageModel,
    outside: Outside,
    ways: Ways,
) {
    val ui by model.state.collectAsStateWithLifecycle()
    var notice by remember { mutableStateOf<Message?>(null) }
    OnFront { model.load() }
    val shown = ui.content
    val bottom: @Composable () -> Unit = {
        Column {
            Problem(ui.problem, model::dismissProblem)
            Problem(notice) { notice = null }
        }
    }
    if (shown == null) {
        Frame(ways.innerBar(), bottom) {}
        return
    }
    ScrollingFrame(ways.innerBar(), shown.page.title, bottom) {
        PageContent(
            shown,
            PageCalls(
                onCountry = { model.chooseCountry(it) },
                onRegion = { model.chooseRegion(it) },
                onCopy = { words ->
                    outside.copy(words).also { if (!it) notice = Message(R.string.reading_not_copied) }
                },
                onPage = ways::page,
            ),
        )
    }
}

@Composable
private fun ListRoute(
    reading: Reading,
    title: Int,
    ways: Ways,
    content: @Composable ColumnScope.(ReadingState, onPage: (String) -> Unit) -> Unit,
) {
    val model = viewModel { ListsModel(reading) }
    val ui by model.state.collectAsStateWithLifecycle()
    OnFront { model.load() }
    ScrollingFrame(ways.innerBar(), stringResource(title), { Problem(ui.problem, model::dismissProblem) }) {
        ui.content?.let { content(it, ways::page) }
    }
}

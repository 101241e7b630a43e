package app.aftershift.ui.nexthelp

import app.aftershift.core.Aftershift
import app.aftershift.core.NextHelpAction
import app.aftershift.core.NextHelpState
import app.aftershift.core.OwnReport
import app.aftershift.ui.core.OpenCore
import app.aftershift.ui.core.ScreenModel

/** What the answers come to, and the work day that [today] is: what a person says of themselves began then or before. */
data class NextHelp(
    val state: NextHelpState,
    val today: String,
)

class NextHelpModel(
    private val core: OpenCore,
) : ScreenModel<NextHelp>() {
    fun load() = ask { nextHelp() }

    /** [since] null: since today. */
    fun say(
        report: OwnReport,
        since: String?,
    ) = ask { nextHelpAct(NextHelpAction.Report(report, since)) }

    fun takeBack(report: OwnReport) = ask { nextHelpAct(NextHelpAction.TakeBack(report)) }

    private fun ask(state: Aftershift.() -> NextHelpState) = show { core.call { NextHelp(state(), today().workDay) } }
}

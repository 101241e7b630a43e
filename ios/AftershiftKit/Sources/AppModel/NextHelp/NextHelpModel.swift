import AftershiftCore
import Observation

/// What the answers come to, and the work day that `today` is: what a person says of themselves began then or before.
public struct NextHelp: Sendable {
  public let state: NextHelpState
  public let today: String
}

@MainActor @Observable public final class NextHelpModel: ScreenModel<NextHelp> {
  public func load() async { await ask { try $0.nextHelp() } }

  /// `since` nil: since today.
  public func say(_ report: OwnReport, since: String?) async {
    await ask { try $0.nextHelpAct(action: .report(report: report, since: since)) }
  }

  public func takeBack(_ report: OwnReport) async {
    await ask { try $0.nextHelpAct(action: .takeBack(report: report)) }
  }

  private func ask(_ state: @escaping @Sendable (Aftershift) throws -> NextHelpState) async {
    await show { NextHelp(state: try state($0), today: try $0.today().workDay) }
  }
}

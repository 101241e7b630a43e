import AftershiftCore
import AppModel
import Observation

/// All forms.
@MainActor @Observable final class CatalogueModel: ScreenModel<ChecksState> {
  /// The form that was left half-way just now.
  private(set) var justLeft: String?
  @ObservationIgnored private var lately = JustLeft()

  func load() async {
    if let state = await show({ try $0.checks() }) { justLeft = lately.among(state.open) }
  }

  func noticeRead() async { await show { try $0.checksAct(action: .noticeRead) } }

  /// Whether it can be gone on with now.
  func goOn(_ id: String) async -> Bool {
    await leading { _ = try $0.checkAct(action: .resume(id: id)) } != nil
  }
}

import AftershiftCore
import AppModel
import Observation

/// What Today says of self-checks.
@MainActor @Observable final class NoticeModel: ScreenModel<CheckNoticeState> {
  /// The form that was left half-way just now.
  private(set) var justLeft: String?
  /// "Not now" was said just now: it is said for how long that holds.
  private(set) var justDeclined = false
  @ObservationIgnored private var lately = JustLeft()
  /// What was on the screen, and whether the core knows it.
  @ObservationIgnored private var seen: [AnyHashable: Bool] = [:]

  func load() async {
    guard let state = await show({ try $0.checkNotice() }) else { return }
    justLeft = lately.among([state.open].compactMap { $0 })
    justDeclined = false
    // What it couldn't be told the last time, of what is still there: or the same would be put, or offered, again.
    if let later = state.later, seen[later] == false { await tell(later, .laterShown) }
    if let offer = state.offer, seen[offer] == false { await tell(offer, .offerShown) }
  }

  func laterSeen(_ later: CheckLater) async { await tellOnce(later, .laterShown) }

  func laterDone() async { await act(.laterDone) }

  func offerSeen(_ offer: CheckOffer) async { await tellOnce(offer, .offerShown) }

  func offerNotNow() async { if await act(.offerNotNow) { justDeclined = true } }

  /// Whether it can be gone on with now.
  func goOn(_ id: String) async -> Bool {
    await leading { _ = try $0.checkAct(action: .resume(id: id)) } != nil
  }

  private func tellOnce(_ what: AnyHashable, _ action: CheckNoticeAction) async {
    if seen[what] != nil { return }
    seen[what] = false
    await tell(what, action)
  }

  private func tell(_ what: AnyHashable, _ action: CheckNoticeAction) async {
    if await act(action) { seen[what] = true }
  }

  @discardableResult private func act(_ action: CheckNoticeAction) async -> Bool {
    await show { try $0.checkNoticeAct(action: action) } != nil
  }
}

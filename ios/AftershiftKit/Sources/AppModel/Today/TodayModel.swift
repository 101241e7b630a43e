import AftershiftCore
import Observation

/// Today: one tap saves.
@MainActor @Observable public final class TodayModel: ScreenModel<TodayState> {
  /// The tap that waits for an answer about the phone's date.
  public private(set) var dateInDoubt: UInt8?

  public func load() async { await show { try $0.today() } }

  /// Stores it; whether it is stored.
  public func tap(_ load: UInt8) async -> Bool { await store(load) { try $0.todayAct(action: .tapLoad(load: load)) } }

  public func dateIsRight(_ load: UInt8) async -> Bool {
    dateInDoubt = nil
    return await store(load) { try $0.todayAct(action: .tapLoadDateIsRight(load: load)) }
  }

  public func dateIsWrong() { dateInDoubt = nil }

  public func act(_ action: TodayAction) async { await show { try $0.todayAct(action: action) } }

  private func store(_ load: UInt8, _ ask: @escaping @Sendable (Aftershift) throws -> TodayState) async -> Bool {
    var isStored = false
    await lead {
      doubted = load
      isStored = await show(ask) != nil
    }
    return isStored
  }

  @ObservationIgnored private var doubted: UInt8?

  /// A date in doubt is a question, not a message.
  override public func report(_ error: any Error) {
    if case AppError.ClockWentBack = error { dateInDoubt = doubted } else { super.report(error) }
  }
}

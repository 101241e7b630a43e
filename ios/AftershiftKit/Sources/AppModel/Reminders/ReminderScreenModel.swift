import AftershiftCore
import Observation

/// What the person chose, and what the phone lets come of it.
public struct Reminders: Equatable, Sendable {
  public let state: RemindersState
  public let phone: ReminderFacts

  public var anyIsOn: Bool { state.moments.contains { $0.isOn } }
}

/// What both screens show, and the ways from there into the phone's settings.
@MainActor @Observable open class ReminderScreenModel: ScreenModel<Reminders> {
  @ObservationIgnored let phone: any ReminderPhone

  public init(_ core: OpenCore, _ phone: any ReminderPhone) {
    self.phone = phone
    super.init(core)
  }

  public func load() async { await ask { try $0.reminders() } }

  /// The phone's own question where it still has one, or else the place in its settings.
  public func allowNotifications() async {
    if content?.phone.canAsk == true { await askForNotifications() } else { await toSettings() }
  }

  /// What somebody says there is seen once they are back.
  public func toSettings() async {
    if await !phone.openSettings() { say(Message("reminders_no_place")) }
  }

  func askForNotifications() async {
    _ = await phone.askForNotifications()
    await load()
  }

  /// With the facts of that moment. What showed before stays where it fails: then nil.
  @discardableResult func ask(_ state: @escaping @Sendable (Aftershift) throws -> RemindersState) async -> Reminders? {
    var shown: Reminders?
    await perform {
      let now = Reminders(state: try await core.call(state), phone: await phone.facts())
      put(now)
      dismissProblem()
      shown = now
    }
    return shown
  }
}

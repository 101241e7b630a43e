import Observation

/// Whether reminders arrive.
@MainActor @Observable public final class ArriveModel: ReminderScreenModel {
  /// Whether the phone showed the last one that was tried; nil: none was.
  public private(set) var isTested: Bool?

  public func test() async {
    isTested = await phone.test()
    await load()
  }
}

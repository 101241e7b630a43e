import AftershiftCore
import Observation

/// A check-in for an earlier time.
@MainActor @Observable public final class AddModel: ScreenModel<EntryForm> {
  public var day = ""
  public var minute: UInt16 = 0
  /// What was added. This form adds one.
  public private(set) var added: String?

  /// Once: a day and a time already chosen stay, whatever the clock says by now.
  public func load() async {
    guard content == nil, let form = await show({ try $0.entryForm() }) else { return }
    day = form.workDay
    minute = form.minuteOfDay
  }

  public func add(_ load: UInt8) async {
    if added != nil { return }
    let action = EntryAction.add(workDay: day, minuteOfDay: minute, load: load)
    await lead { await perform { added = try await core.call { try $0.entryAct(action: action) }?.id } }
  }
}

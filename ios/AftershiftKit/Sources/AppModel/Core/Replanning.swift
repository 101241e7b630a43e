import AftershiftCore

/// Whatever was stored may have changed when to remind: so it is planned anew after all that was asked of the core, and
/// behind it, on its queue. What is asked meanwhile is planned for together.
@MainActor final class Replanning {
  private let phone: any ReminderPhone
  private let calls: CoreCalls
  private var waits = false

  init(_ phone: any ReminderPhone, _ calls: CoreCalls) {
    self.phone = phone
    self.calls = calls
  }

  func soon(_ held: Held) {
    if waits { return }
    waits = true
    let phone = phone
    Task {
      waits = false
      // Nobody asked for it, so nobody is told that it failed: what was planned before goes on, and is planned next time.
      let written = try? await calls.call {
        return try held.core?.planReminders(folder: phone.folder) ?? false
      }
      if written == true { await phone.rearm() }
    }
  }
}

import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

// What a thumb does about reminders, and what comes of them while nobody looks.

extension TestApp {
  /// An app on a phone that reminds, opened.
  static func reminding(
    _ phone: FakeReminderPhone, _ act: (@Sendable (Aftershift) throws -> Void)? = nil
  ) async throws -> TestApp {
    let test = try TestApp(start: "2026-01-12T21:10:00Z", reminders: phone)
    try await test.begin()
    if let act { try await test.core(act) }
    return test
  }

  func to(_ place: Place) async {
    app.router.to(place)
    await settle()
  }

  /// What is chosen now.
  var chosen: [ReminderMoment] {
    get async throws { try await core { try $0.reminders().moments.filter(\.isOn) } }
  }

  /// What a wheel gives.
  func turn(_ identifier: String, to minuteOfDay: Int, sourceLocation: SourceLocation = #_sourceLocation) async {
    await type("\(minuteOfDay * 60)", into: identifier, sourceLocation: sourceLocation)
  }

  func step(_ identifier: String, _ way: String) async {
    screen.find(identifier)?.actions.first { $0.0 == way }?.1()
    await settle()
  }

  /// So many of those that are planned are shown at their time, and nobody follows. Then it is a day later.
  func comeAndPass(_ count: Int, _ folder: String) async throws {
    _ = try await core { try $0.planReminders(folder: folder) }
    // No plan of before comes in between: to it, what is shown below lies ahead.
    await settle()
    let times = try reminderTimes(folder: folder).prefix(count)
    try #require(times.count == count)
    for time in times { try reminderAnswered(folder: folder, id: time.id, answer: .shown, now: time.at) }
    clock.set(utcMs: try #require(times.last).at + 24 * 60 * 60 * 1000)
  }
}

extension Aftershift {
  /// As it is at first.
  func choose(_ kind: ReminderKind, time: UInt16? = nil) throws {
    _ = try remindersAct(action: .choose(kind: kind, number: nil, minutes: nil, time: time, weekdays: []))
  }
}

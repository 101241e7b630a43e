import AftershiftCore
import Foundation

/// The verbs of reminders: the screen, plans, and what alarms do without a vault.
extension Phone {
  var reminderVerbs: [String: Verb] {
    [
      "reminders": screen(Aftershift.reminders, Aftershift.remindersAct),
      "plan_reminders": { _ in try Writing.json(self.app().planReminders(folder: self.ledger)) },
      "due": { _ in try Writing.json(self.due()) },
      "answered": { value in
        let given = try actionOf(value, as: Answered.self)
        try reminderAnswered(folder: self.ledger, id: given.id, answer: given.answer, now: self.now)
        // Gives nothing back, which a scenario writes as null.
        return .null
      },
    ]
  }

  func remindersShown(_ app: Aftershift) throws -> [AnyHashable] { [try app.reminders()] }

  private var ledger: String { "\(dir)/ledger" }

  /// Resolved by Foundation's own rules for zones, as a phone does.
  private func due() throws -> Due {
    let times = try reminderTimes(folder: ledger).map { time in
      let zone = time.zone == nil ? place.zone : time.zone.flatMap { TimeZone(identifier: $0) }
      guard let zone else { throw Problem("Foundation knows no \(time.zone ?? "")") }
      let at = try Times.instant(time.civil, in: zone)
      return ReminderTime(id: time.id, civil: time.civil, zone: time.zone, at: at)
    }
    let due = try remindersDue(folder: ledger, phone: times, now: now)
    return Due(show: due.show?.id, next: due.next.map { Times.local($0.at, in: place.zone) })
  }
}

/// What an alarm shows, and what it waits for, on the phone's clock.
private struct Due: Encodable {
  let show: String?
  let next: String?
}

private struct Answered: Codable {
  let id: String?
  let answer: ReminderAnswer
}

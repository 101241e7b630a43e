import AftershiftCore
import Foundation

/// What the phone is given, by the core's ledger. No vault is opened for it.
struct HandingOver {
  let folder: String
  let words: ReminderWords
  let now: Int64
  let here: TimeZone
  let calendar: Calendar.Identifier

  /// More of them iOS drops, and not always the last ones: it keeps 64.
  static let most = 60

  /// In order, soonest first, and of how many the phone's rules say another time. `onTime`: the phone shows them when it is
  /// time. What is given here counts as shown once its time is over.
  func notices(onTime: Bool) throws -> (list: [Notice], moved: Int) {
    let times = resolve(try reminderTimes(folder: folder), here: here)
    let ahead = try remindersToHandOver(folder: folder, phone: times, now: now, onTime: onTime)
    return (notices(of: ahead.list), Int(ahead.moved))
  }

  func notices(of ahead: [ReminderAhead]) -> [Notice] {
    let list = ahead.prefix(Self.most)
    return list.enumerated().map { index, one in
      Notice(
        id: one.id, title: words.line, body: index == list.count - 1 ? words.last : "",
        when: whenToShow(one, here: here, calendar: calendar))
    }
  }

  /// One that is due now, and that the phone may not show: "Do they arrive?" says so, and it counts as nothing else.
  func tellNotAllowed() throws {
    let times = resolve(try reminderTimes(folder: folder), here: here)
    guard let due = try remindersDue(folder: folder, phone: times, now: now).show else { return }
    try reminderAnswered(folder: folder, id: due.id, answer: .notAllowed, now: now)
  }

  /// The phone doesn't show what it was given: so nothing of it counts as shown. To the core that is a phone on which all of
  /// their times are over, which is given nothing.
  func takeBack() throws {
    let over = try reminderTimes(folder: folder).map {
      ReminderTime(id: $0.id, civil: $0.civil, zone: $0.zone, at: 0)
    }
    _ = try remindersToHandOver(folder: folder, phone: over, now: now, onTime: true)
  }
}

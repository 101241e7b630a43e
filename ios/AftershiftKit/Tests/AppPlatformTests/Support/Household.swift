import AftershiftCore
import AppModel
import Foundation

@testable import AppPlatform

/// A phone with a vault in a folder of its own, by the real core, on a clock that stands where it was set.
final class Household {
  static let words = ReminderWords(line: "A moment", last: "Open it", later: "Later", notToday: "Not today")
  let folder: URL
  let clock: ScenarioClock
  let core: Aftershift
  let board = FakeBoard()
  let phone: NotificationReminders
  private let now: Locked<Int64>
  private let zone: Locked<TimeZone>
  private let calendar = Locked(Calendar.Identifier.gregorian)

  /// `at`: as "2026-03-02T10:00", on the clock of `zone`.
  init(_ at: String, _ zone: String = "Europe/London") throws {
    let start = instant(at, zone)
    let (now, here, calendar) = (Locked(start), Locked(TimeZone(identifier: zone) ?? .gmt), calendar)
    (self.now, self.zone, clock) = (now, here, ScenarioClock(utcMs: start))
    folder = try temporaryFolder()
    let vault = folder.appending(path: "Vault")
    try FileManager.default.createDirectory(at: vault, withIntermediateDirectories: true)
    core = try Aftershift.createForScenario(
      dir: vault.path, key: Data(repeating: 7, count: 32), deviceSlot: Data("slot".utf8),
      zone: PhoneZone(id: zone, offsetMinutes: 0), clock: clock)
    phone = NotificationReminders(
      folder: folder.appending(path: "Reminders").path, board: board, words: Self.words,
      clock: PhoneClock(now: { now.value }, zone: { here.value }, calendar: { calendar.value }), toSettings: { true })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func set(_ at: String, _ zone: String = "Europe/London") {
    now.value = instant(at, zone)
    clock.set(utcMs: now.value)
  }

  func fly(to name: String) { zone.value = TimeZone(identifier: name) ?? .gmt }
  func reckon(by identifier: Calendar.Identifier) { calendar.value = identifier }

  func choose(_ kind: ReminderKind, _ time: String? = nil, minutes: UInt16? = nil) throws {
    _ = try core.remindersAct(
      action: .choose(kind: kind, number: nil, minutes: minutes, time: time.map(minuteOfDay), weekdays: []))
  }

  func work(_ code: String, _ first: String, _ last: String) throws {
    _ = try core.shiftsAct(action: .take(hand: .code(code: code)))
    _ = try core.shiftsAct(action: .paint(first: first, last: last))
  }

  func checkIn() throws { _ = try core.todayAct(action: .tapLoad(load: 2)) }

  /// As after everything that is stored.
  func plan() async throws {
    if try core.planReminders(folder: phone.folder) { await phone.rearm() }
  }

  /// What the phone waits for, as it would say it: the time on the clock, and whose clock where it isn't the phone's.
  var waits: [String] { board.pendingNow.compactMap(\.when).map(said) }

  /// When that is, by the phone.
  var instants: [Int64] {
    board.pendingNow.compactMap(\.when).map { when in
      CivilTime(said(when).prefix(16).replacing(" ", with: "T") + ":00")?.instant(in: when.timeZone ?? zone.value) ?? 0
    }
  }

  var came: [String] {
    get throws {
      try core.reminders().came.map { "\($0.day) \(text($0.planned)) \($0.shown.map(text) ?? "not shown")" }
    }
  }
}

func said(_ when: DateComponents) -> String {
  let (year, month, day) = (when.year ?? 0, when.month ?? 0, when.day ?? 0)
  let minutes = UInt16((when.hour ?? 0) * 60 + (when.minute ?? 0))
  let zone = when.timeZone.map { " \($0.identifier)" } ?? ""
  return "\(year)-\(two(month))-\(two(day)) \(text(minutes))\(zone)"
}

func text(_ minutes: UInt16) -> String { "\(two(Int(minutes) / 60)):\(two(Int(minutes) % 60))" }
private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

func minuteOfDay(_ time: String) -> UInt16 {
  let parts = time.split(separator: ":").compactMap { UInt16($0) }
  return parts[0] * 60 + parts[1]
}

/// By the core's rules for zones.
func instant(_ at: String, _ zone: String = "Europe/London") -> Int64 {
  let parts = at.split { "T ".contains($0) }.map(String.init)
  return zoneResolve(zone: zone, date: parts[0], minuteOfDay: minuteOfDay(parts[1])) ?? 0
}

func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "aftershift-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

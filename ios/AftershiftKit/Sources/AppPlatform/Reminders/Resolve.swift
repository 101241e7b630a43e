import AftershiftCore
import Foundation

/// A time on the clock on the wall, as the core writes it: 2026-03-02T07:20:00.
struct CivilTime: Equatable {
  /// Seconds since 1970 on a clock in Greenwich that shows it.
  private let shown: Int

  init?(_ iso: String) {
    let parts = iso.split { "-T:".contains($0) }.map { Int($0) }
    guard (5...6).contains(parts.count), !parts.contains(nil) else { return nil }
    let numbers = parts.compactMap { $0 } + [0]
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = DateComponents(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
    guard date.isValidDate(in: calendar), let instant = calendar.date(from: date) else { return nil }
    shown = Int(instant.timeIntervalSince1970)
  }

  /// When a clock of `zone` shows it, in milliseconds since 1970: the first time where it does so twice; where it never does,
  /// because the clocks are put forward, as much later as they are put. What a calendar of Foundation's does with such times
  /// differs between Apple's and Linux's, and so it isn't asked.
  func instant(in zone: TimeZone) -> Int64 {
    let day = 86_400
    let (before, after) = (offset(zone, shown - day), offset(zone, shown + day))
    let first = [before, after].map { shown - $0 }.filter { $0 + offset(zone, $0) == shown }.min()
    return Int64(first ?? shown - before) * 1000
  }

  private func offset(_ zone: TimeZone, _ at: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(at)))
  }
}

/// When `times` are by the phone's own rules, which are as new as the phone. Of a zone that the phone doesn't know, the core's
/// answer stays: by the clock here it could be hours off, and in somebody's sleep.
func resolve(_ times: [ReminderTime], here: TimeZone) -> [ReminderTime] {
  times.map { time in
    guard let zone = zoneOf(time.zone, here: here), let civil = CivilTime(time.civil) else { return time }
    return ReminderTime(id: time.id, civil: time.civil, zone: time.zone, at: civil.instant(in: zone))
  }
}

/// `name` nil: the phone's. Nil where the phone doesn't know it.
private func zoneOf(_ name: String?, here: TimeZone) -> TimeZone? {
  guard let name else { return here }
  return TimeZone(identifier: name)
}

/// What the phone is told to wait for: a time on a clock, which goes along where the phone is taken to another zone, or stays
/// in the roster's. Only what was put off is an instant.
func whenToShow(_ one: ReminderAhead, here: TimeZone, calendar: Calendar.Identifier) -> DateComponents {
  guard one.civil != nil else { return onClock(one.at, .gmt, calendar, fixed: true) }
  guard let name = one.zone else { return onClock(one.at, here, calendar, fixed: false) }
  return onClock(one.at, TimeZone(identifier: name) ?? .gmt, calendar, fixed: true)
}

/// What a clock in `zone` shows then. That is the civil time itself, but where the clocks leave it out: a phone that looks for
/// one that never comes may show nothing. In the phone's own calendar (in Thailand it is the year 2569), as that is what the
/// phone reads it in; a calendar that is said here would bring its zone along.
private func onClock(_ at: Int64, _ zone: TimeZone, _ calendar: Calendar.Identifier, fixed: Bool) -> DateComponents {
  var reckoning = Calendar(identifier: calendar)
  reckoning.timeZone = zone
  let date = Date(timeIntervalSince1970: TimeInterval(at) / 1000)
  let shown = reckoning.dateComponents([.era, .year, .month, .day, .hour, .minute, .second], from: date)
  return DateComponents(
    timeZone: fixed ? zone : nil, era: calendar == .gregorian ? nil : shown.era,
    year: shown.year, month: shown.month, day: shown.day, hour: shown.hour, minute: shown.minute, second: shown.second)
}

import Foundation

/// Times of scenarios by Foundation's zones and calendar, not by the core's: the two have to agree.
enum Times {
  /// The instant of "2026-03-02T19:30" in a zone, or of "2026-03-02T19:30+01:00" anywhere, in milliseconds since 1970.
  static func instant(_ text: String, in zone: TimeZone) throws -> Int64 {
    let shape = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:([+-])(\d\d):(\d\d))?/
    guard let found = text.wholeMatch(of: shape)?.output else {
      throw Problem("'\(text)' is no local time; one is 2026-03-02T19:30")
    }
    let clock = DateComponents(
      year: Int(found.1), month: Int(found.2), day: Int(found.3), hour: Int(found.4), minute: Int(found.5),
      second: found.6.flatMap { Int($0) } ?? 0)
    guard clock.isValidDate(in: calendar(.gmt)) else { throw Problem("there is no \(text)") }
    guard let sign = found.7, let hours = found.8.flatMap({ Int($0) }), let minutes = found.9.flatMap({ Int($0) })
    else { return try instant(clock, in: zone) }
    let east = (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
    return try instant(clock, in: .gmt) - Int64(east) * 1000
  }

  /// One that is skipped is as long after the gap began, and one that comes twice is the first: as Foundation has it.
  static func instant(_ clock: DateComponents, in zone: TimeZone) throws -> Int64 {
    guard let date = calendar(zone).date(from: clock) else { throw Problem("there is no \(clock)") }
    return Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  /// "2026-03-02T19:30": what the clock shows.
  static func local(_ at: Int64, in zone: TimeZone) -> String {
    let date = Date(timeIntervalSince1970: Double(at) / 1000)
    let clock = calendar(zone).dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let (year, month, day) = (clock.year ?? 0, clock.month ?? 0, clock.day ?? 0)
    return String(format: "%04d-%02d-%02dT%02d:%02d", year, month, day, clock.hour ?? 0, clock.minute ?? 0)
  }

  /// Milliseconds of "PT3H", "P1DT2H30M", "PT59S": days are 24 hours here.
  static func length(_ text: String) throws -> Int64 {
    let shape = /P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?/
    let found = text.wholeMatch(of: shape)?.output
    let parts = [found?.1, found?.2, found?.3, found?.4].map { $0.flatMap { $0 }.flatMap { Int64($0) } ?? 0 }
    let length = zip(parts, [86_400_000, 3_600_000, 60_000, 1000]).map(*).reduce(0, +)
    guard length > 0 else { throw Problem("'\(text)' is no length of time; one is PT3H") }
    return length
  }

  private static func calendar(_ zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}

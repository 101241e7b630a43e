import AppWords
import Foundation

// The core gives ISO dates, HH:MM and minutes; here they only get their form. The patterns are words of the catalogue, so
// that a translation brings its own order.

extension Phone {
  /// "Monday 23 November".
  public func longDay(_ iso: String) -> String { day(iso, "format_day_long") }
  /// "Mon 23 Nov".
  public func shortDay(_ iso: String) -> String { day(iso, "format_day_short") }
  /// "Mon 23 Nov 2026".
  public func fullDay(_ iso: String) -> String { day(iso, "format_day_full") }
  /// "23 Nov", for the ends of a chart.
  public func dayAndMonth(_ iso: String) -> String { day(iso, "format_day_month") }
  /// "23 November", in a sentence about the weeks around now.
  public func dayOfMonth(_ iso: String) -> String { day(iso, "format_day_of_month") }
  /// "23 November 2026", in a sentence.
  public func wholeDay(_ iso: String) -> String { day(iso, "format_day_whole") }
  /// "23 Nov 2026", for the ends of a chart.
  public func dayAndYear(_ iso: String) -> String { day(iso, "format_day_year") }
  /// "November 2026".
  public func monthAndYear(_ iso: String) -> String { day(iso, "format_month_year") }
  /// "Mon 23", where the month is plain.
  public func weekdayAndNumber(_ iso: String) -> String { day(iso, "format_day_weekday") }
  /// "23".
  public func dayNumber(_ iso: String) -> String { day(iso, "format_day_number") }

  /// "27 Oct 2026 – 23 Nov 2026".
  public func span(_ first: String, _ last: String) -> String {
    words("format_span", dayAndYear(first), dayAndYear(last))
  }

  /// "2–8 Mar", "30 Mar – 5 Apr", "2 Mar".
  public func dayRange(_ first: String, _ last: String) -> String {
    if first == last { return dayAndMonth(first) }
    // Of an ISO date: "2026-03".
    if first.prefix(7) == last.prefix(7) { return words("format_span_month", dayNumber(first), dayAndMonth(last)) }
    return words("format_span", dayAndMonth(first), dayAndMonth(last))
  }

  /// "14:05", or "2:05 PM" where the phone is set so.
  public func clock(_ minuteOfDay: some BinaryInteger) -> String {
    let minute = Int(minuteOfDay)
    let time = Date(timeIntervalSince1970: TimeInterval(minute * 60))
    return formatter(words(uses24Hours ? "format_time_24" : "format_time_12")).string(from: time)
  }

  /// Of "14:05".
  public func clock(_ hoursAndMinutes: String) -> String {
    let parts = hoursAndMinutes.split(separator: ":").compactMap { Int($0) }
    return parts.count < 2 ? hoursAndMinutes : clock(parts[0] * 60 + parts[1])
  }

  /// What the core gives, in another form; as it is where it isn't a date.
  private func day(_ iso: String, _ pattern: String) -> String {
    guard let date = civilDay(iso) else { return iso }
    return formatter(words(pattern)).string(from: date)
  }

  private func formatter(_ pattern: String) -> DateFormatter { formatters.one(pattern, locale) }
}

/// A month draws fifty dates, and making a formatter takes longer than using it.
private final class Formatters: @unchecked Sendable {
  private let lock = NSLock()
  private var made: [String: DateFormatter] = [:]

  func one(_ pattern: String, _ locale: Locale) -> DateFormatter {
    lock.withLock {
      let name = locale.identifier + pattern
      if let known = made[name] { return known }
      let formatter = DateFormatter()
      formatter.locale = locale
      formatter.calendar = Calendar(identifier: .gregorian)
      formatter.timeZone = .gmt
      formatter.dateFormat = pattern
      made[name] = formatter
      return formatter
    }
  }
}
private let formatters = Formatters()

/// "6 h 30 min", "7 h", "45 min".
public func duration(_ minutes: some BinaryInteger) -> String {
  let (hours, rest) = Int(minutes).quotientAndRemainder(dividingBy: 60)
  if hours == 0 { return words("format_minutes", rest) }
  if rest == 0 { return words("format_hours", hours) }
  return words("format_hours_minutes", hours, rest)
}

/// An ISO date as midnight UTC: only for its form, and for pickers, which want a `Date`. Nothing is computed with it.
public func civilDay(_ iso: String) -> Date? {
  let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3 else { return nil }
  return utc.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
}

/// The reverse, for what was picked.
func isoDay(_ date: Date) -> String {
  let parts = utc.dateComponents([.year, .month, .day], from: date)
  return String(format: "%04ld-%02ld-%02ld", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
}

/// A minute of the day for a picker that shows UTC, and back.
func civilTime(_ minuteOfDay: some BinaryInteger) -> Date {
  Date(timeIntervalSince1970: TimeInterval(minuteOfDay) * 60)
}
func minuteOfDay(_ date: Date) -> UInt16 {
  let parts = utc.dateComponents([.hour, .minute], from: date)
  return UInt16((parts.hour ?? 0) * 60 + (parts.minute ?? 0))
}

private let utc: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = .gmt
  return calendar
}()

import Foundation

/// What the phone's clock says, and by which rules. Tests put another one in its place.
public struct PhoneClock: Sendable {
  /// Milliseconds since 1970.
  public let now: @Sendable () -> Int64
  public let zone: @Sendable () -> TimeZone
  public let calendar: @Sendable () -> Calendar.Identifier

  public init(
    now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) },
    zone: @escaping @Sendable () -> TimeZone = PhoneClock.zoneNow,
    calendar: @escaping @Sendable () -> Calendar.Identifier = { Calendar.current.identifier }
  ) {
    self.now = now
    self.zone = zone
    self.calendar = calendar
  }

  /// Asked anew: Foundation remembers it, and an app that slept on a plane wakes with yesterday's.
  @Sendable public static func zoneNow() -> TimeZone {
    NSTimeZone.resetSystemTimeZone()
    return TimeZone.current
  }
}

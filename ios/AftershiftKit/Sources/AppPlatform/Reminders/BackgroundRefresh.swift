import Foundation

/// What lets the app run for some seconds now and then while nobody looks. The phone decides when, and whether.
public protocol RefreshScheduler: Sendable {
  /// Before the app has started. `work` ends with whether it was done; it is cancelled where the phone wants no more of it.
  func register(_ identifier: String, _ work: @escaping @Sendable () async -> Bool) -> Bool

  /// In the place of what was asked for before.
  func submit(_ identifier: String, notBefore: Date) throws
}

/// About once a day the phone is given reminders anew, so that they don't end for who doesn't open the app, and follow a
/// journey. The vault stays as it is.
public struct BackgroundRefresh: Sendable {
  /// As in the app's Info.plist.
  public static let identifier = "app.aftershift.refresh"
  private static let day: TimeInterval = 24 * 60 * 60
  private let scheduler: any RefreshScheduler
  private let now: @Sendable () -> Date
  private let rearm: @Sendable () async -> Void

  public init(
    _ scheduler: any RefreshScheduler, now: @escaping @Sendable () -> Date = { Date() },
    rearm: @escaping @Sendable () async -> Void
  ) {
    self.scheduler = scheduler
    self.now = now
    self.rearm = rearm
  }

  /// Once, before the app has started.
  @discardableResult public func register() -> Bool {
    scheduler.register(Self.identifier) {
      // First: what is cut off comes again all the same.
      later()
      await rearm()
      return !Task.isCancelled
    }
  }

  /// When the app is left, too. Where the person has switched it off, there is none, and reminders end by themselves.
  public func later() { try? scheduler.submit(Self.identifier, notBefore: now().addingTimeInterval(Self.day)) }
}

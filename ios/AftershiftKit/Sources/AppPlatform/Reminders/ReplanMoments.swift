#if canImport(UIKit)
  import Foundation
  import UIKit

  /// When the phone is given reminders anew, beside what is stored: the app has started or comes to the front, or the clock
  /// is another one. A phone that rings by a clock it has left is an hour off, or in somebody's sleep.
  public final class ReplanMoments: Sendable {
    public static let all: [Notification.Name] = [
      UIApplication.willEnterForegroundNotification,
      UIApplication.significantTimeChangeNotification,
      .NSSystemTimeZoneDidChange,
      .NSSystemClockDidChange,
      // Another calendar: the phone reads the dates that it was given in its own.
      NSLocale.currentLocaleDidChangeNotification,
    ]
    private let replan: @Sendable () async -> Void
    private let observed: Observed

    public init(_ center: NotificationCenter = .default, replan: @escaping @Sendable () async -> Void) {
      self.replan = replan
      observed = Observed(center, Self.all) { _ in Task { await replan() } }
    }

    /// The app has started; a phone that was off has no moment of its own for it.
    public func started() async { await replan() }
  }
#endif

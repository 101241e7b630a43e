import Foundation
import UserNotifications

/// What the phone calls for an answer, and for a notice that comes while the app is in front. With its handlers and not as
/// `async`: what the phone does after those it does on the thread that they end on, and off the main one it ends the app.
final class NoticeAnswers: NSObject, UNUserNotificationCenterDelegate, Sendable {
  private let listener: any NoticeListener

  init(_ listener: any NoticeListener) { self.listener = listener }

  func userNotificationCenter(
    _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
    withCompletionHandler completionHandler: @escaping @Sendable (UNNotificationPresentationOptions) -> Void
  ) {
    completionHandler(listener.showsInFront(notification.request.identifier) ? [.banner, .list] : [])
  }

  func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler completionHandler: @escaping @Sendable () -> Void
  ) {
    let (notice, action) = (response.notification.request.identifier, response.actionIdentifier)
    let listener = listener
    Task { @MainActor in
      await listener.answered(notice, action)
      completionHandler()
    }
  }
}

import Foundation
import UserNotifications

/// The phone's own. Its classes stay in here; what goes out are values.
public final class SystemNotices: NoticeBoard {
  /// The phone doesn't hold on to who answers, so this does, as long as the app lives.
  private let answers = Locked<NoticeAnswers?>(nil)
  static let category = "reminder"

  public init() {}

  private var center: UNUserNotificationCenter { .current() }

  public func settings() async -> NoticeSettings {
    await withCheckedContinuation { asked in
      center.getNotificationSettings { asked.resume(returning: Self.settings($0)) }
    }
  }

  public func ask() async -> Bool {
    await withCheckedContinuation { asked in
      center.requestAuthorization(options: [.alert]) { granted, _ in asked.resume(returning: granted) }
    }
  }

  public func listen(_ words: ReminderWords, _ listener: any NoticeListener) {
    let answers = NoticeAnswers(listener)
    self.answers.value = answers
    center.delegate = answers
    center.setNotificationCategories([Self.category(words)])
  }

  public func put(_ notice: Notice) { center.add(Self.request(notice), withCompletionHandler: nil) }

  public func pending() async -> [PendingNotice] {
    await withCheckedContinuation { asked in
      center.getPendingNotificationRequests { requests in
        asked.resume(
          returning: requests.map {
            PendingNotice(
              id: $0.identifier, next: ($0.trigger as? UNCalendarNotificationTrigger)?.nextTriggerDate())
          })
      }
    }
  }

  public func removePending() {
    center.removeAllPendingNotificationRequests()
    waitForNone()
  }

  public func removeShown() { center.removeAllDeliveredNotifications() }

  public func clear() {
    removeShown()
    removePending()
  }

  /// The phone removes them a little later, on a thread of its own: what it is given meanwhile could go as well. So it is asked
  /// until it has none; not for ever, as somebody may wait for the end of erasing. It answers on its own thread, and nobody is
  /// on the main one here.
  private func waitForNone() {
    for _ in 0..<20 {
      let (left, asked) = (Locked(0), DispatchSemaphore(value: 0))
      center.getPendingNotificationRequests { requests in
        left.value = requests.count
        asked.signal()
      }
      if asked.wait(timeout: .now() + .seconds(1)) == .timedOut || left.value == 0 { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  static func request(_ notice: Notice) -> UNNotificationRequest {
    let content = UNMutableNotificationContent()
    content.title = notice.title
    content.body = notice.body
    content.categoryIdentifier = category
    // No sound: it may be night, and a ward.
    content.interruptionLevel = .active
    // Never after so many seconds: the clock is what a reminder goes by.
    let trigger = notice.when.map { UNCalendarNotificationTrigger(dateMatching: $0, repeats: false) }
    return UNNotificationRequest(identifier: notice.id, content: content, trigger: trigger)
  }

  /// Neither button opens the app or asks to unlock the phone: what is behind them is in no vault. Where previews are hidden,
  /// the line is still the same.
  static func category(_ words: ReminderWords) -> UNNotificationCategory {
    let actions = [(ReminderButton.later, words.later), (.notToday, words.notToday)].map { button, title in
      UNNotificationAction(identifier: button.rawValue, title: title, options: [])
    }
    return UNNotificationCategory(
      identifier: category, actions: actions, intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: words.line,
      options: [])
  }

  /// Allowed and shown nowhere is as good as forbidden: what isn't shown must not count.
  static func settings(_ phone: UNNotificationSettings) -> NoticeSettings {
    let mayShow = [.authorized, .provisional, .ephemeral].contains(phone.authorizationStatus)
    let places = [phone.alertSetting, phone.lockScreenSetting, phone.notificationCenterSetting]
    return NoticeSettings(
      allowed: mayShow && places.contains(.enabled), canAsk: phone.authorizationStatus == .notDetermined,
      collected: phone.scheduledDeliverySetting == .enabled)
  }
}

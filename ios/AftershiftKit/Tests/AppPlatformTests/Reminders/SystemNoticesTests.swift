import Foundation
import Testing
import UserNotifications

@testable import AppPlatform

/// What iOS is told, and what it says back.
struct SystemNoticesTests {
  private let when = DateComponents(year: 2026, month: 3, day: 2, hour: 18, minute: 0, second: 0)

  @Test func aNoticeWaitsForTheClockAndNeverForSoManySeconds() {
    let request = SystemNotices.request(Notice(id: "a1", title: "A moment", when: when))
    #expect(request.identifier == "a1")
    let trigger = request.trigger as? UNCalendarNotificationTrigger
    #expect(trigger?.dateComponents == when)
    #expect(trigger?.repeats == false)
  }

  @Test func itIsALineWithItsSoundAndNothingOnTheIcon() {
    let content = SystemNotices.request(Notice(id: "a1", title: "A moment", body: "Open it", when: when)).content
    #expect(content.title == "A moment")
    #expect(content.body == "Open it")
    #expect(content.badge == nil)
    #expect(content.sound == nil, "it may be night, and a ward")
    #expect(content.interruptionLevel == .active)
    #expect(content.categoryIdentifier == SystemNotices.category(Household.words).identifier)
  }

  @Test func oneThatIsShownAtOnceWaitsForNothing() {
    #expect(SystemNotices.request(Notice(id: "test", title: "A moment", when: nil)).trigger == nil)
  }

  @Test func itsButtonsNeitherOpenTheAppNorAskToUnlock() {
    let category = SystemNotices.category(Household.words)
    #expect(category.actions.map(\.title) == ["Later", "Not today"])
    #expect(category.actions.map(\.options) == [[], []])
    #expect(category.actions.map(\.identifier) == ReminderButton.allCases.map(\.rawValue))
    #expect(category.hiddenPreviewsBodyPlaceholder == "A moment")
    #expect(category.options == [])
  }

  // The phone's own classes can't be made by hand there.
  #if os(Linux)
    private final class Phone: UNNotificationSettings {
      var status = UNAuthorizationStatus.authorized
      var places = [UNNotificationSetting.enabled, .enabled, .enabled]
      var scheduled = UNNotificationSetting.disabled
      override var authorizationStatus: UNAuthorizationStatus { status }
      override var alertSetting: UNNotificationSetting { places[0] }
      override var lockScreenSetting: UNNotificationSetting { places[1] }
      override var notificationCenterSetting: UNNotificationSetting { places[2] }
      override var scheduledDeliverySetting: UNNotificationSetting { scheduled }
    }

    @Test func allowedIsWhatIsShownSomewhere() {
      let phone = Phone()
      #expect(SystemNotices.settings(phone) == NoticeSettings(allowed: true))
      phone.places = [.disabled, .disabled, .enabled]
      #expect(SystemNotices.settings(phone) == NoticeSettings(allowed: true))
      phone.places = [.disabled, .disabled, .disabled]
      #expect(SystemNotices.settings(phone) == NoticeSettings(allowed: false))
    }

    @Test func onlyWhoWasNeverAskedIsAsked() {
      let phone = Phone()
      phone.status = .denied
      #expect(SystemNotices.settings(phone) == NoticeSettings(allowed: false))
      phone.status = .notDetermined
      #expect(SystemNotices.settings(phone) == NoticeSettings(allowed: false, canAsk: true))
    }

    @Test func theScheduledSummaryIsKnown() {
      let phone = Phone()
      phone.scheduled = .enabled
      #expect(SystemNotices.settings(phone).collected)
    }

    @Test func anAnswerReachesTheLedgerBeforeThePhoneIsToldThatItIsDone() async throws {
      let home = try Household("2026-03-02T12:00")
      try home.choose(.fixedTime, "18:00")
      try await home.plan()
      let first = try #require(home.board.pendingNow.first)
      home.set("2026-03-02T18:04")
      let shown = UNNotification(SystemNotices.request(first))
      let response = UNNotificationResponse(shown, SystemNotices.category(Household.words).actions[0].identifier)
      let answers = NoticeAnswers(home.phone)
      await withCheckedContinuation { done in
        answers.userNotificationCenter(.current(), didReceive: response) { done.resume() }
      }
      #expect(home.waits.first == "2026-03-02 18:34 GMT")
    }

    @Test func inFrontOnlyATestIsABannerWithItsSound() throws {
      let answers = NoticeAnswers(try Household("2026-03-02T12:00").phone)
      for (id, expected) in [("test", [.banner, .list]), ("a1", [])] as [(String, UNNotificationPresentationOptions)] {
        let options = Locked<UNNotificationPresentationOptions?>(nil)
        let notice = UNNotification(SystemNotices.request(Notice(id: id, title: "A moment", when: nil)))
        answers.userNotificationCenter(.current(), willPresent: notice) { options.value = $0 }
        #expect(options.value == expected)
      }
    }
  #endif
}

import AftershiftCore
import AppModel
import Foundation
import Testing

@testable import AppPlatform

/// What comes of reminders while the vault is closed, and what it knows of them when it is opened.
struct AnswerTests {
  let home: Household

  init() async throws {
    home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
  }

  private var first: String { home.board.pendingNow.first?.id ?? "" }

  @Test func laterBringsItAgainHalfAnHourAfterTheAnswerWhereverThePhoneIs() async throws {
    let id = first
    home.set("2026-03-02T18:04")
    await home.phone.answered(id, ReminderButton.later.rawValue)
    #expect(home.waits.first == "2026-03-02 18:34 GMT")
    #expect(home.board.pendingNow.first?.id == id)
  }

  @Test func notTodayLeavesTheOtherDays() async throws {
    let id = first
    home.set("2026-03-02T18:04")
    await home.phone.answered(id, ReminderButton.notToday.rawValue)
    #expect(home.waits.first == "2026-03-03 18:00")
    try await home.plan()
    #expect(try home.came == ["2026-03-02 18:00 18:00"])
  }

  @Test func aTapOnItOnlyOpensTheApp() async throws {
    let (id, before) = (first, home.board.held.value.calls)
    home.set("2026-03-02T18:04")
    await home.phone.answered(id, "com.apple.UNNotificationDefaultActionIdentifier")
    #expect(home.board.held.value.calls == before)
  }

  @Test func anAnswerToOneThatIsPlannedNoMoreChangesNothing() async throws {
    home.set("2026-03-02T18:04")
    await home.phone.answered("00000000000000ff", ReminderButton.later.rawValue)
    #expect(home.waits.first == "2026-03-03 18:00")
  }

  @Test func whatThePhoneWasGivenCountsAsShownWhenTheVaultIsOpenedNext() async throws {
    home.set("2026-03-04T09:00")
    try await home.plan()
    #expect(try home.came == ["2026-03-03 18:00 18:00", "2026-03-02 18:00 18:00"])
    #expect(home.waits.first == "2026-03-04 18:00")
  }

  @Test func threeThatNobodyFollowedHalveThem() async throws {
    home.set("2026-03-05T09:00")
    try await home.plan()
    #expect(try home.core.reminders().standing == .halved(ignored: 3))
    #expect(home.waits == ["06", "08", "10"].map { "2026-03-\($0) 18:00" })
  }

  @Test func afterSixThereIsNoneAndTheVaultKnowsIt() async throws {
    home.set("2026-03-20T09:00")
    try await home.plan()
    #expect(try home.core.reminders().standing == .quiet(ignored: 6))
    #expect(home.waits.isEmpty)
  }

  @Test func whereThePhoneShowsNoneNothingIsHandedOverAndNothingCounts() async throws {
    home.board.change { $0.settings = NoticeSettings(allowed: false) }
    await home.phone.rearm()
    #expect(home.waits.isEmpty)
    home.set("2026-03-06T09:00")
    try await home.plan()
    #expect(try home.came.allSatisfy { $0.hasSuffix("not shown") })
    #expect(try home.core.reminders().standing == .planned)
    #expect(home.waits.isEmpty)

    home.board.change { $0.settings = NoticeSettings(allowed: true) }
    await home.phone.rearm()
    #expect(home.waits.first == "2026-03-06 18:00")
  }

  @Test func oneThatWasDueWhileNotificationsWereOffIsToldApart() async throws {
    home.board.change { $0.settings = NoticeSettings(allowed: false) }
    await home.phone.rearm()
    home.set("2026-03-02T18:30")
    await home.phone.rearm()
    home.set("2026-03-03T09:00")
    try await home.plan()
    #expect(try home.core.reminders().came.first?.notAllowed == true)
    #expect(try home.core.reminders().standing == .planned)
  }

  @Test func aCheckInAtTheLockTakesTheRestOfTheDayOut() async throws {
    home.set("2026-03-02T16:00")
    try reminderAnswered(folder: home.phone.folder, id: nil, answer: .checkedIn, now: instant("2026-03-02T16:00"))
    await home.phone.rearm()
    #expect(home.waits.first == "2026-03-03 18:00")
  }
}

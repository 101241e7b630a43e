import AftershiftCore
import AppModel
import Foundation
import Testing

@testable import AppPlatform

/// What the screen about reminders asks of the phone, and what becomes of a ledger that says nothing.
struct PhoneTests {
  private func planned() async throws -> Household {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    return home
  }

  private func write(_ text: String, _ home: Household) throws {
    let file = URL(filePath: home.phone.folder).appending(path: "reminders.json")
    try Data(text.utf8).write(to: file)
  }

  @Test func whoHasChosenNoneHasNoneAndNoFile() async throws {
    let home = try Household("2026-03-02T12:00")
    try await home.plan()
    await home.phone.rearm()
    #expect(home.waits.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.phone.folder))
  }

  @Test(arguments: ["not a ledger", #"{"version": 99}"#, ""])
  func aLedgerThatSaysNothingLeavesNothingPending(_ text: String) async throws {
    let home = try await planned()
    try write(text, home)
    await home.phone.rearm()
    #expect(home.waits.isEmpty)
    try await home.plan()
    #expect(home.waits.first == "2026-03-02 18:00", "the next unlock writes a new one")
  }

  @Test func aLedgerThatCanNotBeReadAtThisMomentLeavesWhatThePhoneHas() async throws {
    let home = try await planned()
    let before = home.waits
    let file = URL(filePath: home.phone.folder).appending(path: "reminders.json")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    await home.phone.rearm()
    #expect(home.waits == before)
  }

  @Test func theFactsAreThePhonesAndNew() async throws {
    let home = try await planned()
    let next = Date(timeIntervalSince1970: TimeInterval(instant("2026-03-02T18:00")) / 1000)
    #expect(await home.phone.facts() == ReminderFacts(allowed: true, canAsk: false, pending: 6, next: next))
    home.board.change { $0.settings = NoticeSettings(allowed: true, collected: true) }
    #expect(await home.phone.facts().collected)
    home.board.change { $0.settings = NoticeSettings(allowed: false, canAsk: true) }
    await home.phone.rearm()
    #expect(await home.phone.facts() == ReminderFacts(allowed: false, canAsk: true))
  }

  @Test func itAsksOnceAndWhatWasPlannedBeforeComesAfterAYes() async throws {
    let home = try Household("2026-03-02T12:00")
    home.board.change { $0.settings = NoticeSettings(allowed: false, canAsk: true) }
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    #expect(home.waits.isEmpty)
    #expect(await home.phone.askForNotifications())
    #expect(home.waits.first == "2026-03-02 18:00")
    #expect(await home.phone.askForNotifications())
    #expect(home.board.held.value.asked == 1)
  }

  @Test func afterANoItIsFalseAtOnce() async throws {
    let home = try Household("2026-03-02T12:00")
    home.board.change {
      $0.settings = NoticeSettings(allowed: false, canAsk: true)
      $0.saysYes = false
    }
    #expect(await !home.phone.askForNotifications())
    #expect(await !home.phone.askForNotifications())
    #expect(home.board.held.value.asked == 1)
  }

  @Test func aTestShowsAtOnceWhereThePhoneShowsAny() async throws {
    let home = try Household("2026-03-02T12:00")
    #expect(await home.phone.test())
    #expect(home.board.held.value.shown == ["test"])
    home.board.change { $0.settings = NoticeSettings(allowed: false) }
    #expect(await !home.phone.test())
    #expect(home.board.held.value.shown == ["test"])
  }

  @Test func besideTheAppInFrontOnlyTheTestShows() async throws {
    let home = try await planned()
    let listener = try #require(home.board.listener.value)
    #expect(listener.showsInFront("test"))
    for notice in home.board.pendingNow { #expect(!listener.showsInFront(notice.id)) }
  }

  @Test func anAnswerToATestIsAnAnswerToNothing() async throws {
    let home = try await planned()
    let before = home.waits
    await home.phone.answered("test", ReminderButton.notToday.rawValue)
    #expect(home.waits == before)
  }

  @Test func whatIsShownIsTakenDownAndWhatWaitsStays() async throws {
    let home = try await planned()
    _ = await home.phone.test()
    await home.phone.takeDown()
    #expect(home.board.held.value.shown.isEmpty)
    #expect(home.waits.count == 6)
  }

  @Test func givenUpNothingIsLeftAndNothingComesBack() async throws {
    let home = try await planned()
    _ = await home.phone.test()
    home.phone.forget()
    #expect(home.board.held.value.shown.isEmpty)
    #expect(home.waits.isEmpty)
    await home.phone.rearm()
    #expect(home.waits.isEmpty)
    #expect(throws: LedgerError.None) { try reminderTimes(folder: home.phone.folder) }
  }

  @Test func manyAtOnceEndWithOneWholeList() async throws {
    let home = try await planned()
    let before = home.waits
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { [phone = home.phone] in await phone.rearm() } }
    }
    #expect(home.waits == before)
  }
}

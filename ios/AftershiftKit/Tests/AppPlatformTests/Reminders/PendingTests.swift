import AftershiftCore
import Foundation
import Testing

@testable import AppPlatform

/// From what was chosen in a vault to what the phone waits for, by the real core.
struct PendingTests {
  @Test func aRotaGivesShiftsTimesOnItsOwnClockAndNoneInTheSleepAfterANight() async throws {
    let home = try Household("2026-03-02T10:00")
    try home.choose(.windDown)
    try home.choose(.dayOff, "11:00")
    try home.work("N", "2026-03-02", "2026-03-03")
    try await home.plan()
    // Night shifts end at 07:30. From 08:00 on somebody sleeps; the day off's 11:00 waits for the end of that.
    #expect(
      home.waits.prefix(3) == [
        "2026-03-03 07:20 Europe/London", "2026-03-04 07:20 Europe/London", "2026-03-04 16:30",
      ])
    for time in home.waits.map({ minuteOfDay(String($0.split(separator: " ")[1])) }) {
      #expect((420..<1320).contains(time), "nobody is woken at night")
    }
    for at in home.instants {
      for (from, to) in [("2026-03-03T08:00", "2026-03-03T12:00"), ("2026-03-04T08:00", "2026-03-04T16:30")] {
        #expect(!(instant(from)..<instant(to)).contains(at))
      }
    }
  }

  @Test func theyAreGivenSoonestFirstAfterAllOfBeforeAreGone() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    #expect(home.instants == home.instants.sorted())
    await home.phone.rearm()
    let calls = home.board.held.value.calls
    #expect(Array(calls.suffix(home.waits.count + 1)) == ["remove pending"] + home.waits.map { _ in "put" })
  }

  @Test func whoFollowsNoneHasThreeThenEveryOtherDayThenNone() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    #expect(home.waits == ["02", "03", "04", "06", "08", "10"].map { "2026-03-\($0) 18:00" })
  }

  @Test func allSayTheSameLineAndTheLastThatItIsTheLast() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    let notices = home.board.pendingNow
    #expect(Set(notices.map(\.title)) == ["A moment"])
    #expect(notices.dropLast().allSatisfy { $0.body.isEmpty })
    #expect(notices.last?.body == "Open it")
  }

  @Test func whatTheyAreCalledSaysNothing() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    for notice in home.board.pendingNow { #expect(notice.id.wholeMatch(of: /[0-9a-f]{16}/) != nil) }
  }

  @Test func ofMoreThanThePhoneKeepsItIsGivenTheSoonestAndTheLastOfThoseSaysSo() throws {
    let handing = HandingOver(folder: "", words: Household.words, now: 0, here: .gmt, calendar: .gregorian)
    let wanted = (0..<100).map { ReminderAhead(id: "\($0)", at: $0 * 3_600_000, civil: nil, zone: nil) }
    let given = handing.notices(of: wanted)
    #expect(given.map(\.id) == (0..<60).map { "\($0)" })
    #expect(given.last?.body == "Open it")
  }

  @Test func aCheckInBringsTheWholeListBack() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    home.set("2026-03-07T12:00")
    await home.phone.rearm()
    #expect(home.waits == ["2026-03-08 18:00", "2026-03-10 18:00"])
    try home.checkIn()
    try await home.plan()
    #expect(home.waits == ["08", "09", "10", "12", "14", "16"].map { "2026-03-\($0) 18:00" })
  }

  @Test func whereThePhoneCollectsNoticesThoseAreLeftOutThatWouldComeIntoSleep() async throws {
    let home = try Household("2026-03-02T09:00")
    _ = try home.core.remindersAct(action: .mostADay(most: 3))
    try home.choose(.fixedTime, "12:00")
    try home.choose(.fixedTime, "21:00")
    try await home.plan()
    #expect(home.waits.prefix(2) == ["2026-03-02 12:00", "2026-03-02 21:00"])
    home.board.change { $0.settings = NoticeSettings(allowed: true, collected: true) }
    await home.phone.rearm()
    #expect(!home.waits.isEmpty)
    #expect(home.waits.allSatisfy { $0.hasSuffix("12:00") })
  }

  @Test func whatWasTakenBackWaitsNoMore() async throws {
    let home = try Household("2026-03-02T12:00")
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    let number = try home.core.reminders().moments.first { $0.isOn }?.number
    _ = try home.core.remindersAct(action: .takeBack(kind: .fixedTime, number: number))
    try await home.plan()
    #expect(home.waits.isEmpty)
  }
}

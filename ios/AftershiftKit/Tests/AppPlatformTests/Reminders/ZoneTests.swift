import AftershiftCore
import Foundation
import Testing

@testable import AppPlatform

/// Clocks that are changed, and phones that travel.
struct ZoneTests {
  @Test func aTimeThatTheClocksSkipComesAfterTheGap() async throws {
    let home = try Household("2026-03-28T12:00", "Europe/Berlin")
    _ = try home.core.remindersAct(action: .noSleep)
    try home.choose(.fixedTime, "02:30")
    try await home.plan()
    #expect(home.waits.first == "2026-03-29 03:30")
    #expect(home.instants.first == instant("2026-03-29T03:30", "Europe/Berlin"))
    #expect(home.waits.dropFirst().first == "2026-03-30 02:30")
  }

  @Test func aTimeThatComesTwiceIsTheFirst() async throws {
    let home = try Household("2026-10-24T12:00", "Europe/Berlin")
    _ = try home.core.remindersAct(action: .noSleep)
    try home.choose(.fixedTime, "02:30")
    try await home.plan()
    #expect(home.waits.first == "2026-10-25 02:30")
    #expect(home.instants.first == 1_792_888_200_000, "half past midnight in Greenwich")
  }

  @Test func whatFollowsThePhoneComesAtItsTimeThereAndWhatBelongsToAShiftAtItsOwn() async throws {
    let home = try Household("2026-03-02T06:00")
    _ = try home.core.remindersAct(action: .mostADay(most: 2))
    try home.choose(.fixedTime, "20:00")
    try home.choose(.inBreak, minutes: 240)
    try home.work("E", "2026-03-02", "2026-03-04")
    try await home.plan()
    let (before, times) = (home.waits, home.instants)
    #expect(before.prefix(2) == ["2026-03-02 11:00 Europe/London", "2026-03-02 20:00"])
    home.fly(to: "Europe/Madrid")
    await home.phone.rearm()
    #expect(home.waits.prefix(2) == before.prefix(2))
    #expect(home.instants.first == times.first)
    #expect(home.instants.dropFirst().first == times.dropFirst().first.map { $0 - 3_600_000 })
  }

  @Test func aJourneyMovesNoneIntoTheSleepAfterANight() async throws {
    let home = try Household("2026-03-02T10:00")
    try home.choose(.fixedTime, "18:00")
    try home.work("N", "2026-03-02", "2026-03-03")
    try await home.plan()
    for zone in ["America/New_York", "Asia/Tokyo", "Pacific/Auckland", "America/Los_Angeles"] {
      home.fly(to: zone)
      await home.phone.rearm()
      for at in home.instants {
        #expect(!(instant("2026-03-03T08:00")..<instant("2026-03-03T12:00")).contains(at), "in \(zone)")
        #expect(!(instant("2026-03-04T08:00")..<instant("2026-03-04T16:30")).contains(at), "in \(zone)")
      }
    }
  }

  @Test func aZoneThatThePhoneDoesNotKnowKeepsTheCoresAnswer() {
    let unknown = ReminderTime(id: "1", civil: "2026-03-02T07:20:00", zone: "Mars/Base", at: 1234)
    #expect(resolve([unknown], here: .gmt) == [unknown])
    let ahead = ReminderAhead(id: "1", at: 1_772_436_000_000, civil: "2026-03-02T07:20:00", zone: "Mars/Base")
    #expect(said(whenToShow(ahead, here: .gmt, calendar: .gregorian)) == "2026-03-02 07:20 GMT")
  }

  @Test func whatIsNoTimeKeepsTheCoresAnswer() {
    for civil in ["", "soon", "2026-03-02", "2026-02-30T07:20:00", "2026-03-02T25:00:00"] {
      let time = ReminderTime(id: "1", civil: civil, zone: nil, at: 1234)
      #expect(resolve([time], here: .gmt) == [time], "\(civil)")
    }
  }

  @Test func inThailandThePhoneIsToldTheYearThatItCounts() async throws {
    let home = try Household("2026-03-02T12:00", "Asia/Bangkok")
    home.reckon(by: .buddhist)
    try home.choose(.fixedTime, "18:00")
    try await home.plan()
    #expect(home.waits.first == "2569-03-02 18:00")
  }

  /// Around every change of the clocks from 2024 on, to the minute, as the core has it.
  @Test(arguments: [
    "Europe/London", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Auckland",
    "America/Santiago", "Africa/Cairo", "Asia/Jerusalem", "Pacific/Chatham", "Antarctica/Troll",
  ])
  func thePhoneResolvesAsTheCoreDoes(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let (from, until) = (instant("2024-01-01T00:00"), instant("2030-01-01T00:00"))
    let changes = zoneChanges(zone: name, afterMs: from, untilMs: until)
    #expect(changes.count >= 10)
    for change in changes {
      for minute in stride(from: Int64(-240), through: 240, by: 5) {
        let shown = whenToShow(
          ReminderAhead(id: "", at: change.atMs + minute * 60_000, civil: "", zone: nil), here: zone,
          calendar: .gregorian)
        let at = said(shown).replacing(" ", with: "T")
        #expect(CivilTime("\(at):00")?.instant(in: zone) == instant(at, name), "\(name) \(at)")
      }
    }
  }

  @Test func everyTimeInAGapIsAsTheCoreHasIt() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    for minute in 110...190 {
      let at = "2026-03-29T\(text(UInt16(minute)))"
      #expect(CivilTime("\(at):00")?.instant(in: zone) == instant(at, "Europe/Berlin"), "\(at)")
    }
  }
}

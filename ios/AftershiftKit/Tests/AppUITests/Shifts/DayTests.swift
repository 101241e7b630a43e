import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct DayTests {
  @Test func aDayThatIsHeldOpensAndItsWayBackLeadsToTheMonth() async throws {
    let test = try await atShifts()
    try await test.ask("long press", of: "day 2026-01-15")
    #expect(test.screen.shows("Thursday 15 January"))
    #expect(test.screen.shows("Nothing is entered."))
    #expect(test.screen.shows("Put on this day"))
    await test.tap("close day")
    #expect(test.screen.shows("January 2026"))
  }

  @Test func entriesAreAddedChangedAndRemoved() async throws {
    let test = try await atShifts()
    try await test.ask("long press", of: "day 2026-01-15")
    await test.tap("add E")
    #expect(test.screen.shows("E, Early"))
    #expect(test.screen.shows("Add another"))
    await test.tap("add OC")
    #expect(test.screen.shows("Ends on Friday 16 January."))
    try await test.fold("Hours, 07:00 to 15:00")
    try await test.set("starts", to: 8 * 60)
    try await test.set("ends", to: 16 * 60 + 30)
    #expect(test.screen.shows("08:00 to 16:30"))
    let stored = try await test.stored("2026-01-15")
    #expect(stored.map(\.code) == ["E", "OC"])
    #expect(stored.first?.starts == 480 && stored.first?.ends == 990)
    await test.tap("remove 1")
    #expect(try await test.stored("2026-01-15").map(\.code) == ["E"])
    // A day that more than a tap went into opens, and no tap goes through it.
    await test.tap("close day")
    await test.tap("day 2026-01-15")
    #expect(test.screen.shows("Remove this entry"))
  }

  @Test func aDayThatIsFullSaysSo() async throws {
    let test = try await atShifts()
    try await test.ask("long press", of: "day 2026-01-15")
    for _ in 0..<10 where test.has("add AL") { await test.tap("add AL") }
    #expect(test.screen.shows("There is no more room on this day."))
  }

  @Test func noShiftIsSaidAndTakenAway() async throws {
    let test = try await atShifts()
    try await test.ask("long press", of: "day 2026-01-15")
    await test.tap("set nothing")
    #expect(test.screen.shows("No shift."))
    #expect(!test.has("set nothing"))
    await test.tap("clear day")
    #expect(test.screen.shows("Nothing is entered."))
    #expect(!test.has("clear day"))
  }

  @Test func whatACycleHasIsSaidSoAndComesBack() async throws {
    let test = try await atShifts {
      _ = try $0.cyclesAct(action: .start(preset: "four-on-four-off-nights", day: "LD", night: "N"))
      _ = try $0.cyclesAct(action: .save)
    }
    #expect(try test.day("2026-01-12").hasSuffix("from the cycle"))
    await test.tap("hand E")
    await test.tap("day 2026-01-13")
    #expect(try test.day("2026-01-13") == "Tuesday 13 January, Early, 07:00 to 15:00")
    try await test.ask("long press", of: "day 2026-01-13")
    await test.tap("Back to the cycle: Long day, 07:00 to 19:30")
    #expect(test.screen.shows("From the cycle"))
    await test.tap("close day")
    #expect(try test.day("2026-01-13").hasSuffix("from the cycle"))
  }

  @Test func theNightOfTheClocksSaysWhenItEnds() async throws {
    let test = try await atShifts {
      _ = try $0.shiftsAct(action: .set(day: "2026-03-28", code: "N"))
      _ = try $0.shiftsAct(action: .open(day: "2026-03-28"))
    }
    #expect(
      test.screen.shows("The clocks change that night: it ends at 07:30 on the clock and lasts 11 h 30 min."))
  }

  @Test func theWeekOfADayIsCopiedFromThere() async throws {
    let test = try await atShifts { _ = try $0.shiftsAct(action: .set(day: "2026-01-15", code: "N")) }
    try await test.ask("long press", of: "day 2026-01-15")
    await test.tap("copy this week")
    #expect(test.screen.shows("Tap each week that is to be like 12–18 Jan."))
    await test.tap("week 2026-01-19")
    #expect(try await test.stored("2026-01-22").map(\.code) == ["N"])
  }

  @Test func whatCannotBeDoneIsSaidAndNothingIsLost() async throws {
    let test = try await atShifts { _ = try $0.shiftsAct(action: .set(day: "2026-01-15", code: "E")) }
    try await test.ask("long press", of: "day 2026-01-15")
    try await test.fold("Hours")
    // As though it had been removed elsewhere meanwhile.
    await (try test.shifts()).act(.setHours(day: "2026-01-15", place: 7, start: 0, end: 60))
    await test.settle()
    #expect(test.screen.find("Close")?.isTappable == true)
    #expect(test.screen.shows("07:00 to 15:00"))
    await test.tap("Close")
    #expect(test.screen.find("Close") == nil)
  }
}

/// The calendar file.
@MainActor struct ExportTests {
  @Test func theCalendarFileGoesWhereItIsPut() async throws {
    let test = try await atShifts { _ = try $0.shiftsAct(action: .set(day: "2026-01-15", code: "N")) }
    await test.tap("export")
    #expect(test.screen.shows("The file is where you put it."))
    #expect(test.outside.asked == ["save roster.ics"])
    let path = try #require(test.outside.chosen)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("BEGIN:VCALENDAR"))
    #expect(text.contains("SUMMARY:N"))
  }

  @Test func whoPutsItNowhereIsToldNothing() async throws {
    let test = try await atShifts()
    test.outside.can = false
    await test.tap("export")
    #expect(!test.screen.shows("The file is where you put it."))
    try? FileManager.default.removeItem(atPath: try #require(test.outside.chosen))
  }

  @Test func aPlaceThatCannotBeWrittenToIsSaid() async throws {
    let test = try await atShifts()
    let model = ShiftsModel(try #require(test.app.opening.stage.core), Nowhere())
    await model.export()
    #expect(model.problem == messageFor(BackupError.NotWritable))
    #expect(!model.exported)
  }

  @Test func aSecondTapSavesNoSecondFile() async throws {
    let test = try await atShifts()
    try await test.tapTwice("export")
    #expect(test.outside.asked == ["save roster.ics"])
    try? FileManager.default.removeItem(atPath: try #require(test.outside.chosen))
  }
}

/// Its places are gone by the time that something is written there.
@MainActor private final class Nowhere: Outside {
  func call(_ number: String) async -> Bool { false }
  func text(_ number: String, _ words: String?) async -> Bool { false }
  func open(_ address: String) async -> Bool { false }
  func copy(_ text: String) -> Bool { false }
  func share(_ text: String) async -> Bool { false }
  func save(_ name: String, write: (String) async throws -> Void) async throws -> Bool {
    try await write("/nowhere/\(name)")
    return true
  }
  func choose() async -> String? { nil }
  func letGo(_ path: String) {}
  func dismiss() {}
}

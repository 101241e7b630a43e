import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

/// A hospital's file: looked at, asked about, taken over with a yes, and taken back.
@MainActor struct ImportTests {
  @Test func timedShiftsAreShownFirstAndComeOnlyWithAYes() async throws {
    let test = try await atShifts()
    await test.choose(roster("timed-with-zone.ics"))
    #expect(test.screen.shows("What it would change"))
    #expect(test.screen.shows("Calendar file"))
    #expect(test.screen.shows("Nothing has changed yet. It changes only when you say so below."))
    #expect(test.screen.shows("New: 2 shifts"))
    #expect(plain(test.shown).contains("LD, 07:30 to 20:00 (clock of Europe/Berlin)"))
    #expect(test.screen.shows("Make 2 changes"))
    #expect(test.outside.asked == ["choose", "let go"])
    await test.tap("leave")
    #expect(test.screen.shows("January 2026"))
    #expect(try await standing(test, monthsOn: 2).isEmpty)
  }

  @Test func whatWasTakenOverIsSaidAndCanBeTakenBack() async throws {
    let test = try await atShifts()
    await test.choose(roster("timed-with-zone.ics"))
    await test.tap("take over")
    #expect(test.screen.shows("2 shifts added."))
    await test.tap("undo")
    #expect(test.screen.shows("Undone. Your shifts are as they were before."))
    #expect(!test.has("undo"))
    await test.tap("done")
    #expect(test.screen.shows("January 2026"))
    #expect(try await standing(test, monthsOn: 2).isEmpty)
  }

  @Test func theSameFileASecondTimeHasNothingNew() async throws {
    let test = try await atShifts()
    await test.choose(roster("timed-with-zone.ics"))
    try await test.tapTwice("take over")
    #expect(test.screen.shows("2 shifts added."))
    await test.tap("done")
    await test.choose(roster("timed-with-zone.ics"))
    #expect(test.screen.shows("Nothing new is in it. Your shifts are as it says."))
    #expect(test.screen.shows("Same as before: 2 shifts"))
    #expect(try !test.node("take over").isEnabled)
    await test.tap("leave")
    #expect(test.has("import"))
    #expect(try await standing(test, monthsOn: 2).keys.sorted() == ["2026-03-02", "2026-03-03"])
  }

  @Test func aCodeThatMeansTwoThingsIsAskedAbout() async throws {
    let test = try await atShifts()
    await test.choose(roster("all-day-codes.ics"))
    #expect(plain(test.shown).contains("What is “L”?"))
    #expect(test.screen.shows("Once, whole days"))
    #expect(test.screen.shows("New: 3 shifts"))
    await test.tap("L meaning 1")
    #expect(!plain(test.shown).contains("What is “L”?"))
    #expect(test.screen.shows("New: 4 shifts"))
    await test.tap("take over")
    let line = try await standing(test, monthsOn: 1)["2026-02-02"]?.first
    #expect(line?.label == "Leave")
    #expect(line?.starts == nil)
  }

  @Test func aWordBecomesACodeOfItsOwnOrNoShift() async throws {
    let test = try await atShifts()
    let file = try test.written(
      "words.csv",
      "Date,Shift,Start,End\n2026-01-20,Long Day Ward 3,07:00,19:30\n"
        + "2026-01-21,Long Day Ward 3,07:00,19:30\n2026-01-22,Team meeting,09:00,10:00\n")
    await test.choose(file)
    #expect(test.screen.shows("Nothing has changed. First say below what its words mean."))
    #expect(try !test.node("take over").isEnabled)
    #expect(plain(test.shown).contains("What is “Long Day Ward 3”?"))
    #expect(test.screen.shows("2 times, 07:00 to 19:30"))
    #expect(plain(test.shown).contains("LD, Long day"), "by its hours")
    #expect(test.screen.shows("3 entries wait until you say what their words mean."))
    await test.tap("Long Day Ward 3 new code")
    #expect(test.screen.find("How the code is written")?.value == "LDW3")
    #expect(!test.screen.shows("The file has no hours for it."))
    await test.tap("add code")
    await test.tap("Team meeting no shift")
    #expect(!test.screen.shows("wait until you say"))
    #expect(try await test.codes().contains { $0.name == "LDW3" } == false, "not before it is taken over")
    #expect(try test.node("take over").isEnabled)
    await test.tap("take over")
    let there = try await standing(test)
    #expect(there.keys.sorted() == ["2026-01-20", "2026-01-21"])
    #expect(Set(there.values.flatMap { $0.map(\.code) }) == ["LDW3"])
    #expect(try await test.codes().contains { $0.name == "LDW3" && $0.label == "Long Day Ward 3" })
  }

  @Test func whatWasSaidOfAWordCanBeSaidAnew() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("one.csv", "Date,Shift,Start,End\n2026-01-20,Ward 3,07:00,19:30\n"))
    await test.tap("Ward 3 means LD")
    #expect(test.screen.shows("New: 1 shift"))
    try await test.fold("1 word is known")
    try await test.fold("\u{2068}Ward 3")
    await test.tap("Ward 3 means E")
    #expect(plain(test.shown).contains("E, 07:00 to 19:30"))
  }

  @Test func aFileWithDaysOnlyAsksForTheHoursOfANewCode() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("days.csv", "Date,Shift\n2026-01-20,F\n2026-01-21,F\n"))
    await test.tap("F new code")
    #expect(test.screen.shows("The file has no hours for it."))
    try await test.set("Ends", to: 16 * 60)
    await test.tap("add code")
    await test.tap("take over")
    let line = try #require(try await standing(test)["2026-01-20"]?.first)
    #expect(line.code == "F")
    #expect(line.starts == 420)
    #expect(line.ends == 960)
  }

  @Test func aCodeThatIsRefusedIsSaidAndWhatWasTypedStays() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("days.csv", "Date,Shift\n2026-01-20,F\n"))
    await test.tap("F new code")
    await test.type("  ", into: "How the code is written")
    await test.tap("add code")
    #expect(test.screen.shows("A code has at least one letter or digit."))
    await test.tap("Close")
    await test.type("FF", into: "How the code is written")
    await test.tap("Leave")
    await test.tap("add code")
    #expect(!test.has("add code"))
    await test.tap("take over")
    #expect(try await standing(test)["2026-01-20"]?.first?.kind == .leave)
  }

  @Test func aDateThatCanBeReadInTwoWaysIsAskedWithTheDatesThemselves() async throws {
    let test = try await atShifts()
    await test.choose(roster("csv-that-can-be-read-in-two-ways.csv"))
    #expect(test.screen.shows("Which date is meant?"))
    #expect(test.screen.shows("Line 3 of the file has a date"))
    #expect(test.screen.find("Sunday 3 May")?.isTappable == true)
    await test.tap("Thursday 5 March")
    #expect(test.screen.shows("New: 3 shifts"))
    #expect(test.screen.shows("Table"))
    #expect(test.screen.shows("Fri 6 Mar 2026"))
  }

  @Test func aQuestionAboutDatesCanBeLeft() async throws {
    let test = try await atShifts()
    await test.choose(roster("csv-that-can-be-read-in-two-ways.csv"))
    try await test.tapTwice("leave")
    #expect(test.app.router.here == nil)
    #expect(try await test.core { try $0.rosterImport().asksOrder } == nil)
  }
}

extension TestApp {
  func choose(_ file: String) async {
    outside.chosen = file
    await tap("import")
    await tap("choose")
  }

  func written(_ name: String, _ text: String) throws -> String {
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}

/// What stands in a month that came or was tapped, by day.
@MainActor func standing(_ test: TestApp, monthsOn: Int = 0) async throws -> [String: [ShiftLine]] {
  try await test.core { core in
    _ = try core.shiftsAct(action: .thisMonth)
    for _ in 0..<monthsOn { _ = try core.shiftsAct(action: .later) }
    let days = try core.shifts().weeks.flatMap(\.days).filter { !$0.shifts.isEmpty }
    return Dictionary(uniqueKeysWithValues: days.map { ($0.day, $0.shifts) })
  }
}

/// One of the files that the core is held against.
func roster(_ name: String) -> String {
  URL(filePath: #filePath).appending(path: "../../../../../../tests/data/rosters/\(name)").standardized.path
}

/// Without the marks that keep a word's direction, which nobody sees.
func plain(_ text: String) -> String { text.filter { !"\u{2066}\u{2068}\u{2069}".contains($0) } }

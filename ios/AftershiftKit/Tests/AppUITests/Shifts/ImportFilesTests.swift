import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

/// Which files come, from where, and what is said of those that can't be taken.
@MainActor struct ImportFilesTests {
  @Test func aFileThatAnotherAppHandsOverIsShownOnceTheDataIsOpenAndComesOnlyWithAYes() async throws {
    let test = try TestApp(start: evening)
    test.app.arrivals.put(roster("timed-with-zone.ics"))
    await test.settle()
    #expect(test.app.router.here == nil, "nothing is open yet")
    try await test.begin()
    #expect(test.screen.shows("New: 2 shifts"))
    #expect(test.app.arrivals.path == nil)
    test.app.arrivals.put(roster("all-day-codes.ics"))
    await test.settle()
    #expect(!test.screen.shows("New: 2 shifts"), "the last one counts")
    #expect(test.screen.shows("New: 3 shifts"))
    await test.tap("leave")
    #expect(test.screen.shows("How heavy is it right now?"), "back where one was")
    #expect(try await standing(test, monthsOn: 2).isEmpty)
    #expect(test.outside.asked == ["let go", "let go"], "the copies can go")
  }

  @Test func aHandedOverFileThatIsNoRosterIsSaid() async throws {
    let test = try TestApp(start: evening)
    test.app.arrivals.put(try test.written("no.ics", "%PDF-1.7"))
    try await test.begin()
    #expect(test.screen.shows("Shifts from a file"))
    #expect(test.screen.shows("This is a PDF."))
    #expect(test.outside.asked == ["let go"])
    // It stays said when the app comes to the front again.
    test.app.fronts += 1
    await test.settle()
    #expect(test.screen.shows("This is a PDF."))
  }

  @Test func aHandedOverFileThatCouldNotBeReadIsSaid() async throws {
    let test = try TestApp(start: evening)
    test.app.arrivals.put(test.folder.appending(path: "nowhere").path)
    try await test.begin()
    #expect(test.screen.shows("The file is not there, or cannot be read."))
  }

  @Test func whatIsHandedOverWhileAnotherFileIsReadIsShownAfterIt() async throws {
    let test = try await atShifts()
    await test.tap("import")
    test.outside.chosen = roster("timed-with-zone.ics")
    try test.screen.tap("choose")
    test.app.arrivals.put(roster("all-day-codes.ics"))
    await test.settle()
    #expect(test.screen.shows("New: 3 shifts"))
    #expect(test.outside.asked.filter { $0 == "let go" }.count == 2)
  }

  @Test func whatIsNoRosterIsSaidAndNothingChanges() async throws {
    let test = try await atShifts()
    let pdf = try test.written("roster.pdf", "%PDF-1.7\n1 0 obj\n")
    await test.choose(roster("timed-with-zone.ics"))
    await test.tap("back")
    await test.choose(pdf)
    #expect(!test.has("take over"), "nothing of the file before is left")
    #expect(test.screen.shows("This is a PDF."))
    test.outside.chosen = roster("timed-with-zone.ics")
    await test.tap("choose")
    #expect(!test.screen.shows("This is a PDF."))
    #expect(test.screen.shows("New: 2 shifts"))
    #expect(try await standing(test, monthsOn: 2).isEmpty)
  }

  @Test func whoComesBackBeginsWithAFile() async throws {
    let test = try await atShifts()
    await test.choose(roster("timed-with-zone.ics"))
    #expect(test.has("take over"))
    await test.tap("back")
    await test.tap("import")
    #expect(!test.has("take over"))
    #expect(test.has("choose"))
  }

  @Test func aFileThatIsTooLargeIsSaid() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("large.ics", String(repeating: "X", count: 5 * 1024 * 1024 + 1)))
    #expect(test.screen.shows(text(messageFor(RosterFileProblem.tooLarge))))
    #expect(test.has("choose"))
    #expect(test.outside.asked == ["choose", "let go"])
  }

  @Test func whoChoosesNoFileIsWhereTheyWere() async throws {
    let test = try await atShifts()
    await test.tap("import")
    #expect(test.screen.shows("Many hospitals give out the roster as a calendar"))
    await test.tap("choose")
    #expect(test.has("choose"))
    #expect(test.outside.asked == ["choose"])
  }

  @Test func nothingIsLeftOutSilently() async throws {
    let test = try await atShifts()
    await test.choose(roster("dates-that-are-none.ics"))
    try await test.fold("Not understood: 8 lines")
    #expect(test.screen.shows("Line 4: It has no start."))
    #expect(test.screen.shows("Line 9: Its start is not a date."))
    #expect(test.screen.shows("Line 27: It ends before it begins."))
  }

  @Test func whatIsNotSettledIsWorthALook() async throws {
    let test = try await atShifts()
    await test.choose(roster("tentative-and-cancelled.ics"))
    #expect(test.screen.shows("Worth a look: 1 shift"))
    #expect(test.screen.shows("Mon 12 Jan 2026: The file says that it is not settled yet."))
  }

  @Test func anotherStateOfTheFileSaysWhatItWasAndBecomesAndWhatGoes() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("first.ics", calendar([("2", "E"), ("3", "N"), ("4", "E")])))
    await test.tap("take over")
    await test.tap("done")
    await test.choose(try test.written("second.ics", calendar([("2", "LD"), ("4", "E")])))
    #expect(test.screen.shows("Changed: 1 shift"))
    #expect(plain(test.shown).contains("E, 07:00 to 15:00 becomes LD, 07:00 to 15:00"))
    #expect(test.screen.shows("Removed: 1 shift"))
    #expect(test.screen.shows("Same as before: 1 shift"))
    await test.tap("take over")
    #expect(test.screen.shows("1 shift changed. 1 shift removed."))
    #expect(try await standing(test, monthsOn: 1).keys.sorted() == ["2026-02-02", "2026-02-04"])
  }

  @Test func aLongFileIsReadABitAtATime() async throws {
    let test = try await atShifts()
    let days = (0..<250).map { isoDay("2026-01-12", plus: $0) + ",E,07:00,15:00\n" }.joined()
    await test.choose(try test.written("long.csv", "Date,Shift,Start,End\n" + days))
    #expect(!test.screen.shows("Mon 12 Jan 2026"))
    try await test.fold("New: 250 shifts")
    #expect(test.screen.shows("Mon 12 Jan 2026"))
    #expect(!test.screen.shows(test.app.phone.fullDay(isoDay("2026-01-12", plus: 100))))
    await test.tap("more import_new")
    #expect(test.screen.shows(test.app.phone.fullDay(isoDay("2026-01-12", plus: 100))))
    await test.tap("more import_new")
    #expect(!test.has("more import_new"))
  }

  @Test func whatWasTypedForANewCodeIsThereAfterTheLock() async throws {
    let test = try await atShifts()
    await test.choose(try test.written("days.csv", "Date,Shift\n2026-01-20,F\n"))
    await test.tap("F new code")
    await test.type("FRUE", into: "How the code is written")
    await test.app.opening.protectedDataGoesAway()
    await test.settle()
    #expect(test.screen.find("How the code is written") == nil)
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    // The file itself isn't kept: it is chosen again.
    await test.tap("choose")
    #expect(test.screen.find("How the code is written")?.value == "FRUE")
    await test.tap("leave")
    await test.choose(try test.written("others.csv", "Date,Shift\n2026-01-20,G\n"))
    #expect(test.screen.find("How the code is written") == nil)
  }

  private func calendar(_ days: [(String, String)]) -> String {
    let events = days.map { day, word in
      "BEGIN:VEVENT\r\nUID:\(day)@ward\r\nSUMMARY:\(word)\r\nDTSTART:2026020\(day)T070000\r\n"
        + "DTEND:2026020\(day)T150000\r\nEND:VEVENT\r\n"
    }
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(events.joined())END:VCALENDAR\r\n"
  }
}

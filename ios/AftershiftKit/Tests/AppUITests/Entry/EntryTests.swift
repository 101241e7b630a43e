import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct EntryTests {
  /// One check-in of Monday 2 March, 21:30, open to be corrected.
  private func opened(_ load: Int = 2) async throws -> TestApp {
    let test = try TestApp()
    try await test.checkedIn(load)
    await test.tap("done")
    await test.tap("entry")
    #expect(test.screen.shows("Check-in"))
    return test
  }

  @Test func eachAnswerIsALineThatOpensAndIsCorrected() async throws {
    let test = try await opened()
    #expect(test.isChosen("stone 2"))
    for part in ["when", "signals", "sleep", "weighed", "helped", "moment", "energy", "note"] {
      await test.tap("part \(part)")
      #expect(test.nameless == [], "\(part)")
    }
    await test.tap("stone 1")
    #expect(test.isChosen("stone 1"))
    #expect(test.screen.find("part energy")?.said == "How much energy is left?, No answer")
    await test.tap("part energy")
    #expect(test.screen.find("part energy")?.value == "Open")
    await test.tap("Low")
    #expect(test.screen.find("part energy")?.said == "How much energy is left?, Low")
    await test.tap("part sleep")
    #expect(test.screen.find("part energy")?.value == "Closed", "one at a time")
    await test.tap("It was 7 h")
    await test.tap("Poor")
    #expect(test.screen.find("part sleep")?.said == "Your last sleep, 7 h · Poor")
    await test.tap("part sleep")
    #expect(test.screen.find("part sleep")?.value == "Closed")
    await test.tap("part signals")
    await test.tap("Slept badly")
    await test.tap("part helped")
    let help = try #require(try await test.stored().helped.first { $0.featured })
    await test.tap(help.label)
    await test.tap("part weighed")
    let drain = try #require(try await test.stored().weighed.first { $0.featured })
    await test.tap(drain.label)
    await test.tap("part moment")
    await test.tap("Day off")
    #expect(test.screen.find("part moment")?.said == "When is this?, Day off")
    let entry = try await test.stored()
    #expect([entry.load, entry.energy, entry.sleepQuality] == [1, 1, 1])
    #expect(entry.sleepMinutes == 420)
    #expect(entry.moment == .dayOff)
    #expect(entry.signals.filter(\.chosen).map(\.label) == ["Slept badly"])
    #expect(entry.helped.filter(\.chosen).map(\.id) == [help.id])
    #expect(entry.weighed.filter(\.chosen).map(\.id) == [drain.id])
  }

  @Test func itIsMovedToAnotherTimeAndAnotherDay() async throws {
    let test = try await opened()
    #expect(test.screen.find("part when")?.said == "When, Mon 2 Mar 2026, 21:30")
    await test.tap("part when")
    await test.pickTime(20 * 60 + 30)
    await test.pickDay("2026-02-27")
    #expect(test.screen.find("part when")?.said == "When, Fri 27 Feb 2026, 20:30")
    await test.pickTime(2 * 60)
    #expect(test.screen.find("part when")?.said == "When, Fri 27 Feb 2026, 02:00, after midnight")
    let day = try await test.core { try $0.history().days.first?.workDay }
    #expect(day == "2026-02-27")
  }

  @Test func aTimeToComeIsRefusedAndItStaysWhereItWas() async throws {
    let test = try await opened()
    await test.tap("part when")
    await test.pickTime(23 * 60)
    #expect(test.screen.shows("That time is still to come."))
    #expect(try await test.stored().minuteOfDay == 21 * 60 + 30)
    await test.tap("Close")
    #expect(!test.screen.shows("That time is still to come."))
    #expect(test.screen.find("part when")?.said == "When, Mon 2 Mar 2026, 21:30")
    // The picker has none of the days to come.
    await test.pickDay("2026-03-03")
    #expect(try await test.stored().workDay == "2026-03-02")
    #expect(!test.screen.shows("That time is still to come."))
  }

  @Test func itIsRemovedOnlyAfterAYes() async throws {
    let test = try await opened()
    await test.tap("remove")
    #expect(test.screen.shows("It is deleted from this phone and cannot be brought back."))
    await test.tap("Keep it")
    #expect(try await test.core { try $0.today().entries.count } == 1)
    await test.tap("remove")
    await test.tap("Remove")
    #expect(try await test.core { try $0.today().entries.count } == 0)
    #expect(test.app.router.here == nil)
    #expect(test.screen.find("entry") == nil)
  }

  @Test func aNoteIsKeptChangedAndRemoved() async throws {
    let test = try await opened()
    await test.tap("part note")
    #expect(test.screen.find("Keep") == nil)
    await test.write(canary)
    await test.tap("Keep")
    #expect(test.screen.find("Keep") == nil)
    #expect(test.screen.find("part note")?.said == "Note, \(canary)")
    #expect(try await test.stored().note == canary)
    #expect(!test.liesInPlain(canary))
    await test.tap("Remove the note")
    #expect(test.written == "")
    #expect(try await test.stored().note == nil)
  }

  @Test func leavingWithANoteThatIsNotKeptAsksFirst() async throws {
    let test = try await opened()
    await test.tap("part note")
    await test.write(canary)
    await test.tap("Back")
    #expect(test.screen.shows("Leave without your last words?"))
    await test.tap("Stay")
    #expect(test.written == canary)
    await test.tap("Back")
    await test.tap("Leave")
    #expect(test.app.router.here == nil)
    await test.tap("entry")
    await test.tap("part note")
    #expect(test.written == "")
    await test.tap("Back")
    #expect(test.app.router.here == nil, "nothing is asked where nothing would be lost")
    #expect(!test.liesInPlain(canary))
  }

  @Test func aNoteOfAMegabyteIsRefusedAndStaysInTheField() async throws {
    let megabyte = String(repeating: "0123456789abcdef", count: 65_536)
    let test = try await opened()
    await test.tap("part note")
    await test.write(megabyte)
    await test.tap("Keep")
    #expect(test.screen.shows("There is room for 10,000 characters here"))
    #expect(test.written == megabyte)
    #expect(try await test.stored().note == nil)
  }

  @Test func theNoteIsStillThereAfterALookAtSupportAndAfterTheLock() async throws {
    let test = try await opened()
    await test.tap("part note")
    await test.write(canary)
    await test.lookAtSupport()
    #expect(test.written == canary)
    await test.lockAndUnlock()
    // The view is a new one, with its lines closed.
    await test.tap("part note")
    #expect(test.written == canary)
  }

  @Test func whatIsGoneSaysSo() async throws {
    let test = try await opened()
    let id = try await test.stored().id
    _ = try await test.core { try $0.entryAct(action: .remove(id: id)) }
    await test.tap("stone 4")
    #expect(test.screen.shows("This is no longer here"))
    #expect(test.isChosen("stone 2"), "what showed stays")
  }
}

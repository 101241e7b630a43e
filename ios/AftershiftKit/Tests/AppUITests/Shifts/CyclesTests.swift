import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct CyclesTests {
  private func atCycles(_ before: @escaping @Sendable (Aftershift) throws -> Void = { _ in }) async throws -> TestApp {
    let test = try await atShifts(before)
    await test.tap("cycles")
    return test
  }

  private func open(_ preset: String, _ test: TestApp) async throws {
    let label = try await test.core { try $0.cycles().presets.first { $0.id == preset }?.label }
    try await test.fold(try #require(label) + ", ")
  }

  private func fourOnFourOff(_ test: TestApp) async throws {
    try await open("four-on-four-off", test)
    await test.tap("start four-on-four-off")
  }

  private func stored(_ test: TestApp) async throws -> [CycleLine] { try await test.core { try $0.cycles().cycles } }

  /// What the month has, from today on.
  private func ahead(_ test: TestApp, _ count: Int) async throws -> [String?] {
    let days = try await test.core { try $0.shifts().weeks.flatMap(\.days) }
    return days.drop { $0.day < "2026-01-12" }.prefix(count).map { $0.shifts.first?.code }
  }

  @Test func aPatternTakesTheCodesOfThePersonAndFillsTheMonthOnceItIsSaved() async throws {
    let test = try await atCycles()
    #expect(test.screen.shows("A cycle is a row of days that comes again and again."))
    try await open("four-on-four-off", test)
    #expect(!test.has("night N"), "it has no nights to ask about")
    await test.tap("day LD")
    #expect(try test.node("day LD").isSelected)
    await test.tap("start four-on-four-off")
    #expect(test.screen.shows("New cycle"))
    #expect(test.screen.shows("Today is day 1 of 8"))
    try await test.ask("more", of: "today is")
    try await test.ask("more", of: "today is")
    #expect(test.screen.shows("Today is day 3 of 8"))
    #expect(try test.node("day 2").value == "Today")
    await test.tap("save cycle")
    #expect(test.screen.shows("Saved. What was before today stays as it was."))
    #expect(test.screen.shows("Goes on now"))
    #expect(test.screen.shows("8 days, from 10 January 2026 on"))
    #expect(try await ahead(test, 8) == ["LD", "LD", nil, nil, nil, nil, "LD", "LD"])
    #expect(try await stored(test).first?.begins == "2026-01-10")
  }

  @Test func aPatternWithNightsBeginsWithADayAndANightThatFit() async throws {
    let test = try await atCycles()
    try await open("four-on-four-off-nights", test)
    await test.tap("start four-on-four-off-nights")
    #expect(try test.node("day 0").label == "Day 1: Long day")
    #expect(try test.node("day 4").label == "Day 5: No shift")
    #expect(try test.node("day 8").label == "Day 9: Night")
  }

  @Test func aTapGoesThroughTheCodesOrPutsTheOneThatWasTaken() async throws {
    let test = try await atCycles()
    try await test.fold("One of your own")
    for _ in 0..<7 { try await test.ask("less", of: "length") }
    #expect(test.screen.shows("7 days"))
    await test.tap("start own")
    for code in ["Early", "Late", "Long day", "Night", "On call", "Annual leave", "No shift", "Early"] {
      await test.tap("day 0")
      #expect(try test.node("day 0").label == "Day 1: \(code)")
    }
    await test.tap("brush N")
    #expect(try test.node("brush N").isSelected)
    await test.tap("day 6")
    #expect(try test.node("day 6").label == "Day 7: Night")
    await test.tap("brush nothing")
    await test.tap("day 6")
    await test.tap("day 0")
    #expect(try test.node("day 6").label == "Day 7: No shift")
    #expect(test.screen.shows("No shift comes of it in the next four weeks."))
  }

  @Test func aCycleHasOneDayAtLeast() async throws {
    let test = try await atCycles()
    try await test.fold("One of your own")
    for _ in 0..<13 { try await test.ask("less", of: "length") }
    #expect(test.screen.shows("1 day"))
    #expect(try test.node("length").actions.map(\.0) == ["more"])
    await test.tap("start own")
    #expect(try test.node("today is").actions.isEmpty)
  }

  @Test func hurriedTapsAllCount() async throws {
    let test = try await atCycles()
    try await test.fold("One of your own")
    await test.tap("start own")
    try test.screen.tap("day 1")
    try await test.tapTwice("day 1")
    #expect(try test.node("day 1").label == "Day 2: Long day")
  }

  @Test func theComingWeeksAreShownOnTheirDates() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    #expect(test.screen.shows("12 Jan to 8 Feb, if nothing else is set"))
    let rows = test.screen.texts.filter { $0.contains("Mon 12 Jan: ") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains("; Thu 15 Jan: ") == true)
    #expect(rows.first?.contains("Fri 16 Jan") == false)
  }

  @Test func itGetsLongerAndShorterAndTheDayOfTodayGoesRound() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    try await test.ask("more", of: "length")
    #expect(test.has("day 8"))
    #expect(try test.node("day 8").label == "Day 9: No shift")
    try await test.ask("less", of: "length")
    try await test.ask("less", of: "length")
    #expect(!test.has("day 7"))
    try await test.ask("less", of: "today is")
    #expect(test.screen.shows("Today is day 7 of 7"))
    try await test.ask("more", of: "today is")
    #expect(test.screen.shows("Today is day 1 of 7"))
  }

  @Test func whatWasPutTogetherGoesOnlyAfterAYes() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    await test.tap("discard cycle")
    #expect(test.screen.shows("Start a new one"), "nothing was changed in it: nothing is asked")
    try await fourOnFourOff(test)
    await test.tap("day 7")
    await test.tap("discard cycle")
    #expect(test.screen.shows("Discard what you put together?"))
    await test.tap("Keep it")
    #expect(try test.node("day 7").label == "Day 8: Early")
    await test.tap("back")
    await test.tap("cycles")
    #expect(try test.node("day 7").label == "Day 8: Early", "also on another screen it waits")
    await test.tap("discard cycle")
    await test.tap("Discard")
    #expect(test.screen.shows("Start a new one"))
    #expect(try await stored(test).isEmpty)
  }

  @Test func anEndBeforeTheFirstDayIsSaidAndNothingIsLost() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    #expect(!test.has("last day"))
    await test.tap("No end")
    #expect(test.has("last day"))
    #expect(try await test.core { try $0.cycles().draft?.ends } == nil, "until a day is picked there is none")
    try await test.pick("2026-01-11", in: "last day")
    await test.tap("save cycle")
    #expect(test.has("save cycle"), "it is still there")
    #expect(test.screen.find("Close")?.isTappable == true)
    await test.tap("No end")
    await test.tap("save cycle")
    #expect(test.has("edit cycle"))
    #expect(try await stored(test).first?.ends == nil)
  }

  @Test func itCanBeginLaterAndEnd() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    try await test.pick("2026-02-02", in: "first day")
    #expect(!test.has("today is"), "today is none of its days")
    await test.tap("No end")
    try await test.pick("2046-03-01", in: "last day")
    #expect(test.screen.find("last day")?.value?.contains("2046") == false, "a day too far away can't be picked")
    try await test.pick("2026-03-01", in: "last day")
    await test.tap("save cycle")
    #expect(test.screen.shows("From 2 February 2026"))
    let cycle = try #require(try await stored(test).first)
    #expect(cycle.begins == "2026-02-02")
    #expect(cycle.ends == "2026-03-01")
  }

  @Test func aLaterCycleComesAfterTheOneThatCountsToday() async throws {
    let test = try await atCycles {
      _ = try $0.cyclesAct(action: .start(preset: "four-on-four-off", day: "E", night: "N"))
      _ = try $0.cyclesAct(action: .save)
      _ = try $0.cyclesAct(action: .start(preset: "seven-on-seven-off", day: "LD", night: "N"))
      _ = try $0.cyclesAct(action: .begin(day: "2026-02-02"))
      _ = try $0.cyclesAct(action: .save)
    }
    let titles = test.screen.texts.filter { $0.hasPrefix("Goes on now") || $0 == "From 2 February 2026" }
    #expect(titles.count == 2)
    #expect(titles.first?.hasPrefix("Goes on now") == true)
    let edit = test.screen.reach.filter { $0.identifier == "edit cycle" }
    try #require(edit.count == 2)
    edit[1].act?()
    await test.settle()
    #expect(test.screen.shows("Change the cycle"))
    #expect(try test.node("day 0").label == "Day 1: Long day")
  }

  @Test func removingAsksAndWhatWasBeforeTodayStays() async throws {
    let test = try await atCycles {
      _ = try $0.cyclesAct(action: .start(preset: "seven-on-seven-off", day: "E", night: "N"))
      _ = try $0.cyclesAct(action: .begin(day: "2026-01-08"))
      _ = try $0.cyclesAct(action: .save)
    }
    #expect(test.screen.texts.contains { $0.hasPrefix("Days 1 to 7: Early") })
    await test.tap("remove cycle")
    #expect(test.screen.shows("What was before today stays"))
    await test.tap("Keep it")
    #expect(test.has("edit cycle"))
    await test.tap("remove cycle")
    await test.tap("Remove")
    #expect(!test.has("edit cycle"))
    #expect(try await ahead(test, 2) == [nil, nil])
    #expect(try await test.stored("2026-01-11").count == 1)
  }

  @Test func aSecondTapOnSaveSavesOnce() async throws {
    let test = try await atCycles()
    try await fourOnFourOff(test)
    try await test.tapTwice("save cycle")
    #expect(try await stored(test).count == 1)
    #expect(test.screen.find("Close") == nil)
  }

  @Test func withoutCodesThatHaveHoursACycleCannotBegin() async throws {
    let test = try await atCycles { core in
      for code in try core.shiftCodes().codes where code.starts != nil {
        _ = try core.shiftCodesAct(action: .remove(code: code.name))
      }
    }
    try await open("four-on-four-off", test)
    #expect(test.screen.shows("A cycle is made of codes with hours. Add one under Codes first."))
    #expect(!test.has("start four-on-four-off"))
  }
}

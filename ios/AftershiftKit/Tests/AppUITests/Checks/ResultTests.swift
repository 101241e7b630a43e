import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// What a result says, beside earlier ones, and what can be done with it.
@MainActor struct ResultTests {
  @Test func aChangeIsSaidInPointsAndWithTheRuleAndNothingMore() async throws {
    let test = try await TestApp.withChecks("2025-10-01T17:00:00Z")
    try await test.fillIn("2025-10-01", "phq9", [2, 2, 2, 2, 2, 2, 2, 0, 0, 1])
    try await test.fillIn("2025-10-20", "phq9", [1, 1, 1, 1, 1, 2, 2, 0, 0, 0])
    await test.newest("phq9")
    #expect(test.screen.shows("5 points lower than on 1 October 2025. A change of less than 6 can be chance."))
    test.app.router.afresh()
    try await test.fillIn("2025-11-10", "phq9", [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    await test.newest("phq9")
    #expect(
      test.screen.shows("6 points lower than on 20 October 2025. A fall counts only from a start of 10 or more."))
    #expect(
      test.screen.shows(
        "Since the first time: 11 points lower than on 1 October 2025. "
          + "A change of 6 or more is unlikely to be chance. Half of that score or less. "
          + "It is now below 5, the lowest line that studies of treatment use."))
    test.app.router.afresh()
    try await test.fillIn("2025-11-15", "phq9", [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    await test.newest("phq9")
    #expect(test.screen.shows("Too early to compare with 10 November 2025"))
    #expect(!test.screen.shows("The same as on"))
  }

  @Test func whereNoRuleIsPublishedThatIsSaidOnce() async throws {
    let test = try await TestApp.withChecks("2025-10-01T17:00:00Z")
    try await test.fillIn("2025-10-01", "proqol5", Array(repeating: 3, count: 30))
    try await test.fillIn("2025-12-01", "proqol5", Array(repeating: 4, count: 30))
    await test.newest("proqol5")
    #expect(test.screen.shows("10 points higher than on 1 October 2025."))
    let noRule = test.screen.texts.filter { $0 == "No confirmed rule says how much of a change counts here." }
    #expect(noRule.count == 1)
  }

  @Test func publishedNamesStandInTheDetailsOnly() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "phq9", [1, 1, 1, 1, 1, 1, 1, 0, 0, 1])
    await test.newest("phq9")
    #expect(!test.screen.shows("mild"))
    await test.tap("Where this comes from, and the published names")
    #expect(test.screen.shows("5 to 9: mild"))
    #expect(test.screen.shows("Remission: a total below 5."))
    #expect(test.screen.shows("Last checked on "))
  }

  @Test func aFullerFormIsOfferedAndNotNowTakesItAway() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "phq4", [2, 2, 2, 2])
    await test.newest("phq4")
    #expect(test.screen.shows("This form doesn't ask about thoughts of dying."))
    await test.tap("PHQ-9 or PHQ-8")
    #expect(test.screen.shows("Two forms ask about this. Either is fine."))
    await test.tap("back")
    await test.tap("onward not now")
    #expect(!test.screen.shows("PHQ-9 or PHQ-8"))
  }

  @Test func fromAResultThatIsNotSavedAFullerFormIsNotSavedEither() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("phq4")
    await test.tap("dont save")
    await test.tap("start")
    await test.answer(2, 2, 2, 2)
    await test.tap("result")
    await test.tap("PHQ-9 or PHQ-8")
    #expect(test.screen.find("dont save")?.isSelected == true)
    #expect(try await test.core { try $0.check() } == nil, "to begin another is to leave this one")
    await test.tap("back")
    #expect(test.screen.shows("A place to start"))
  }

  @Test func theLineIsThePersonsToChoose() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "auditc", [2, 1, 0])
    await test.newest("auditc")
    #expect(test.screen.shows("3, mostly used for women, and 4, mostly used for men."))
    #expect(!test.screen.shows("Held against a line"), "none is chosen for anybody")
    try test.screen.choose("4", in: "The line it is held against")
    await test.settle()
    #expect(test.screen.shows("Held against a line at 4"))
    try test.screen.choose("3", in: "The line it is held against")
    await test.settle()
    #expect(test.screen.shows("Held against a line at 3"))
  }

  @Test func whatIsMissingCanStillBeAnsweredForADay() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", [1, nil, 1, 1, nil, 1, 1])
    await test.newest("gad7")
    #expect(test.screen.shows("2 questions have no answer, so there is no complete score."))
    #expect(!test.screen.shows("You can bring this"), "without a score there is nothing to bring")
    await test.tap("Go to them")
    #expect(test.screen.shows("Question 2 of 7"))
    test.app.router.afresh()
    try await test.set("2026-01-14T21:10:00Z")
    await test.newest("gad7")
    #expect(!test.screen.shows("Go to them"))
  }

  @Test func aResultIsRemovedForGoodAfterAYes() async throws {
    let test = try await TestApp.withChecks("2025-12-12T17:00:00Z")
    try await test.fillIn("2025-12-12", "gad7", often)
    try await test.fillIn("2026-01-12", "gad7", [2, 2, 2, 2, 2, 2, 2])
    await test.newest("gad7")
    #expect(test.screen.shows("14 of 21"))
    await test.tap("Remove this result")
    await test.tap("Keep it")
    #expect(test.screen.shows("14 of 21"))
    await test.tap("Remove this result")
    await test.tap("Remove")
    #expect(test.has("chart"), "back on the course")
    #expect(!test.screen.shows("14 of 21"))
    let scores = try await test.core { try $0.checkCourse(instrument: "gad7").scales[0].points.map(\.score) }
    #expect(scores == [7])
  }

  @Test func whatWasLeftForADayIsKeptWithoutAScore() async throws {
    let test = try await TestApp.withChecks("2026-01-10T17:00:00Z")
    try await test.fillIn("2026-01-10", "gad7", [3, 3, 3])
    try await test.set("2026-01-12T21:10:00Z")
    await test.newest("gad7")
    #expect(test.screen.shows("Left for more than a day"))
    await test.tap("Your answers")
    #expect(test.screen.shows("Nearly every day") && test.screen.shows("No answer"))
  }

  @Test func whatIsOpenIsGoneOnWithFromTheCourse() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", [3, 3, 3])
    await test.newest("gad7")
    #expect(test.screen.shows("Not finished yet."))
    await test.tap("resume")
    #expect(test.screen.shows("Question 4 of 7"))
  }
}

import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// A form from its first question to its result, through the screens.
@MainActor struct WholeFormTests {
  private func rows(_ test: TestApp, _ instrument: String) async throws -> [CheckCourseRow] {
    try await test.core { try $0.checkCourse(instrument: instrument).rows }
  }

  @Test func aWholePhq9IsAnsweredAndSaysItsTotal() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("phq9")
    #expect(test.screen.shows("Asks about: last 2 weeks"))
    await test.tap("Start")
    #expect(test.screen.shows("Question 1 of 10"))
    #expect(test.screen.shows("Over the last 2 weeks"))
    #expect(test.screen.shows("Little interest or pleasure in doing things"))
    let options = ["Not at all", "Several days", "More than half the days", "Nearly every day"]
    for value in [1, 2, 1, 2, 0, 1, 1, 0, 0] { await test.tap(options[value]) }
    #expect(test.screen.shows("Question 10 of 10"))
    await test.tap("Somewhat difficult")
    #expect(test.screen.shows("That was the last question."))
    await test.tap("See the result")
    #expect(test.screen.shows("8 of 27") && test.screen.shows("from 0 to 27"))
    #expect(!test.screen.shows("More points mean more of this."))
    #expect(test.screen.shows("Asks about: last 2 weeks"))
    #expect(test.screen.shows("Answered on 12 January 2026, 21:10"))
    await test.tap("back")
    #expect(test.screen.shows("A place to start"), "back leads to where it was begun")
    #expect(test.screen.shows("last done on 12 Jan 2026"))
    let score = try await test.core { try $0.checkCourse(instrument: "phq9").scales.first?.points.map(\.score) }
    #expect(score == [8])
  }

  @Test func backLeadsToTheQuestionBeforeAndFromTheFirstOneAway() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(2)
    #expect(test.screen.shows("Question 2 of 7"))
    await test.tap("back")
    #expect(test.screen.shows("Question 1 of 7"))
    #expect(test.screen.find("More than half the days")?.isSelected == true)
    await test.tap("back")
    #expect(test.screen.shows("A place to start"))
    #expect(test.screen.shows("1 of 7 answered"))
  }

  @Test func whatIsLeftHalfWayIsSavedAndGoneOnWith() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("phq9")
    await test.answer(1, 2)
    await test.tap("leave")
    #expect(test.screen.shows("Saved. You can go on for a day from when you began."))
    await test.tap("back")
    #expect(test.screen.shows("A self-check, begun") && test.screen.shows("2 of 10 answered"), "on Today too")
    await test.front()
    #expect(!test.screen.shows("Saved."), "of what lay there before, nothing new is said")
    await test.tap("go on")
    #expect(test.screen.shows("Question 3 of 10"))
    await test.tap("back")
    #expect(test.screen.find("More than half the days")?.isSelected == true)
  }

  @Test func whatWasBegunMoreThanADayAgoIsClosedAndCanBeRead() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(3, 3)
    test.clock.set(utcMs: try milliseconds("2026-01-13T22:10:00Z"))
    await test.answer(3)
    #expect(test.screen.shows("This was begun more than a day ago, so nothing more can be answered."))
    #expect(test.screen.shows("What you answered is kept."))
    #expect(!test.has("leave"), "there is nothing to stop")
    await test.tap("See what you answered")
    #expect(test.screen.shows("Left for more than a day"))
    await test.tap("Your answers")
    #expect(test.screen.shows("Nearly every day"))
  }

  @Test(arguments: ["back", "close"]) func fromThereBackLeadsAway(_ away: String) async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(3, 3)
    try await test.set("2026-01-14T12:00:00Z")
    #expect(test.screen.shows("What you answered is kept."))
    await test.tap(away)
    #expect(test.screen.shows("A place to start"))
    #expect(!test.screen.shows("Go on with GAD-7"))
  }

  @Test func whatIsLeftOutCanBeGoneBackTo() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(1)
    await test.tap("Skip")
    await test.answer(1, 1, 1, 1)
    await test.tap("Skip")
    #expect(test.screen.shows("2 questions have no answer. As it is, there is no complete score."))
    await test.tap("Go to them")
    #expect(test.screen.shows("Question 2 of 7"))
    await test.answer(1, 1, 1, 1, 1)
    await test.tap("Skip")
    #expect(test.screen.shows("1 question has no answer."))
    let (way, result) = (test.place(of: "Go to it"), test.place(of: "Finish without a score"))
    #expect(try #require(way) > #require(result), "the way to a score is the filled one, below")
    await test.tap("Finish without a score")
    #expect(test.screen.shows("1 question has no answer, so there is no complete score."))
    #expect(!test.screen.shows(" of 21"), "no total of what is there")
    #expect(!test.screen.shows("No score"), "of one scale it is said once")
    #expect(try await rows(test, "gad7").map(\.standing) == [.finished])
  }

  @Test func whatIsNotToBeSavedIsReadOnceAndIsNowhereAfterwards() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("gad7")
    await test.tap("dont save")
    await test.tap("start")
    #expect(test.screen.shows("Not saved"))
    await test.answer(1, 1, 1, 1, 1, 1, 1)
    await test.tap("See the result")
    #expect(test.screen.shows("7 of 21"))
    #expect(test.screen.shows("Not saved. It is gone when you leave."))
    #expect(!test.screen.shows("Remove this result"))
    await test.tap("support")
    test.app.router.leaveSupport()
    await test.front()
    #expect(test.screen.shows("7 of 21"), "a look at Support isn't leaving")
    await test.tap("back")
    #expect(test.screen.shows("A place to start"))
    #expect(!test.screen.shows("last done"))
    #expect(try await rows(test, "gad7").isEmpty)
    #expect(try await test.core { try $0.check() } == nil)
  }

  @Test func itCanBeDecidedHalfWay() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("phq9")
    await test.answer(1, 2, 1)
    await test.tap("dont save")
    #expect(test.screen.shows("removed from this phone"))
    await test.tap("Keep saving")
    #expect(!test.screen.shows("Not saved"))
    await test.tap("dont save")
    await test.tap("Don't save")
    #expect(test.screen.shows("Question 4 of 10") && test.screen.shows("Not saved"), "it goes on where it was")
    await test.tap("leave")
    #expect(!test.screen.shows("Saved.") && !test.screen.shows("Go on with PHQ-9"))
    #expect(try await rows(test, "phq9").isEmpty)
  }

  @Test func theProqolSaysThreeSumsBeforeAnythingElseAndNoTotal() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("proqol5")
    for _ in 0..<30 { await test.answer(2) }
    await test.tap("See the result")
    let sums = test.screen.texts.indices.filter { test.screen.texts[$0].contains(", range 10–50") }
    #expect(sums.count == 3)
    #expect(!test.screen.shows(" of 50"), "a floor of 10 isn't read as percent")
    let means = try #require(test.place(of: "What it means"))
    #expect(sums.allSatisfy { $0 < means })
    for norm in ["37.7, standard deviation 6.5", "22.8, standard deviation 5.4", "16.7, standard deviation 5.7"] {
      #expect(test.screen.shows("Average \(norm) (30 studies, 5,612 people in helping work)"))
    }
    let more = test.screen.texts.filter { $0 == "More points mean more of this." }
    #expect(more.count == 3, "of one more is better, of the others less")
    #expect(!test.screen.shows(" of 150") && !test.screen.shows("90 of"), "no total")
  }

  @Test func whatFrightensIsReadFirstAndCanBeLeftOut() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("pcptsd5")
    #expect(test.screen.shows("The first question names frightening events. You can skip it."))
    await test.tap("Start")
    #expect(test.screen.shows("Sometimes things happen to people"))
    await test.tap("Skip")
    #expect(test.screen.shows("That was the last question."))
    await test.tap("back")
    await test.tap("No")
    await test.tap("See the result")
    #expect(test.screen.shows("Not asked: this form is about events"))
    #expect(!test.screen.shows("0 of 5") && !test.screen.shows("What it means"))
  }

  @Test func aQuestionIsAskedAgainWhereItWasAfterThePhoneWasLocked() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(1, 1)
    await test.lockAndUnlock()
    #expect(test.screen.shows("Question 3 of 7"))
    await test.answer(1)
    #expect(test.screen.shows("Question 4 of 7"))
  }

  @Test func whatWasNotToBeSavedIsGoneThenAndTheListIsThere() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("gad7")
    await test.tap("dont save")
    await test.tap("start")
    await test.answer(1, 1)
    await test.lockAndUnlock()
    #expect(test.screen.shows("A place to start"))
    #expect(!test.screen.shows("Go on with GAD-7"))
  }
}

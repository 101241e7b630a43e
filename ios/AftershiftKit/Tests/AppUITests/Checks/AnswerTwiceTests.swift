import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// A tired thumb taps twice: one question is answered, once, and nothing frightens.
@MainActor struct AnswerTwiceTests {
  /// Before anything could come of the first.
  private func atOnce(_ test: TestApp, _ label: String) async {
    try? test.screen.tap(label)
    await test.tap(label)
  }

  @Test func anOptionTappedTwiceAnswersOneQuestion() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await atOnce(test, "option 1")
    #expect(test.screen.shows("Question 2 of 7"))
    #expect(try await test.core { try $0.checks().open.map(\.answered) } == [1])
  }

  @Test func startBeginsOneForm() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("gad7")
    await atOnce(test, "start")
    #expect(test.screen.shows("Question 1 of 7"))
    await test.answer(1)
    #expect(try await test.core { try $0.checkCourse(instrument: "gad7").rows.count } == 1)
  }

  @Test func whatHasJustComeTakesNoTap() async throws {
    let test = try await TestApp.withChecks(pause: .seconds(60))
    await test.begin("gad7")
    await test.answer(1)
    #expect(test.screen.shows("Question 1 of 7"), "it was the second tap on Start")
    #expect(!test.screen.shows("Question 2 of 7"))
  }

  @Test func afterAPauseItDoes() async throws {
    let test = try await TestApp.withChecks(pause: .milliseconds(20))
    await test.begin("gad7")
    try await Task.sleep(for: .milliseconds(30))
    await test.answer(1)
    #expect(test.screen.shows("Question 2 of 7"))
  }

  @Test func aSecondTapOnTheLastAnswerDoesNotLeadPastTheEnd() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("pcptsd5")
    let core = try #require(test.app.opening.stage.core)
    let model = try #require(
      test.app.router.here.map { test.app.model($0, of: core) { RunnerModel(core, "", pause: .zero) } })
    model.doubleTap = DoubleTap(.seconds(60))
    await test.tap("skip")
    #expect(test.screen.shows("That was the last question."))
    await test.tap("result")
    #expect(test.screen.shows("That was the last question."))
  }

  @Test func anAnswerToAnotherQuestionIsForgottenWithoutAWord() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    let core = try #require(test.app.opening.stage.core)
    let id = try #require(try await test.core { try $0.check()?.id })
    let model = RunnerModel(core, id, pause: .zero)
    await model.act(.answer(item: 1, value: 2))
    await model.act(.answer(item: 1, value: 3))
    await test.settle()
    #expect(model.problem == nil)
    guard case .question(let question) = model.content?.step else { throw NoQuestion() }
    #expect(question.item == 2)
  }

  @Test func whereNothingIsBeingFilledInThatIsSaid() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    let core = try #require(test.app.opening.stage.core)
    let id = try #require(try await test.core { try $0.check()?.id })
    let model = RunnerModel(core, id, pause: .zero)
    await model.act(.answer(item: 1, value: 2))
    #expect(!model.isGone)
    #expect(await model.leave())
    await model.load()
    #expect(model.isGone)
  }
}

private struct NoQuestion: Error {}

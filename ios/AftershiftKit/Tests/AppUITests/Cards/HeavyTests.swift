import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

/// Three of the last five check-ins were too much: it is said once, with three ways on.
@MainActor struct HeavyTests {
  private func tooMuch() async throws -> TestApp {
    let test = try TestApp()
    try await test.begin()
    for day in ["2026-02-28", "2026-03-01"] {
      _ = try await test.core { try $0.entryAct(action: .add(workDay: day, minuteOfDay: 1200, load: 4)) }
    }
    await test.tap("stone 4")
    #expect(test.screen.shows("At least three of your last five were too much."))
    return test
  }

  /// After an answer it isn't said again.
  private func rests(_ test: TestApp) async throws {
    #expect(test.screen.find("talk") == nil)
    #expect(try await test.core { try $0.cards().heavy } == nil)
    await test.tap("done")
    await test.tap("stone 4")
    #expect(test.screen.shows("Saved."))
    #expect(test.screen.find("talk") == nil)
  }

  @Test func notNowEndsItAndTheCardsGoOn() async throws {
    let test = try await tooMuch()
    await test.tap("not now")
    #expect(test.screen.shows("What do you notice?"))
    try await rests(test)
  }

  @Test func talkingLeadsToSupportAndIsNotSaidAgain() async throws {
    let test = try await tooMuch()
    await test.tap("talk")
    #expect(test.app.router.isAtSupport)
    test.app.router.leaveSupport()
    await test.settle()
    try await rests(test)
  }

  @Test func whatWeighsLeadsToItsCard() async throws {
    let test = try await tooMuch()
    await test.tap("weighs")
    #expect(test.screen.shows("What weighed on you?"))
    try await rests(test)
  }

  @Test func wordsThatWerePutDownBeforeAreStillThere() async throws {
    let test = try await tooMuch()
    await test.toPutItDown()
    await test.write("what a night")
    await test.tap("weighs")
    #expect(test.screen.shows("What weighed on you?"))
    await test.toPutItDown()
    #expect(test.written == "what a night")
  }
}

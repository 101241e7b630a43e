import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct TodayTests {
  @Test func theFirstScreenAsksOneQuestionAndOneTapSaves() async throws {
    let test = try TestApp()
    try await test.begin()
    #expect(test.screen.shows("How heavy is it right now?"))
    #expect(test.screen.shows("Monday 2 March"))
    await test.tap("stone 2")
    let entries = try await test.core { try $0.today().open }
    #expect(entries?.load == 2)
    #expect(test.app.router.here == .cards)
  }

  @Test func whatWasInterruptedIsPickedUpOrLeft() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.tap("stone 4")
    test.app.router.back(from: .cards)
    await test.settle()
    #expect(test.screen.shows("Too much, 21:30"))
    await test.tap("Leave it as it is")
    #expect(try await test.core { try $0.today().open } == nil)
    #expect(test.screen.find("entry") != nil)
  }

  @Test func aDateThatWentBackIsAskedAboutBeforeAnythingIsStored() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.tap("stone 1")
    test.app.router.back(from: .cards)
    test.clock.set(utcMs: try milliseconds("2026-02-01T12:00:00Z"))
    await test.settle()
    await test.tap("stone 3")
    #expect(test.screen.shows("Is the date right?"))
    await test.tap("Not now")
    #expect(try await test.core { try $0.today().entries.count } == 0)
    await test.tap("stone 3")
    await test.tap("Save with this date")
    #expect(try await test.core { try $0.today().open?.load } == 3)
  }

  @Test func inLargeTypeTheStonesStandOneBelowTheOther() async throws {
    let test = try TestApp()
    try await test.begin()
    #expect(test.screen.find("Very heavy, stone 4 of 5")?.isTappable == true)
  }
}

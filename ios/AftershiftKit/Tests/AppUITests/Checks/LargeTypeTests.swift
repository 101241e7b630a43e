import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// In large type: the same, and what can't wait before the question of the day.
@MainActor struct LargeTypeTests {
  private func large(_ test: TestApp) async -> Screen {
    var environment = EnvironmentValues()
    environment.dynamicTypeSize = .accessibility3
    let screen = Screen(environment: environment) { Root(test.app) }
    await screen.settle()
    await test.settle()
    return screen
  }

  private func place(_ text: String, _ screen: Screen) throws -> Int {
    try #require(screen.texts.firstIndex { $0.contains(text) })
  }

  @Test(arguments: [1, 2] as [UInt8]) func whatCantWaitStandsAboveTheStones(_ answer: UInt8) async throws {
    let test = try await TestApp.withChecks("2026-01-10T17:00:00Z")
    try await test.fillIn("2026-01-10", "phq9", [0, 0, 0, 0, 0, 0, 0, 0, answer, 0])
    // The day after a hard answer it is asked about; until then a harder one keeps help first.
    try await test.set(answer == 1 ? "2026-01-12T21:10:00Z" : "2026-01-10T19:00:00Z")
    let screen = await large(test)
    let said = answer == 1 ? "How is it now?" : "You can talk with someone, now or later."
    #expect(try place(said, screen) < place("How heavy is it right now?", screen))
    #expect(try place("How heavy is it right now?", screen) < place("When you have time", screen))
  }

  @Test func aFormIsBegunAnsweredAndStopped() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("gad7")
    let screen = await large(test)
    try screen.tap("start")
    await test.settle()
    try screen.tap("option 1")
    await test.settle()
    #expect(screen.shows("Question 2 of 7") && screen.find("skip") != nil && screen.find("dont save") != nil)
    try screen.tap("leave")
    await test.settle()
    #expect(screen.shows("Go on with GAD-7"))
  }
}

import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// What a hard answer leads to: help, at once, without asking for anything and without blocking anything.
@MainActor struct HardAnswerTests {
  private let hard: [UInt8?] = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
  private let harder: [UInt8?] = [0, 0, 0, 0, 0, 0, 0, 0, 2, 0]
  private let call = ("Call \u{2066}988\u{2069}", "Call \u{2066}911\u{2069}")

  private func toTheHardAnswer(_ place: Int, _ test: TestApp) async {
    await test.begin("phq9")
    for _ in 0..<8 { await test.answer(0) }
    await test.answer(place)
  }

  private func crisisIsFirst(_ test: TestApp) throws -> Bool {
    try #require(test.place(of: call.0)) < #require(test.place(of: call.1))
  }

  @Test func theViewComesAtOnceAndContinueGoesOnAndALoweredAnswerKeepsSupport() async throws {
    let test = try await TestApp.withChecks()
    try test.choose(country: "US")
    await toTheHardAnswer(1, test)
    #expect(test.screen.shows("That is a hard answer"))
    #expect(!test.screen.shows("Question 10 of 10"), "before everything else")
    await test.tap(call.0)
    await test.tap("Continue")
    #expect(test.screen.shows("Question 10 of 10"))
    #expect(test.screen.shows("You can talk with someone, now or later."))
    await test.tap("back")
    #expect(test.screen.shows("Question 9 of 10"))
    await test.tap("Not at all")
    #expect(!test.screen.shows("That is a hard answer"))
    #expect(test.screen.shows("That was the last question."))
    await test.tap("See the result")
    #expect(test.screen.shows("0 of 27"))
    #expect(test.screen.shows("You can talk with someone, now or later."))
    await test.tap("support here")
    #expect(test.app.router.isAtSupport)
    #expect(test.outside.asked == ["call 988"])
  }

  @Test func nothingThatIsTappedThereTakesTheNumbersAway() async throws {
    let test = try await TestApp.withChecks()
    try test.choose(country: "US")
    await toTheHardAnswer(1, test)
    #expect(try crisisIsFirst(test))
    await test.tap("choice canKeepSafe")
    #expect(try crisisIsFirst(test))
    #expect(test.screen.shows("A crisis line is for thoughts like this too."))
    await test.tap("choice notSafe")
    #expect(try !crisisIsFirst(test), "emergency first")
    #expect(test.screen.shows("Call the emergency number above"))
    await test.tap("choice ratherNotSay")
    #expect(test.screen.shows(call.0) && test.screen.shows(call.1) && test.has("continue"))
    #expect(!test.screen.shows("Nobody has been told"))
  }

  @Test func afterAHarderAnswerTheEmergencyNumberIsFirst() async throws {
    let test = try await TestApp.withChecks()
    try test.choose(country: "US")
    await toTheHardAnswer(2, test)
    #expect(try !crisisIsFirst(test))
  }

  @Test func aPhoneThatCannotCallSaysTheNumber() async throws {
    let test = try await TestApp.withChecks()
    try test.choose(country: "US")
    test.outside.can = false
    await toTheHardAnswer(1, test)
    await test.tap(call.0)
    #expect(test.screen.shows("The number or address is: \u{2066}988\u{2069}"))
    #expect(test.has("continue") && test.screen.shows("That is a hard answer"))
  }

  @Test func withoutACountryItSaysWhatToDoAndLeadsToTheChoice() async throws {
    let test = try await TestApp.withChecks()
    await toTheHardAnswer(1, test)
    #expect(test.screen.shows("Local numbers not confirmed. Call your local emergency number."))
    await test.tap("Country · Not chosen")
    #expect(test.app.router.isAtSupport)
    try test.choose(country: "IE")
    test.app.router.leaveSupport()
    await test.front()
    #expect(test.screen.shows("That is a hard answer"), "and comes back to the view")
    #expect(!test.screen.shows("Local numbers not confirmed. Call your local emergency number."))
    await test.tap("Call \u{2066}116 123\u{2069}")
  }

  @Test func theNextTimeOnesOwnPlanIsThereTooAndBackLeadsToTheView() async throws {
    let test = try await TestApp.withChecks("2025-12-19T21:10:00Z")
    try test.choose(country: "US")
    _ = try await test.core {
      try $0.planAct(plan: .support, action: .add(section: "warning-signs", text: "Skipped", phone: nil, day: nil))
    }
    try await test.fillIn("2025-12-20", "phq9", hard)
    try await test.set("2026-01-12T21:10:00Z")
    await toTheHardAnswer(1, test)
    await test.tap("own plan")
    #expect(test.app.router.here == .plan(.support))
    await test.tap("back")
    #expect(test.screen.shows("That is a hard answer"))
  }

  @Test func theFirstTimeTheNumbersStandAlone() async throws {
    let test = try await TestApp.withChecks()
    _ = try await test.core {
      try $0.planAct(plan: .support, action: .add(section: "warning-signs", text: "Skipped", phone: nil, day: nil))
    }
    await toTheHardAnswer(1, test)
    #expect(test.screen.shows("That is a hard answer") && !test.has("own plan"))
  }

  @Test func backFromTheViewLeadsToTheQuestion() async throws {
    let test = try await TestApp.withChecks()
    await toTheHardAnswer(1, test)
    await test.tap("back")
    #expect(test.screen.shows("Question 9 of 10"))
    await test.answer(1)
    #expect(test.screen.shows("Question 10 of 10"), "it was seen")
    #expect(test.screen.shows("You can talk with someone, now or later."))
  }

  @Test func nobodyIsHeldThere() async throws {
    let test = try await TestApp.withChecks()
    await toTheHardAnswer(1, test)
    await test.tap("Stop for now")
    #expect(test.screen.shows("Go on with PHQ-9"))
    await test.tap("go on")
    #expect(test.screen.shows("That is a hard answer"), "it waits until it was seen")
  }

  @Test func theNumbersAreThereAgainAfterThePhoneWasLocked() async throws {
    let test = try await TestApp.withChecks()
    try test.choose(country: "US")
    await toTheHardAnswer(2, test)
    await test.lockAndUnlock()
    #expect(test.screen.shows("That is a hard answer") && test.screen.shows(call.0))
    await test.tap("Continue")
    #expect(test.screen.shows("Question 10 of 10"))
    await test.answer(0)
    await test.tap("result")
    #expect(test.screen.shows("2 of 27"))
  }

  @Test func helpThatIsDueComesBeforeThatItIsClosed() async throws {
    let test = try await TestApp.withChecks()
    await toTheHardAnswer(1, test)
    try await test.set("2026-01-13T22:10:00Z")
    #expect(test.screen.shows("That is a hard answer"))
    await test.tap("Continue")
    #expect(test.screen.shows("What you answered is kept."))
  }

  @Test func aHarderAnswerKeepsHelpNearForADay() async throws {
    let test = try await TestApp.withChecks()
    await toTheHardAnswer(2, test)
    await test.tap("Continue")
    await test.tap("leave")
    #expect(test.has("support here"), "in the catalogue")
    await test.tap("back")
    #expect(test.screen.shows("You can talk with someone, now or later."), "on Today")
    await test.tap("support here")
    #expect(test.app.router.isAtSupport)
    test.app.router.leaveSupport()
    try await test.set("2026-01-13T21:20:00Z")
    #expect(!test.screen.shows("You can talk with someone, now or later."), "not for longer")
  }

  @Test(arguments: ["later not now", "support here"])
  func onALaterDayItIsAskedAboutOnceAndEitherAnswerIsOne(_ answer: String) async throws {
    let test = try await TestApp.withChecks("2026-01-10T17:00:00Z")
    try await test.fillIn("2026-01-10", "phq9", hard)
    try await test.set("2026-01-12T21:10:00Z")
    #expect(test.screen.shows("You marked a hard answer on Saturday 10 January. How is it now?"))
    await test.tap(answer)
    #expect(test.app.router.isAtSupport == (answer == "support here"))
    test.app.router.leaveSupport()
    await test.front()
    #expect(!test.screen.shows("How is it now?"))
  }

  @Test func whatCantWaitStandsAboveTheDayAndWithNothingThereIsNoRoomForIt() async throws {
    let test = try await TestApp.withChecks("2026-01-10T17:00:00Z")
    let core = try #require(test.app.opening.stage.core)
    #expect(test.app.features[0].firstOnToday(test.app, core) == nil)
    try await test.fillIn("2026-01-10", "phq9", hard)
    try await test.set("2026-01-12T21:10:00Z")
    #expect(try #require(test.place(of: "How is it now?")) < #require(test.place(of: "When you have time")))
    #expect(test.app.features[0].firstOnToday(test.app, core) != nil)
  }

  @Test func unansweredItStaysForThisOpeningAndIsNotPutAgain() async throws {
    let test = try await TestApp.withChecks("2026-01-10T17:00:00Z")
    try await test.fillIn("2026-01-10", "phq9", hard)
    try await test.set("2026-01-12T21:10:00Z")
    await test.front()
    #expect(test.screen.shows("How is it now?"))
    await test.lockAndUnlock()
    #expect(!test.screen.shows("How is it now?"))
  }
}

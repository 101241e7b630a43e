import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// One quiet line, and at most one offer in it.
@MainActor struct OnTodayTests {
  private func settledIn() async throws -> TestApp {
    let test = try await TestApp.withChecks("2026-01-12T18:30:00Z")
    try await test.settledIn("2026-01-02")
    return test
  }

  @Test func anOfferIsOneLineAndNotNowIsAsNearAsYes() async throws {
    let test = try await settledIn()
    #expect(test.screen.shows("A self-check, 4 questions"))
    await test.tap("offer")
    #expect(test.screen.shows("PHQ-4") && test.has("start"), "to that form itself")
    await test.tap("back")
    await test.tap("All self-checks")
    #expect(test.screen.shows("A place to start"))
    await test.tap("back")
    await test.tap("offer not now")
    #expect(test.screen.shows("Not for two weeks."))
    #expect(!test.has("offer"))
    await test.tap("checks")
    #expect(test.screen.shows("A place to start"), "the line stays")
    await test.tap("back")
    await test.front()
    #expect(!test.screen.shows("Not for two weeks."), "it was said")
    try await test.set("2026-01-13T18:00:00Z")
    #expect(!test.has("offer"), "nor the next day")
  }

  @Test func whatIsShownIsNotedOnce() async throws {
    let test = try await settledIn()
    #expect(test.has("offer"))
    // Two weeks from the day it was first shown on, another has its turn.
    try await test.set("2026-01-26T18:00:00Z")
    #expect(!test.screen.shows("A self-check, 4 questions"))
  }

  @Test func noFormIsNamedToWhoeverPassesBy() async throws {
    let test = try await settledIn()
    #expect(!test.shown.contains("PHQ"))
    try await test.fillIn("2026-01-12", "phq9", [1, 1, 1])
    #expect(test.screen.shows("A self-check, begun") && test.screen.shows("3 of 10 answered"))
    #expect(!test.shown.contains("PHQ"))
    await test.tap("go on")
    #expect(test.screen.shows("Question 4 of 10"))
  }

  @Test func whoHasJustComeIsOfferedNothing() async throws {
    let test = try await TestApp.withChecks(read: false)
    #expect(!test.has("offer"))
    await test.tap("checks")
    #expect(test.screen.shows("Nobody monitors your answers"))
  }

  @Test func whatCouldNotBeStoredIsToldAgain() async throws {
    let core = FullDisk(noHandle: .init())
    let model = NoticeModel(OpenCore(core, CoreCalls()))
    await model.load()
    await model.offerSeen(FullDisk.offer)
    #expect(model.problem == messageFor(AppError.NeedsSpace) && model.content?.offer == FullDisk.offer)
    await model.offerSeen(FullDisk.offer)
    #expect(core.told == [.offerShown], "not again and again")
    core.fails = false
    await model.load()
    await model.load()
    await model.offerSeen(FullDisk.offer)
    #expect(core.told == [.offerShown, .offerShown], "once more, and then it is known")
    #expect(model.problem == nil)
  }

  @Test func theLineOnTrendsLeadsThereToo() async throws {
    let test = try await TestApp.withChecks()
    let core = try #require(test.app.opening.stage.core)
    let screen = Screen { test.app.features[0].onTrends(test.app, core) ?? AnyView(EmptyView()) }
    try screen.tap("Self-checks, Questionnaires, and your results")
    #expect(test.app.router.here == test.app.features[0].checks)
  }

  @Test func otherPartsOfTheAppLeadToOneOfThem() async throws {
    let test = try await TestApp.withChecks()
    test.app.router.to(try #require(test.app.features[0].check("gad7")))
    await test.settle()
    #expect(test.screen.shows("GAD-7") && test.has("start"))
  }
}

/// A core on a full disk.
private final class FullDisk: Aftershift, @unchecked Sendable {
  static let offer = CheckOffer(instrument: "phq4", name: "PHQ-4", questions: 4, reason: .first)
  var fails = true
  var told: [CheckNoticeAction] = []
  private let state = CheckNoticeState(later: nil, help: .asAlways, strip: nil, open: nil, offer: offer)

  override func checkNotice() throws -> CheckNoticeState { state }

  override func checkNoticeAct(action: CheckNoticeAction) throws -> CheckNoticeState {
    told.append(action)
    if fails { throw AppError.NeedsSpace }
    return state
  }
}

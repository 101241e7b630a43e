import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

extension TestApp {
  func pickDay(_ iso: String) async { await type("\(civilDay(iso)?.timeIntervalSince1970 ?? 0)", into: "day") }
  func pickTime(_ minute: Int) async { await type("\(minute * 60)", into: "time") }
}

@MainActor struct AddTests {
  private func form(_ root: (@MainActor (AppContext) -> any View)? = nil) async throws -> TestApp {
    let test = try TestApp(root)
    try await test.begin()
    await test.tap("Trends")
    await test.tap("add")
    #expect(test.screen.shows("How heavy was it?"))
    #expect(test.screen.shows("A time before 04:00 counts as the night after that day."))
    return test
  }

  private func entries(_ test: TestApp) async throws -> [EntryLine] {
    try await test.core { try $0.history().days.flatMap(\.entries) }
  }

  @Test func anEarlierOneIsAddedByDayTimeAndStoneAndOpens() async throws {
    let test = try await form()
    #expect(test.nameless == [])
    await test.pickDay("2026-02-28")
    await test.pickTime(20 * 60 + 30)
    await test.tap("stone 4")
    let entry = try #require(try await entries(test).first)
    #expect([entry.workDay, entry.localTime] == ["2026-02-28", "20:30"])
    #expect(entry.load == 4)
    #expect(test.app.router.here == .entry(entry.id), "the rest can be answered at once")
    await test.tap("Back")
    #expect(test.app.router.here == nil, "back leads past the form")
    #expect(test.screen.shows("Too much, 20:30"))
  }

  @Test func theSmallHoursBelongToTheEveningBefore() async throws {
    let test = try await form()
    await test.pickDay("2026-02-28")
    await test.pickTime(2 * 60)
    await test.tap("stone 0")
    let entry = try #require(try await entries(test).first)
    #expect([entry.workDay, entry.localDate] == ["2026-02-28", "2026-03-01"])
    #expect(test.screen.find("part when")?.said == "When, Sat 28 Feb 2026, 02:00, after midnight")
  }

  @Test func aDayAndATimeThatWereChosenStayAlthoughTimePassesAndItLocks() async throws {
    let test = try await form()
    await test.pickDay("2026-02-28")
    await test.pickTime(19 * 60)
    test.clock.set(utcMs: try milliseconds("2026-03-02T22:40:00Z"))
    await test.lookAtSupport()
    test.app.fronts += 1
    await test.lockAndUnlock()
    await test.tap("stone 0")
    #expect(try await entries(test).map { [$0.workDay, $0.localTime] } == [["2026-02-28", "19:00"]])
  }

  @Test func aTimeToComeIsRefusedAndTheFormStays() async throws {
    let test = try await form()
    await test.pickDay("2026-03-02")
    await test.pickTime(23 * 60)
    await test.tap("stone 3")
    #expect(test.screen.shows("That time is still to come."))
    #expect(test.app.router.here == .add)
    #expect(try await entries(test).isEmpty)
    await test.pickTime(20 * 60)
    await test.tap("stone 3")
    #expect(try await entries(test).map(\.localTime) == ["20:00"])
  }

  @Test func aDoubleTapAddsOne() async throws {
    let test = try await form()
    try test.screen.tap("stone 4")
    try test.screen.tap("stone 4")
    await test.settle()
    #expect(try await entries(test).count == 1)
  }

  @Test func whoGoesToSupportMeanwhileIsLedOnWhenTheyComeBack() async throws {
    let test = try await form()
    try test.screen.tap("stone 4")
    try test.screen.tap("support")
    await test.settle()
    #expect(test.app.router.isAtSupport)
    test.app.router.leaveSupport()
    await test.settle()
    let entry = try #require(try await entries(test).first)
    #expect(test.app.router.here == .entry(entry.id))
  }

  @Test func inLargeTypeTheStonesScrollWithTheRest() async throws {
    let test = try await form { Root($0).environment(\.dynamicTypeSize, .accessibility3) }
    await test.tap("stone 1")
    #expect(try await entries(test).map(\.load) == [1])
  }
}

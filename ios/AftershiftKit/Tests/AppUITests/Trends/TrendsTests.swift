import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct TrendsTests {
  /// Some days in a row, a gap, a shift and a night.
  private func trends(_ features: [any Feature] = []) async throws -> TestApp {
    let test = try TestApp(features: features)
    try await test.begin()
    _ = try await test.core { core in
      for (day, minute, load) in [("2026-02-24", 600, 1), ("2026-02-25", 600, 2), ("2026-02-25", 900, 4)] {
        _ = try core.entryAct(action: .add(workDay: day, minuteOfDay: UInt16(minute), load: UInt8(load)))
      }
      _ = try core.entryAct(action: .add(workDay: "2026-03-01", minuteOfDay: 1200, load: 3))
      _ = try core.shiftsAct(action: .set(day: "2026-02-24", code: "E"))
      _ = try core.shiftsAct(action: .set(day: "2026-02-25", code: "N"))
      _ = try core.shiftsAct(action: .set(day: "2026-02-26", code: "N"))
    }
    await test.tap("Trends")
    return test
  }

  /// The day that is read out, without the marks that only turn a code in its direction.
  private func read(_ test: TestApp) -> String? {
    test.screen.find("read")?.said.filter { !["\u{2068}", "\u{2069}"].contains($0) }
  }

  private func chart(_ test: TestApp) throws -> Node { try #require(test.screen.find("load chart")) }

  @Test func withNothingStoredItSaysWhatWillShowHere() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.tap("Trends")
    #expect(test.screen.shows("Your check-ins will show here, day by day."))
    #expect(test.screen.find("load chart") == nil)
    #expect(test.screen.find("range") == nil)
    await test.tap("Add an earlier check-in")
    #expect(test.app.router.here == .add)
  }

  @Test func theChartIsSaidInASentenceAndADayThatIsTappedInWords() async throws {
    let test = try await trends()
    let said = try chart(test).label
    #expect(said.contains("3 of 28 days have a check-in."), "\(said)")
    #expect(said.contains("Shaded: 1 day and 2 nights with work. Nights are darker."), "\(said)")
    #expect(read(test) == "Tap a day to read it.")
    let days = try await test.core { try $0.history().chart }
    let day = try #require(days.firstIndex { $0.workDay == "2026-02-25" })
    let axis = ChartAxis(width: 393, days: days.count)
    try chart(test).touch?(CGPoint(x: axis.x(day), y: 10))
    #expect(read(test) == "Wed 25 Feb 2026: Heavy to Too much, 2 check-ins · N, 19:00 to 07:30")
    #expect(try chart(test).value == test.screen.find("read")?.said)
    // A finger drawn along it; up and down it scrolls.
    try chart(test).drag?(CGPoint(x: axis.x(day), y: 10), CGPoint(x: axis.x(day - 1), y: 12))
    #expect(read(test) == "Tue 24 Feb 2026: Some weight · E, 07:00 to 15:00")
    try chart(test).drag?(CGPoint(x: axis.x(day), y: 10), CGPoint(x: axis.x(day + 1), y: 90))
    #expect(read(test) == "Tue 24 Feb 2026: Some weight · E, 07:00 to 15:00")
  }

  @Test func aScreenReaderGoesFromDayToDay() async throws {
    let test = try await trends()
    func adjust(_ way: String) throws { try #require(try chart(test).actions.first { $0.0 == way }).1() }
    try adjust("less")
    #expect(try chart(test).value == "Mon 2 Mar 2026: No check-in")
    try adjust("less")
    #expect(try chart(test).value == "Sun 1 Mar 2026: Very heavy")
    try adjust("more")
    try adjust("more")
    #expect(try chart(test).value == "Mon 2 Mar 2026: No check-in", "the last day stays the last")
  }

  @Test func moreAndLessOfThePastShows() async throws {
    let test = try await trends()
    await test.choose("3 months", in: "range")
    #expect(try await test.core { try $0.history().range } == .threeMonths)
    #expect(test.screen.shows("of 91 days"))
    await test.choose("1 year", in: "range")
    #expect(test.screen.find("load chart") == nil)
    let year = try #require(test.screen.find("year"))
    #expect(year.label.contains("of 364 days"))
    year.touch?(CGPoint(x: 392, y: 758))
    #expect(read(test) == "Mon 2 Mar 2026: No check-in")
    #expect(test.screen.shows("Light"), "what the tones stand for")
  }

  @Test func itIsLeafedThroughAndTheChosenDayDoesNotComeAlong() async throws {
    let test = try await trends()
    #expect(test.screen.find("Later")?.isEnabled == false)
    try chart(test).touch?(CGPoint(x: 392, y: 10))
    #expect(read(test) == "Mon 2 Mar 2026: No check-in")
    #expect(test.screen.find("Earlier")?.isEnabled == false, "there is nothing before")
    _ = try await test.core { try $0.entryAct(action: .add(workDay: "2026-01-10", minuteOfDay: 600, load: 0)) }
    test.app.fronts += 1
    await test.settle()
    await test.tap("Earlier")
    #expect(read(test) == "Tap a day to read it.")
    #expect(test.screen.shows("1 of 28 days has a check-in."))
    await test.tap("Later")
    #expect(test.screen.shows("3 of 28 days"))
  }

  @Test func theTableHasEveryDay() async throws {
    let test = try await trends()
    #expect(!test.shown.contains("No check-in"))
    await test.tap("Show as a table")
    #expect(test.nameless == [])
    #expect(test.screen.reach.filter { $0.isCombined && $0.said.hasSuffix("No check-in") }.count >= 23)
    #expect(test.screen.reach.contains { $0.isCombined && $0.said == "Sun 1 Mar 2026, Very heavy" })
    await test.tap("Hide the table")
    #expect(!test.shown.contains("No check-in"))
  }

  @Test func inLargeTypeTheTableIsThereToo() async throws {
    let test = try TestApp { Root($0).environment(\.dynamicTypeSize, .accessibility3) }
    try await test.checkedIn()
    await test.tap("done")
    await test.tap("Trends")
    await test.tap("Show as a table")
    #expect(test.screen.reach.contains { $0.isCombined && $0.said == "Mon 2 Mar 2026, Heavy" })
  }

  @Test func theDaysAreListedWithTheirShiftsAndACheckInOpens() async throws {
    let test = try await trends()
    let headers = test.screen.reach.filter(\.isHeader).map(\.said).filter { $0.hasSuffix("2026") }
    #expect(headers.suffix(3) == ["Sun 1 Mar 2026", "Wed 25 Feb 2026", "Tue 24 Feb 2026"])
    #expect(test.screen.find("shifts of the day")?.said.contains("19:00") == true)
    await test.tap("Very heavy, 20:00")
    guard case .entry(let id) = test.app.router.here else { return #expect(Bool(false), "it doesn't open") }
    // What is corrected there shows here.
    _ = try await test.core { try $0.entryAct(action: .answer(id: id, answer: .load(load: 0))) }
    await test.tap("Back")
    #expect(test.screen.shows("Light, 20:00"))
  }

  @Test func aFeatureHasItsLine() async throws {
    let test = try await trends([Walks()])
    #expect(test.screen.shows("Walks so far"))
  }

  @Test func itIsDrawnFromRightToLeftToo() async throws {
    let test = try TestApp { Root($0).environment(\.layoutDirection, .rightToLeft) }
    try await test.checkedIn()
    await test.tap("done")
    await test.tap("Trends")
    try chart(test).touch?(CGPoint(x: 1, y: 10))
    #expect(read(test) == "Mon 2 Mar 2026: Heavy")
  }
}

private struct Walks: Feature {
  let name = "walks"
  let checks: Place? = nil
  func check(_ instrument: String) -> Place? { nil }
  func screen(_ place: FeaturePlace, _ app: AppContext, _ core: OpenCore) -> AnyView { AnyView(EmptyView()) }
  func firstOnToday(_ app: AppContext, _ core: OpenCore) -> AnyView? { nil }
  func onToday(_ app: AppContext, _ core: OpenCore) -> AnyView? { nil }
  func onTrends(_ app: AppContext, _ core: OpenCore) -> AnyView? { AnyView(Text(verbatim: "Walks so far")) }
}

import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// A form over time: drawn, said, and in a table.
@MainActor struct CourseTests {
  private func course(_ points: [CheckPoint], better: CheckBetter = .lower) -> CheckCourse {
    CheckCourse(
      id: "total", label: "Total", lowest: 0, highest: 20, better: better, part: false, line: nil, points: points)
  }

  private func point(_ day: String, _ score: UInt32, _ mark: CheckMark = .plain, gap: Bool = false) -> CheckPoint {
    CheckPoint(id: day, day: day, score: score, mark: mark, afterGap: gap)
  }

  @Test func theCourseSaysEachPointAndWhatIsMoreThanChance() async throws {
    let test = try await TestApp.withChecks("2025-10-01T17:00:00Z")
    try await test.fillIn("2025-10-01", "phq9", [0, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    try await test.fillIn("2025-12-01", "phq9", [2, 2, 2, 2, 0, 0, 0, 0, 0, 0])
    try await test.set("2026-01-12T21:10:00Z")
    await test.course("phq9")
    let said = "Mon 1 Dec 2025: 8 of 27. Higher than the point before; unlikely to be chance."
    let chart = try #require(test.screen.find("chart"))
    #expect(chart.label.contains("2 scores, from 1 Oct 2025 to 1 Dec 2025.") && chart.label.contains(said))
    #expect(test.screen.shows("Tap a point to read it."))
    #expect(test.screen.shows("An arrow: a change from the point before that is unlikely to be chance."))
    try #require(chart.actions.first { $0.0 == "more" }).1()
    #expect(test.screen.find("point")?.said == "Wed 1 Oct 2025: 2 of 27.")
    try #require(chart.actions.first { $0.0 == "more" }).1()
    #expect(test.screen.find("point")?.said == said)
    try #require(chart.actions.first { $0.0 == "more" }).1()
    #expect(test.screen.find("point")?.said == said, "there is no further one")
  }

  @Test func aTapReadsThePointNearestToIt() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", often)
    await test.course("gad7")
    await test.tap("chart")
    #expect(test.screen.find("point")?.said == "Mon 12 Jan 2026: 7 of 21.")
  }

  @Test func theTableHasEveryFillingInAndOpensIt() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", often)
    await test.course("gad7")
    #expect(!test.has("row"))
    await test.tap("table")
    #expect(test.screen.find("row")?.said == "Mon 12 Jan 2026, 7 of 21")
    await test.tap("Hide the table")
    #expect(!test.has("row"))
    await test.tap("table")
    await test.tap("row")
    #expect(test.screen.shows("7 of 21") && test.screen.shows("What it means"))
  }

  @Test func withoutAScoreTheTableIsAllThereIs() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", [1])
    await test.course("gad7")
    #expect(test.screen.shows("No scores yet.") && test.screen.shows("Not finished yet"))
    #expect(!test.has("chart"))
  }

  @Test func ofSeveralScalesOneShowsAndAnotherIsChosen() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "proqol5", Array(repeating: 3, count: 30))
    await test.course("proqol5")
    #expect(test.screen.shows("Nothing is marked: no confirmed rule says how much of a change counts here."))
    let scales = try await test.core { try $0.checkCourse(instrument: "proqol5").scales.map(\.label) }
    #expect(test.screen.find("chart")?.label.hasPrefix(scales[0]) == true)
    try test.screen.choose(scales[2], in: "Over time")
    #expect(test.screen.find("chart")?.label.hasPrefix(scales[2]) == true)
  }

  @Test func whatAnotherEditionAskedIsKeptAndNotOpened() {
    let row = CheckCourseRow(id: "1", day: "2026-01-02", standing: .otherEdition, scores: [])
    let screen = Screen { CourseRow(row: row, scales: []) { Issue.record("it opened") } }
    #expect(screen.find("row")?.said == "Fri 2 Jan 2026, Kept, not scored: this form has changed since")
    #expect(screen.find("row")?.isTappable == false)
  }

  @Test func scoresStandInTrueTimeAndFromRightToLeftWhereTheWritingIs() {
    let scale = course([point("2026-01-01", 0), point("2026-01-02", 10), point("2026-01-11", 20)])
    let field = CourseField(scale, size: CGSize(width: 348, height: 240), gutter: 20, isMirrored: false)
    #expect(field.at(0) == CGPoint(x: 34, y: 230))
    #expect(field.at(1) == CGPoint(x: 64, y: 128))
    #expect(field.at(2) == CGPoint(x: 334, y: 26))
    #expect(field.nearest(0) == 0 && field.nearest(60) == 1 && field.nearest(348) == 2)
    let mirrored = CourseField(scale, size: CGSize(width: 348, height: 240), gutter: 20, isMirrored: true)
    #expect(mirrored.at(0).x == 314 && mirrored.at(2).x == 14 && mirrored.nearest(0) == 2)
  }

  @Test func aNumberThatWouldLieOnAnotherIsLeftToATap() {
    let scale = course([
      point("2026-01-01", 10), point("2026-03-01", 10), point("2026-03-02", 10, .better),
      point("2026-06-01", 3, .better),
    ])
    let field = CourseField(scale, size: CGSize(width: 348, height: 240), gutter: 20, isMirrored: false)
    func shown(_ selected: Int?) -> [Int] {
      CourseNumbers(scale, field, selected: selected) { _ in CGSize(width: 14, height: 12) }.places.map(\.point)
    }
    #expect(shown(nil).sorted() == [0, 2, 3], "what is marked comes first")
    #expect(shown(1).sorted() == [0, 1, 3], "what was tapped before that")
  }

  @Test func aLongSilenceIsLeftOpen() {
    let scale = course([point("2025-01-01", 4), point("2025-02-01", 5), point("2026-01-01", 6, gap: true)])
    #expect(CourseField.joined(scale) == [1])
    #expect(CourseField.joined(course([])).isEmpty)
  }

  @Test func anArrowPointsTheWayTheScoreWent() {
    #expect(course([]).goesUp(.worse) && !course([]).goesUp(.better))
    #expect(course([], better: .higher).goesUp(.better) && !course([], better: .higher).goesUp(.worse))
  }
}

import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct PaintingTests {
  @Test func aFingerPaintsOverTheEndOfAWeekAndItCanBeUndone() async throws {
    let test = try await atShifts()
    await test.tap("hand N")
    try test.stroke(["2026-01-16", "2026-01-18", "2026-01-19", "2026-01-20"], lifted: false)
    await test.settle()
    #expect(try test.days("2026-01-17", "2026-01-17") == ["nothing entered"], "not before it is lifted")
    try await test.drag("2026-01-16", "2026-01-18", "2026-01-19", "2026-01-20")
    #expect(try test.days("2026-01-16", "2026-01-20") == Array(repeating: "Night", count: 5))
    #expect(try test.days("2026-01-15", "2026-01-15") == ["nothing entered"])
    #expect(try test.days("2026-01-21", "2026-01-21") == ["nothing entered"])
    #expect(test.screen.shows("Changed: 16–20 Jan."))
    #expect(test.screen.shows("5 nights, Fri 16 to Tue 20"))
    await test.tap("undo")
    #expect(try test.days("2026-01-16", "2026-01-20") == Array(repeating: "nothing entered", count: 5))
    #expect(!test.has("undo"))
  }

  @Test func backwardsIsPaintedToo() async throws {
    let test = try await atShifts()
    await test.tap("hand E")
    try await test.drag("2026-01-08", "2026-01-06")
    #expect(try test.days("2026-01-06", "2026-01-08") == ["Early", "Early", "Early"])
  }

  @Test func fromRightToLeftTheSameDaysArePainted() async throws {
    let test = try await atShifts(root: { Root($0).environment(\.layoutDirection, .rightToLeft) })
    await test.tap("hand N")
    try await test.drag("2026-01-13", "2026-01-15", isMirrored: true)
    let nights = try await test.core {
      try $0.shifts().weeks.flatMap(\.days).filter { $0.shifts.contains { $0.code == "N" } }.map(\.day)
    }
    #expect(nights == ["2026-01-13", "2026-01-14", "2026-01-15"])
  }

  @Test func aFingerThatGoesDownScrollsAndChangesNothing() async throws {
    let test = try await atShifts()
    await test.tap("hand N")
    try await test.drag("2026-01-05", "2026-01-12", "2026-01-20")
    #expect(try test.days("2026-01-05", "2026-01-25") == Array(repeating: "nothing entered", count: 21))
    // And the next one paints again.
    try await test.drag("2026-01-05", "2026-01-06")
    #expect(try test.days("2026-01-05", "2026-01-06") == ["Night", "Night"])
  }

  @Test func goingThroughTheCodesThereIsNothingToPaintWith() async throws {
    let test = try await atShifts()
    await test.tap("day 2026-01-13")
    #expect(test.canvas == nil)
    #expect(try test.days("2026-01-13", "2026-01-15") == ["Early", "nothing entered", "nothing entered"])
  }

  @Test func theFingerThatPaintsTapsNothing() async throws {
    let test = try await atShifts()
    await test.tap("hand N")
    // Some phones may tell of a tap while it is still down,
    try test.stroke(["2026-01-13", "2026-01-14"], lifted: false)
    await test.tap("day 2026-01-14")
    #expect(try await test.stored("2026-01-14").isEmpty)
    // some as it is lifted,
    try test.stroke(["2026-01-13", "2026-01-14"])
    try test.screen.tap("day 2026-01-14")
    await test.settle()
    #expect(try await test.stored("2026-01-14").map(\.code) == ["N"])
    // and whoever taps it afterwards takes it away.
    await test.tap("day 2026-01-14")
    #expect(try await test.stored("2026-01-14").isEmpty)
  }

  @Test func aFingerThatHasPaintedTapsNothingWhereItIsLifted() async {
    let finger = Finger()
    #expect(finger.taps)
    finger.lifts()
    #expect(!finger.taps)
    for _ in 0..<20 { await Task.yield() }
    #expect(finger.taps)
  }

  @Test func placesAreDaysAlsoBeyondTheEdge() {
    let month = Lattice(width: 350, rowHeight: 60, weeks: 5, isMirrored: false)
    #expect(month.day(at: CGPoint(x: 25, y: 30)) == 0)
    #expect(month.day(at: CGPoint(x: 349, y: 30)) == 6)
    #expect(month.day(at: CGPoint(x: 51, y: 61)) == 8)
    #expect(month.day(at: CGPoint(x: -20, y: 700)) == 28)
    #expect(month.day(at: CGPoint(x: 900, y: -5)) == 6)
    let mirrored = Lattice(width: 350, rowHeight: 60, weeks: 5, isMirrored: true)
    #expect(mirrored.day(at: CGPoint(x: 349, y: 30)) == 0)
    #expect(mirrored.day(at: CGPoint(x: 1, y: 299)) == 34)
    let stroke = Stroke(isSideways: true, first: 8, last: 5)
    #expect((0...10).filter(stroke.covers) == [5, 6, 7, 8])
    #expect(!Stroke(isSideways: false, first: 8, last: 5).covers(6))
  }
}

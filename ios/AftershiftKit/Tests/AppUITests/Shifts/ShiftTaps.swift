import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

// What a thumb does to shifts. It is Monday 12 January 2026, in the evening.

let evening = "2026-01-12T21:10:00Z"

/// Opened at Shifts, after what was stored before.
@MainActor func atShifts(
  reminders: (any ReminderPhone)? = nil, _ before: @escaping @Sendable (Aftershift) throws -> Void = { _ in },
  root: (@MainActor (AppContext) -> any View)? = nil
) async throws -> TestApp {
  let test = try TestApp(start: evening, reminders: reminders, root)
  try await test.begin()
  try await test.core(before)
  test.app.fronts += 1
  await test.tap("Shifts")
  return test
}

extension TestApp {
  func node(_ identifier: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Node {
    try #require(screen.reach.first { $0.identifier == identifier }, "\(identifier)", sourceLocation: sourceLocation)
  }

  /// What a screen reader says of a day.
  func day(_ iso: String) throws -> String { try node("day \(iso)").label }

  /// What stands on the days from one to the other, as it is said, without the dates.
  func days(_ first: String, _ last: String) throws -> [String] {
    var all: [String] = []
    var day = first
    while day <= last {
      let parts = try self.day(day).components(separatedBy: ", ").dropFirst().filter { $0 != "today" }
      all.append(parts.first ?? "")
      day = isoDay(day, plus: 1)
    }
    return all
  }

  /// A further action of something: held, or offered by a screen reader.
  func ask(_ action: String, of identifier: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let found = try node(identifier, sourceLocation: sourceLocation).actions.first { $0.0 == action }?.1
    let act = try #require(found, "\(action)", sourceLocation: sourceLocation)
    act()
    await settle()
  }

  /// Where a finger paints, if it does.
  var canvas: Node? { screen.reach.first { $0.stroke != nil } }

  func offered(_ iso: String) throws -> [String] { try node("day \(iso)").actions.map(\.0) }

  /// A finger from one day over others to the last, and what comes of it.
  func drag(_ over: String..., isMirrored: Bool = false) async throws {
    try stroke(over, isMirrored: isMirrored)
    await settle()
  }

  /// The same; lifted there, or still down.
  func stroke(_ over: [String], lifted: Bool = true, isMirrored: Bool = false) throws {
    let days = try #require(try shifts().content).weeks.flatMap(\.days).map(\.day)
    let places = try over.map { day in
      let index = try #require(days.firstIndex(of: day))
      let x = (CGFloat(index % 7) + 0.5) * 393 / 7
      return CGPoint(x: isMirrored ? 393 - x : x, y: (CGFloat(index / 7) + 0.5) * 60)
    }
    // As fingers do: not all at once.
    let first = places[0]
    let begun = CGPoint(x: first.x + (places[1].x - first.x) / 3, y: first.y + (places[1].y - first.y) / 3)
    let stroke = try #require(canvas?.stroke)
    stroke([first, begun] + places.dropFirst(), lifted)
  }

  /// Opens or closes a line that begins like this.
  func fold(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let node = screen.reach.first { $0.isTappable && $0.said.hasPrefix(words) }
    let act = try #require(node?.act, "\(words) in \(shown)", sourceLocation: sourceLocation)
    act()
    await settle()
  }

  /// Two taps, before anything has come of the first.
  func tapTwice(_ label: String) async throws {
    try screen.tap(label)
    try screen.tap(label)
    await settle()
  }

  /// A minute of the day, on a clock to turn.
  func set(_ identifier: String, to minute: Int) async throws {
    try screen.type("\(minute * 60)", into: identifier)
    await settle()
  }

  /// A day, in a month to tap.
  func pick(_ iso: String, in identifier: String) async throws {
    try screen.type("\(try milliseconds("\(iso)T00:00:00Z") / 1000)", into: identifier)
    await settle()
  }

  /// The model of the tab.
  func shifts() throws -> ShiftsModel {
    let core = try #require(app.opening.stage.core)
    return app.model(of: core) { ShiftsModel(core, outside) }
  }

  func codes() async throws -> [ShiftCode] { try await core { try $0.shiftCodes().codes } }

  /// What is stored on a day of the month.
  func stored(_ iso: String) async throws -> [ShiftLine] {
    try await core { try $0.shifts().weeks.flatMap(\.days).first { $0.day == iso }?.shifts ?? [] }
  }
}

/// A phone that could remind, and is given nothing to do.
struct QuietPhone: ReminderPhone {
  let folder: String
  func facts() async -> ReminderFacts { ReminderFacts(allowed: true, canAsk: false) }
  func askForNotifications() async -> Bool { true }
  func openSettings() async -> Bool { true }
  func test() async -> Bool { true }
  func rearm() async {}
  func takeDown() async {}
  func forget() {}
}

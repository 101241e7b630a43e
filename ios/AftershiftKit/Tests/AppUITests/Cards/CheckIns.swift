import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

extension TestApp {
  /// A vault with a check-in of this moment, on its first card.
  func checkedIn(_ load: Int = 2) async throws {
    try await begin()
    await tap("stone \(load)")
  }

  /// With every card offered, on to the last one.
  func toPutItDown(sourceLocation: SourceLocation = #_sourceLocation) async {
    if screen.find("longer") != nil { await tap("longer", sourceLocation: sourceLocation) }
    for _ in 0..<8 where !screen.shows("Put it down") { await tap("next", sourceLocation: sourceLocation) }
    #expect(screen.shows("Put it down"), sourceLocation: sourceLocation)
  }

  /// What stands in the field for words; nil where there is none.
  var written: String? { written("Your words") }

  func write(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    await type(text, into: "Your words", sourceLocation: sourceLocation)
  }

  /// What is set by a dial: its value stands below a title of the same words.
  var dial: Node? { screen.reach.first { $0.label == "Your last sleep" && $0.value != nil } }

  /// To Support and back: it lies over everything.
  func lookAtSupport() async {
    await tap("support")
    #expect(app.router.isAtSupport)
    app.router.leaveSupport()
    await settle()
  }

  /// The phone is locked and unlocked again: the vault closes and opens, and no view survives it.
  func lockAndUnlock() async {
    await lock()
    #expect(app.opening.stage.core == nil)
    await app.opening.protectedDataIsBack()
    app.fronts += 1
    await settle()
    #expect(app.opening.stage.core != nil)
  }

  /// The one check-in of today.
  func stored() async throws -> EntryState {
    try await core { core in
      let today = try core.today()
      guard let id = today.open?.id ?? today.entries.first?.id else { throw NothingStored() }
      return try core.entry(id: id)
    }
  }

  /// What can be tapped, and doesn't say what it is.
  var nameless: [String] {
    screen.reach.filter { ($0.isTappable || $0.type != nil) && $0.said.isEmpty }.map { $0.identifier ?? "\($0.kind)" }
  }

  func choose(_ choice: String, in label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.choose(choice, in: label) }
    await settle()
  }
}

struct NothingStored: Error {}

let canary = "canary-4711-words-put-down"

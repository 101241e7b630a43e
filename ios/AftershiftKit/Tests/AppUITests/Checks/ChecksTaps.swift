import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

// What a thumb does with self-checks, by places: words differ between languages.

extension TestApp {
  /// An app with self-checks, opened; what has to be read before the first is read, unless a test is about that.
  static func withChecks(
    _ start: String = "2026-01-12T21:10:00Z", read: Bool = true, pause: Duration = .zero
  ) async throws -> TestApp {
    let test = try TestApp(start: start, features: [SelfChecksFeature(pause: pause)])
    try await test.begin()
    if read {
      _ = try await test.core { try $0.checksAct(action: .noticeRead) }
      await test.front()
    }
    return test
  }

  /// Back in front: time has passed.
  func front() async {
    app.fronts += 1
    await settle()
  }

  func set(_ iso: String) async throws {
    clock.set(utcMs: try milliseconds(iso))
    await front()
  }

  /// Opens a form from the list of all, wherever in it it stands.
  func form(_ id: String) async {
    if screen.find("form \(id)") == nil {
      guard let fold = screen.reach.first(where: { $0.said.hasPrefix("If a clinician asked") }) else { return }
      fold.act?()
      await settle()
    }
    await tap("form \(id)")
  }

  /// Begins a form, from Today to its first question.
  func begin(_ id: String) async {
    await tap("checks")
    await form(id)
    await tap("start")
  }

  /// Answers the questions that come, by the place of the option.
  func answer(_ places: Int..., sourceLocation: SourceLocation = #_sourceLocation) async {
    for place in places { await tap("option \(place)", sourceLocation: sourceLocation) }
    #expect(!shown.contains("⟨"), "a word that isn't there", sourceLocation: sourceLocation)
  }

  /// Opens what says this first, such as a fold.
  func open(_ beginning: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let node = screen.reach.first { $0.isTappable && $0.said.hasPrefix(beginning) }
    #expect(node != nil, "nothing to tap begins with '\(beginning)'", sourceLocation: sourceLocation)
    node?.act?()
    await settle()
  }

  /// To the newest result of a form, by way of its course.
  func newest(_ instrument: String) async {
    await course(instrument)
    if screen.find("row") == nil { await tap("table") }
    await tap("row")
  }

  func course(_ instrument: String) async {
    await tap("checks")
    await form(instrument)
    await tap("course")
  }

  /// Fills a form in, on `day` at six in the evening. Nil leaves a question out; too few leave it half-way.
  func fillIn(_ day: String, _ instrument: String, _ answers: [UInt8?]) async throws {
    clock.set(utcMs: try milliseconds("\(day)T18:00:00Z"))
    try await core { core in
      // The days of a test aren't made in their order.
      _ = try core.checkAct(action: .beginDateIsRight(instrument: instrument, keep: true))
      for answer in answers {
        guard case .question(let question) = try core.check()?.step else { break }
        let action = answer.map { CheckAction.answer(item: question.item, value: $0) } ?? .skip(item: question.item)
        if try core.checkAct(action: action)?.help != nil { _ = try core.checkAct(action: .goOn) }
      }
      _ = try core.checkAct(action: .leave)
    }
    await front()
  }

  /// Somebody who has been here for longer than a week, and was last heard of in the evening.
  func settledIn(_ early: String) async throws {
    try await core { core in
      _ = try core.entryAct(action: .add(workDay: early, minuteOfDay: 1000, load: 2))
      _ = try core.todayAct(action: .tapLoad(load: 1))
      _ = try core.todayAct(action: .leaveAsItIs)
    }
    await front()
  }

  func choose(country: String) throws { _ = try supportChooseCountry(dir: folder.path, country: country) }

  /// The phone locks, which closes the vault, and is unlocked again.
  /// Where what says this stands among all that shows, from the top.
  func place(of text: String) -> Int? { screen.texts.firstIndex { $0.contains(text) } }
}

let often: [UInt8?] = [1, 1, 1, 1, 1, 1, 1]

import AftershiftCore
import Foundation

/// What was expected at a step, with names filled in, and what came of it.
struct Checked {
  let expected: JSON
  let actual: JSON
}

/// Does the steps of a scenario through the façade: builds its typed Actions, and looks at the States that come back.
///
/// Two things hold at every step without being written: an action gives back what looking afterwards shows, and an action
/// that is refused changes nothing that shows.
final class Phone {
  let dir: String
  let key = Data(repeating: 7, count: 32)
  let clock: ScenarioClock
  var place: Place
  var now: Int64 {
    didSet { clock.set(utcMs: now) }
  }
  /// Nil while it is locked, or being reopened: two of them can't have the vault.
  var opened: Aftershift?

  private let scenario: Scenario
  private let parts: [String: any Part]
  private var names: Names

  init(_ scenario: Scenario, folder: String, parts: [String: any Part]) throws {
    (self.scenario, self.parts, dir, place) = (scenario, parts, folder, scenario.place)
    names = Names(folder: folder)
    now = try Times.instant(scenario.start, in: scenario.place.zone)
    clock = ScenarioClock(utcMs: now)
    opened = try Aftershift.createForScenario(
      dir: dir, key: key, deviceSlot: Data([1]), zone: place.phoneZone, clock: clock)
  }

  /// Throws at the first step that doesn't go as written.
  func run() throws -> [Checked] {
    try scenario.steps.enumerated().compactMap { place, step in
      do {
        return try self.step(step)
      } catch {
        throw Problem("step \(place + 1) (\(step.verb)): \(error)")
      }
    }
  }

  func app() throws -> Aftershift {
    guard let opened else { throw Problem("the vault is not open") }
    return opened
  }

  /// Null looks at a screen; an Action acts on it.
  func screen<S: Encodable & Equatable, A: Codable>(
    _ look: @escaping (Aftershift) -> () throws -> S, _ act: @escaping (Aftershift) -> (A) throws -> S
  ) -> Verb {
    { value in
      let app = try self.app()
      return try lookOrAct(value, look(app), act(app))
    }
  }

  private func step(_ step: Step) throws -> Checked? {
    let value = try names.fill(step.value)
    let before = step.error == nil ? nil : try everything()
    let actual: JSON
    switch (try outcome(step.verb, value), step.error) {
    case (.silence, nil) where step.expect == nil && step.remember.isEmpty: return nil
    case (.silence, _): throw Problem("nothing comes back from this step")
    case (.state(let state), nil): actual = state
    case (.refusal(let error), .some): actual = error
    case (.state(let state), let wanted?): throw Problem("\(state) instead of the error \(wanted)")
    case (.refusal(let error), nil): throw Problem("the error \(error)")
    }
    try names.remember(step.remember, of: actual)
    if let before, try everything() != before { throw Problem("something changed although it was refused") }
    guard let expected = try (step.error ?? step.expect).map(names.fill) else { return nil }
    let wrong = differences(expected, actual)
    guard wrong.isEmpty else { throw Problem(wrong.joined(separator: "\n    ")) }
    return Checked(expected: expected, actual: actual)
  }

  private enum Outcome {
    case silence
    case state(JSON)
    case refusal(JSON)
  }

  private func outcome(_ name: String, _ value: JSON) throws -> Outcome {
    guard let verb = verb(name) else { throw Problem("there is no such verb") }
    do {
      return try verb(value).map(Outcome.state) ?? .silence
    } catch let error as any Refusal {
      return .refusal(try Writing.json(error))
    }
  }

  private func verb(_ name: String) -> Verb? {
    for verbs in [handVerbs, screenVerbs, careVerbs, shiftVerbs, reminderVerbs] {
      if let verb = verbs[name] { return verb }
    }
    // Only of what the file says it needs: in a build without, it would fail.
    return scenario.needs.lazy.compactMap { self.parts[$0]?.verbs(self)[name] }.first
  }

  /// All that shows, to see that a refusal changes nothing. Of what is locked nothing shows.
  private func everything() throws -> [AnyHashable] {
    guard let app = opened else { return [] }
    let ofParts = try parts.sorted { $0.key < $1.key }.flatMap { try $0.value.shown(app) }
    return try screensShown(app) + careShown(app) + shiftsShown(app) + remindersShown(app) + ofParts
  }
}

/// What the façade says instead of a State.
protocol Refusal: Error, Encodable {}

extension AppError: Refusal {}
extension VaultError: Refusal {}
extension BackupError: Refusal {}
extension LedgerError: Refusal {}

import AftershiftCore
import Foundation

/// One file of tests/scenarios; its README describes the format.
struct Scenario {
  let name: String
  /// Parts of the app that a build can be without.
  let needs: [String]
  let place: Place
  let start: String
  let steps: [Step]

  init(_ json: JSON) throws {
    guard var fields = json.asObject else { throw Problem("a scenario is an object") }
    func take<T: Codable>(_ name: String, or absent: JSON? = nil) throws -> T {
      guard let value = fields.removeValue(forKey: name) ?? absent else { throw Problem("it needs its \(name)") }
      return try actionOf(value, as: T.self)
    }
    guard let zone = fields.removeValue(forKey: "zone") else { throw Problem("it needs its zone") }
    guard let steps = fields.removeValue(forKey: "steps")?.asList else { throw Problem("it needs its steps") }
    place = try Place(zone)
    (name, start, needs) = (try take("name"), try take("start"), try take("needs", or: .list([])))
    self.steps = try steps.map(Step.init)
    guard fields.isEmpty else { throw Problem("a scenario has no " + fields.keys.sorted().joined(separator: ", ")) }
  }

  static func parse(_ text: String) throws -> Scenario { try Scenario(JSON.parse(text)) }
}

/// One step: a verb with its value, what comes of it, and what to remember of that.
struct Step {
  let verb: String
  let value: JSON
  /// What the State has to show. Nil: anything.
  let expect: JSON?
  /// The error that has to come instead.
  let error: JSON?
  /// Names for values of the State: name → path.
  let remember: [String: String]

  init(_ json: JSON) throws {
    guard var fields = json.asObject else { throw Problem("a step is an object: \(json)") }
    // Said to the reader, and to nobody else.
    fields["why"] = nil
    (expect, error) = (fields.removeValue(forKey: "expect"), fields.removeValue(forKey: "error"))
    let names = fields.removeValue(forKey: "remember") ?? .object([:])
    guard let paths = names.asObject?.compactMapValues(\.asText), paths.count == names.asObject?.count else {
      throw Problem("remember should be names with paths: \(names)")
    }
    remember = paths
    guard expect == nil || error == nil else { throw Problem("a step has either expect or error: \(json)") }
    guard let (verb, value) = fields.first, fields.count == 1 else { throw Problem("a step has one verb: \(json)") }
    (self.verb, self.value) = (verb, value)
  }
}

/// Where the phone is.
struct Place {
  let phoneZone: PhoneZone
  /// By Foundation. For a name that it doesn't know, the phone's offset.
  let zone: TimeZone

  init(_ json: JSON) throws {
    phoneZone =
      if let id = json.asText { PhoneZone(id: id, offsetMinutes: 0) } else { try actionOf(json, as: PhoneZone.self) }
    let offset = TimeZone(secondsFromGMT: Int(phoneZone.offsetMinutes) * 60)
    guard let zone = TimeZone(identifier: phoneZone.id) ?? offset else { throw Problem("nobody is at \(json)") }
    self.zone = zone
  }
}

/// Builds the generated type that `json` describes: an Action by the name of its variant, a record, or a plain value.
///
/// What was built is written again and held against what was asked for. So a field is never taken under another spelling,
/// nor a variant with fields by its name alone.
func actionOf<A: Codable>(_ json: JSON, as type: A.Type = A.self) throws -> A {
  let action: A
  do {
    action = try Reading.read(type, json)
  } catch {
    throw Problem("\(json) is no \(type): \(error)")
  }
  let strange = differences(json, try Writing.json(action))
  guard strange.isEmpty else { throw Problem("\(json) is no \(type): " + strange.joined(separator: "; ")) }
  return action
}

/// What a step with an Action, or null, does on a screen.
func lookOrAct<S: Encodable & Equatable, A: Codable>(
  _ value: JSON, _ look: () throws -> S, _ act: (A) throws -> S
) throws -> JSON {
  guard value != .null else { return try Writing.json(look()) }
  let given = try act(actionOf(value))
  try check(given, by: look)
  return try Writing.json(given)
}

/// An action gives back what looking afterwards shows.
func check<S: Equatable>(_ given: S, by look: () throws -> S) throws {
  guard case .success(let seen) = Result(catching: look), seen == given else {
    throw Problem("looking afterwards shows something else than the action gave back")
  }
}

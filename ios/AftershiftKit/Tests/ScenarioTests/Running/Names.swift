/// Ids are given out by the core; a scenario remembers them by name: `"$night"`. `$folder` is where its files are.
struct Names {
  private var known: [String: JSON]

  init(folder: String) { known = ["folder": .text(folder)] }

  /// Remembers values of a State under their names; each path is `field.0.field`.
  mutating func remember(_ wanted: [String: String], of state: JSON) throws {
    for (name, path) in wanted {
      var value: JSON? = state
      for part in path.split(separator: ".") {
        switch value {
        case .object(let fields): value = fields[String(part)]
        case .list(let list): value = Int(part).flatMap { list.indices.contains($0) ? list[$0] : nil }
        default: value = nil
        }
      }
      guard let value else { throw Problem("remember \(name): no \(path) in \(state)") }
      known[name] = value
    }
  }

  /// The value with every `"$name"` replaced, and `{"$repeat": ["x", 3]}` written out.
  func fill(_ json: JSON) throws -> JSON {
    switch json {
    case .text(let text) where text.hasPrefix("$"): try named(text.dropFirst())
    case .list(let list): .list(try list.map(fill))
    case .object(let fields):
      if case .list(let repeated) = fields["$repeat"] {
        try written(out: repeated)
      } else {
        .object(try fields.mapValues(fill))
      }
    default: json
    }
  }

  /// `$name`, or `$name/rest`: the text of that name, and the rest behind it.
  private func named(_ name: Substring) throws -> JSON {
    let first = name.prefix { $0 != "/" }
    guard let value = known[String(first)] else { throw Problem("nothing is remembered as $\(first)") }
    guard first != name else { return value }
    guard let text = value.asText else { throw Problem("$\(first) is no text: nothing can follow it") }
    return .text(text + name.dropFirst(first.count))
  }

  private func written(out repeated: [JSON]) throws -> JSON {
    guard repeated.count == 2, case .text(let text) = repeated[0], case .number(let times) = repeated[1], times >= 0
    else { throw Problem("$repeat needs a text and a number") }
    return .text(String(repeating: text, count: Int(times)))
  }
}

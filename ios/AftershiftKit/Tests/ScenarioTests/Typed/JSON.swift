import Foundation

/// What a scenario writes, and what a State shows. Numbers are whole: the core has no others.
indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Int64)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// As it is written in a file.
  static func parse(_ text: String) throws -> JSON {
    try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// Texts are the same byte by byte, as in Rust: Swift alone would take an é for an e with an accent.
  static func == (one: JSON, other: JSON) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  var asText: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var asList: [JSON]? {
    if case .list(let list) = self { list } else { nil }
  }

  var asObject: [String: JSON]? {
    if case .object(let fields) = self { fields } else { nil }
  }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let yes = try? single.decode(Bool.self) {
      self = .bool(yes)
    } else if let number = try? single.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let list = try? single.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try single.decode([String: JSON].self))
    }
  }
}

/// Written as in a file, with the names of fields in order, for messages.
extension JSON: CustomStringConvertible {
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let yes): "\(yes)"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .list(let list): "[" + list.map(\.description).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

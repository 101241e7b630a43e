/// Every difference between a State and what is expected of it, each with the path to it.
///
/// Only the fields that are named count, but each has to exist: a misspelt one is a difference. Lists are compared element by
/// element, unless a matcher says otherwise.
func differences(_ expected: JSON, _ actual: JSON, at path: String = "") -> [String] {
  switch (expected, actual) {
  case (.object(let wanted), _) where wanted.keys.contains { $0.hasPrefix("$") }:
    inOrder(wanted).flatMap { matcher, value in matched(matcher, value, actual, at: path) }
  case (.object(let wanted), .object(let there)):
    inOrder(wanted).flatMap { name, value in
      if let field = there[name] {
        differences(value, field, at: "\(path).\(name)")
      } else {
        ["\(path).\(name): there is no such field, only " + there.keys.sorted().joined(separator: ", ")]
      }
    }
  case (.list(let wanted), .list(let there)):
    if wanted.count == there.count {
      each(wanted, there, at: path)
    } else {
      ["\(path): \(there.count) elements instead of \(wanted.count): \(actual)"] + each(wanted, there, at: path)
    }
  default:
    expected == actual ? [] : ["\(path): \(actual) instead of \(expected)"]
  }
}

private func matched(_ matcher: String, _ expected: JSON, _ actual: JSON, at path: String) -> [String] {
  switch (matcher, expected, actual) {
  case ("$any", .bool(true), _):
    []
  case ("$length", .number(let length), .list(let there)) where length >= 0:
    differences(expected, .number(Int64(there.count)), at: "\(path).$length")
  case ("$contains", _, .list(let there)):
    there.contains { differences(expected, $0).isEmpty } ? [] : ["\(path): nothing like \(expected) in \(actual)"]
  case ("$starts", .list(let first), .list(let there)):
    (there.count < first.count ? ["\(path): only \(there.count) elements: \(actual)"] : [])
      + each(first, there, at: path)
  default:
    ["\(path): {\"\(matcher)\": \(expected)} means nothing for \(actual)"]
  }
}

private func each(_ wanted: [JSON], _ there: [JSON], at path: String) -> [String] {
  zip(wanted, there).enumerated().flatMap { place, pair in differences(pair.0, pair.1, at: "\(path)[\(place)]") }
}

/// Or the same difference would read otherwise from run to run.
private func inOrder(_ fields: [String: JSON]) -> [(key: String, value: JSON)] { fields.sorted { $0.key < $1.key } }

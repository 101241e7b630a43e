/// The names of Rust, which scenarios write, and those of the generated Swift.
enum Spelling {
  /// work_day → workDay, and TapLoad → tapLoad.
  static func inSwift(_ name: String) -> String {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    let first = words.first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? ""
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// workDay → work_day.
  static func ofField(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
  }

  /// tapLoad → TapLoad. Those of errors are so already.
  static func ofVariant(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
}

import AftershiftCore

/// Tells what was left half-way just now from what lay there before: at the next look it wasn't there yet, or had other
/// answers. Only of that is it said that it is saved.
struct JustLeft {
  private var before: [OpenCheck]?

  /// The id of the one that was just left, if any.
  mutating func among(_ open: [OpenCheck]) -> String? {
    defer { before = open }
    return before.flatMap { known in open.first { !known.contains($0) }?.id }
  }
}

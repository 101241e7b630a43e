/// Why a scenario doesn't go as it is written, as a sentence.
struct Problem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

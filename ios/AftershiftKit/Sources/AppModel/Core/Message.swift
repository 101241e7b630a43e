/// A sentence by its key in the String Catalog, with what goes into it. The shells own the words; this says which.
public struct Message: Equatable, Sendable {
  public let key: String
  public let values: [Value]

  public init(_ key: String, _ values: Value...) {
    self.key = key
    self.values = values
  }

  public enum Value: Equatable, Sendable {
    case text(String)
    case number(Int)
    /// A number with its word: the key of a plural.
    case counted(String, Int)
  }
}

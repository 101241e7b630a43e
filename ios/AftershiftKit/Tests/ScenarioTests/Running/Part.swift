import AftershiftCore

/// Does what a verb says with its value. Nil for the verbs that show nothing.
typealias Verb = (JSON) throws -> JSON?

/// What scenarios can do with a part of the app that a build can be without.
protocol Part {
  func verbs(_ phone: Phone) -> [String: Verb]

  /// All that shows of it, to see that a refusal changes nothing.
  func shown(_ app: Aftershift) throws -> [AnyHashable]
}

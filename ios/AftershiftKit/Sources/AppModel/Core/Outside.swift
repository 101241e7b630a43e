/// What happens outside the app, and only after a tap. Each says whether something could take it over.
@MainActor public protocol Outside: AnyObject {
  func call(_ number: String) async -> Bool

  /// No `number`: to whom is chosen there.
  func text(_ number: String, _ words: String?) async -> Bool

  func open(_ address: String) async -> Bool

  /// To the clipboard, on this phone only and for some minutes.
  func copy(_ text: String) -> Bool

  /// To an app that is chosen there.
  func share(_ text: String) async -> Bool

  /// Has `write` make a file called `name` at the path it is given, and asks where it is to go. False where nothing was
  /// chosen; what `write` throws goes on, and then there is no file. The plain copy is gone afterwards.
  func save(_ name: String, write: (String) async throws -> Void) async throws -> Bool

  /// Asks for a file and gives the path at which it can be read until `letGo`; nil: none was chosen.
  func choose() async -> String?

  /// Takes away what lies over the app, at once: it was locked.
  func dismiss()

  /// What `choose` gave, or another app, was read: the copy goes.
  func letGo(_ path: String)
}

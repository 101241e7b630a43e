import AppUI
@MainActor final class Shell {
  static let shared = Shell()
  private(set) var app: AppContext?
}

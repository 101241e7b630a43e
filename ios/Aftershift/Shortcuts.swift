import AppIntents

/// "Check in": Today, as soon as the app is open.
struct CheckInIntent: AppIntent {
  static let title: LocalizedStringResource = "ios_shortcut_check_in"
  static let openAppWhenRun = true

  @MainActor func perform() async throws -> some IntentResult {
    Shell.shared.app?.router.leaveSupport()
    Shell.shared.app?.router.tab = .today
    return .result()
  }
}

/// "Support": the numbers, over whatever was open, locked or not.
struct SupportIntent: AppIntent {
  static let title: LocalizedStringResource = "ios_shortcut_support"
  static let openAppWhenRun = true

  @MainActor func perform() async throws -> some IntentResult {
    Shell.shared.app?.router.toSupport()
    return .result()
  }
}

/// What Siri, Spotlight and the action button offer by themselves. Neutral: anybody may see it.
struct Shortcuts: AppShortcutsProvider {
  static var appShortcuts: [AppShortcut] {
    AppShortcut(
      intent: CheckInIntent(), phrases: ["Check in with \(.applicationName)"], shortTitle: "ios_shortcut_check_in",
      systemImageName: "circle.bottomhalf.filled")
    AppShortcut(
      intent: SupportIntent(), phrases: ["Support in \(.applicationName)"], shortTitle: "ios_shortcut_support",
      systemImageName: "lifepreserver")
  }
}

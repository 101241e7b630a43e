#if canImport(UIKit)
  import AppModel
  import Foundation
  import UIKit

  /// Other apps of this phone, each after a tap.
  @MainActor public final class SystemOutside: Outside {
    private let documents: Documents

    public init(_ passing: PassingFiles) { documents = Documents(SystemPanels(), passing) }

    public func call(_ number: String) async -> Bool { await lead(Addresses.call(number)) }
    public func text(_ number: String, _ words: String?) async -> Bool { await lead(Addresses.text(number, words)) }
    public func open(_ address: String) async -> Bool { await lead(Addresses.page(address)) }

    public func copy(_ text: String) -> Bool {
      UIPasteboard.general.setItems(Clip.items(text), options: Clip.options(Date()))
      return true
    }

    public func share(_ text: String) async -> Bool {
      lay(over: UIActivityViewController(activityItems: [text], applicationActivities: nil))
    }

    public func save(_ name: String, write: (String) async throws -> Void) async throws -> Bool {
      try await documents.save(name, write)
    }

    public func choose() async -> String? { await documents.choose() }
    public func letGo(_ path: String) { documents.letGo(path) }
    public func dismiss() { takeAway() }

    /// The app's notifications in the phone's settings.
    public static func notificationSettings() async -> Bool {
      guard let address = URL(string: UIApplication.openNotificationSettingsURLString) else { return false }
      return await UIApplication.shared.open(address)
    }

    private func lead(_ address: URL?) async -> Bool {
      guard let address else { return false }
      return await UIApplication.shared.open(address)
    }
  }

  /// What the app has laid over itself.
  @MainActor private weak var laid: UIViewController?

  /// It goes without a word, and with it what it was asked for.
  @MainActor private func takeAway() {
    laid?.presentingViewController?.dismiss(animated: false)
    laid = nil
  }

  /// Over whatever shows. False where nothing does: then nobody has tapped.
  @MainActor func lay(over panel: UIViewController) -> Bool {
    guard var top = front() else { return false }
    while let next = top.presentedViewController, !next.isBeingDismissed { top = next }
    // An iPad wants to know where it points to.
    panel.popoverPresentationController?.sourceView = top.view
    panel.popoverPresentationController?.sourceRect = top.view.bounds
    top.present(panel, animated: true)
    laid = panel
    return true
  }

  @MainActor private func front() -> UIViewController? {
    let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
    let shown = scenes.first { $0.activationState == .foregroundActive } ?? scenes.first
    return shown?.keyWindow?.rootViewController
  }
#endif

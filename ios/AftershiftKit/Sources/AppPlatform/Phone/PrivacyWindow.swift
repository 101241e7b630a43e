#if canImport(UIKit)
  import Foundation
  import UIKit

  /// Lies over everything while the app isn't in front, over a question and the share sheet as well: those lie above whatever
  /// the app's own views draw, and the phone takes its picture of them too. It says nothing, and goes when it is known whether
  /// the app has to lock.
  @MainActor public final class PrivacyWindow {
    private var windows: [UIWindow] = []
    private var observed: Observed?
    private let ground: UIColor?

    /// `ground`: the colour that the app begins with. `mayLift`: whether it is known already that what shows may show; else
    /// `lift` is called once it is.
    public init(
      _ center: NotificationCenter = .default, ground: UIColor?, mayLift: @escaping @MainActor @Sendable () -> Bool
    ) {
      self.ground = ground
      let leaving = UIScene.willDeactivateNotification
      observed = Observed(center, [leaving, UIScene.didActivateNotification]) { [weak self] name in
        MainActor.assumeIsolated { if name == leaving { self?.cover() } else if mayLift() { self?.lift() } }
      }
    }

    var isUp: Bool { !windows.isEmpty }

    /// The keyboard goes: nothing is typed into what is out of sight.
    public static func endEditing() {
      let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
      for window in scenes.flatMap(\.windows) { window.endEditing(true) }
    }

    private func cover() {
      if isUp { return }
      windows = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }.map { scene in
        let window = UIWindow(windowScene: scene)
        window.windowLevel = .alert + 1
        let blank = UIViewController()
        blank.view.backgroundColor = ground
        window.rootViewController = blank
        window.isHidden = false
        return window
      }
    }

    /// The app is in front, and what may show is known.
    public func lift() {
      for window in windows { window.isHidden = true }
      windows = []
    }
  }
#endif

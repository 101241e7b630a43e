// Declarations of Apple's UIKit, as far as the app calls them, so that its code is type-checked on Linux. Nothing happens here.
@_exported import Foundation

@MainActor open class UIResponder: NSObject {
  nonisolated public override init() {}
}

@MainActor open class UIApplication: UIResponder {
  private static let one = UIApplication()
  open class var shared: UIApplication { one }

  nonisolated public static let didEnterBackgroundNotification = name("UIApplicationDidEnterBackgroundNotification")
  nonisolated public static let willEnterForegroundNotification = name("UIApplicationWillEnterForegroundNotification")
  nonisolated public static let didBecomeActiveNotification = name("UIApplicationDidBecomeActiveNotification")
  nonisolated public static let significantTimeChangeNotification = name(
    "UIApplicationSignificantTimeChangeNotification")
  nonisolated public static let protectedDataWillBecomeUnavailableNotification = name(
    "UIApplicationProtectedDataWillBecomeUnavailable")
  nonisolated public static let protectedDataDidBecomeAvailableNotification = name(
    "UIApplicationProtectedDataDidBecomeAvailable")

  nonisolated public static let openNotificationSettingsURLString = "app-settings:notifications"
  nonisolated public static let openSettingsURLString = "app-settings:"

  open var isProtectedDataAvailable: Bool { true }
  open var connectedScenes: Set<UIScene> { [] }

  public struct OpenExternalURLOptionsKey: Hashable, RawRepresentable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  @discardableResult open func open(_ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:]) async -> Bool { false }

  nonisolated open func beginBackgroundTask(
    withName taskName: String?, expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
  ) -> UIBackgroundTaskIdentifier { .invalid }

  nonisolated open func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {}

  nonisolated private static func name(_ name: String) -> Notification.Name { .init(name) }
}

public struct UIBackgroundTaskIdentifier: Hashable, RawRepresentable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let invalid = Self(rawValue: 0)
}

@MainActor open class UIScene: UIResponder {
  public enum ActivationState: Int, Sendable {
    case unattached = -1
    case foregroundActive = 0
    case foregroundInactive = 1
    case background = 2
  }
  open var activationState: ActivationState { .unattached }
  nonisolated public static let didActivateNotification = Notification.Name("UISceneDidActivateNotification")
  nonisolated public static let willDeactivateNotification = Notification.Name("UISceneWillDeactivateNotification")
}

public class UIColor: NSObject, @unchecked Sendable {
  public init?(named name: String) {}
}

@MainActor open class UIWindowScene: UIScene {
  open var keyWindow: UIWindow? { nil }
  open var windows: [UIWindow] { [] }
}

@MainActor open class UIView: UIResponder {
  open var bounds: CGRect { .zero }
  open var isHidden = false
  @discardableResult open func endEditing(_ force: Bool) -> Bool { false }
  open var backgroundColor: UIColor?
}

@MainActor open class UIWindow: UIView {
  open var rootViewController: UIViewController?
  open var windowLevel = Level(rawValue: 0)
  public struct Level: Hashable, RawRepresentable, Sendable {
    public let rawValue: CGFloat
    public init(rawValue: CGFloat) { self.rawValue = rawValue }
    public static let alert = Self(rawValue: 2000)
    public static func + (level: Self, more: CGFloat) -> Self { Self(rawValue: level.rawValue + more) }
  }
  public init(windowScene: UIWindowScene) {}
}

public class UIPasteboard: NSObject {
  public struct OptionsKey: Hashable, RawRepresentable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let expirationDate = Self(rawValue: "UIPasteboardOptionExpirationDate")
    public static let localOnly = Self(rawValue: "UIPasteboardOptionLocalOnly")
  }

  nonisolated(unsafe) private static let one = UIPasteboard()
  public class var general: UIPasteboard { one }
  public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any] = [:]) {}
}

// Foundation's, which doesn't have it on Linux.
extension NSNotification.Name {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public static let NSSystemClockDidChange = NSNotification.Name("NSSystemClockDidChangeNotification")
}

@MainActor @preconcurrency public protocol UIApplicationDelegate: NSObjectProtocol {
  func application(
    _ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool
}

extension UIApplicationDelegate {
  public func application(
    _ application: UIApplication,
    shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
  ) -> Bool { true }
}

extension UIApplication {
  public struct ExtensionPointIdentifier: Hashable, RawRepresentable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let keyboard = Self(rawValue: "com.apple.keyboard-service")
  }
  public struct LaunchOptionsKey: Hashable, RawRepresentable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
  }
}

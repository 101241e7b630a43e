import AppUI
import SwiftUI
import UIKit

@main struct AftershiftApp: App {
  @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate

  var body: some Scene {
    WindowGroup { ShellScreen(shell: .shared) }
  }
}

/// What has to be there before the first screen: the phone may have started the app for an answer to a reminder.
final class AppDelegate: NSObject, UIApplicationDelegate {
  func application(
    _ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
  ) -> Bool {
    Shell.shared.start()
    return true
  }

  /// A keyboard of another app may send what is typed on it. Here nothing leaves the phone unless its owner sends it.
  func application(
    _ application: UIApplication,
    shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
  ) -> Bool {
    extensionPointIdentifier != .keyboard
  }
}

/// The app, as soon as its files can be read.
struct ShellScreen: View {
  let shell: Shell
  @Environment(\.scenePhase) private var phase

  var body: some View {
    Group {
      switch shell.state {
      case .starting: Color("LaunchBackground")
      case .running: shell.app.map { Root($0) }
      case .notReady: shell.app.map { app in Waiting(app) { NotReady { Task { await shell.makeReady() } } } }
      }
    }
    .onOpenURL { shell.arrived($0) }
    .onChange(of: phase) { _, phase in if phase == .background { shell.left() } }
  }
}

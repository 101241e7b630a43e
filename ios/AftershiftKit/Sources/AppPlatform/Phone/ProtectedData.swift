#if canImport(UIKit)
  import Foundation
  import UIKit

  /// What the phone is asked for around its being locked. Tests put another one in its place.
  public protocol ProtectedFiles: Sendable {
    @MainActor var available: Bool { get }

    /// The phone lets the app go on until `end`, or as long as it wants to; nil where it doesn't. From any thread.
    func begin() -> UIBackgroundTaskIdentifier?
    func end(_ task: UIBackgroundTaskIdentifier)
  }

  /// Some ten seconds after the phone is locked the vault's files can't be read any more, and a database that is open by then
  /// fails. So it is closed before, and the app isn't put to sleep over it.
  @MainActor public final class ProtectedData {
    private let phone: any ProtectedFiles
    private let isBack: @MainActor @Sendable () async -> Void
    private var observed: Observed?
    private var active: Observed?
    private var waiting: [CheckedContinuation<Void, Never>] = []

    public init(
      _ center: NotificationCenter = .default, phone: (any ProtectedFiles)? = nil,
      goesAway: @escaping @MainActor @Sendable () async -> Void, isBack: @escaping @MainActor @Sendable () async -> Void
    ) {
      self.phone = phone ?? PhonesFiles()
      self.isBack = isBack
      let leaving = UIApplication.protectedDataWillBecomeUnavailableNotification
      let names = [leaving, UIApplication.protectedDataDidBecomeAvailableNotification]
      let phone = self.phone
      observed = Observed(center, names) { [weak self] name in
        // At once: when the phone has said it, it may put the app to sleep.
        let task = name == leaving ? phone.begin() : nil
        Task { @MainActor in
          if name == leaving { await goesAway() } else { self?.reopen() }
          if let task { phone.end(task) }
        }
      }
      // An app that slept isn't told of the phone's being unlocked.
      active = Observed(center, [UIApplication.didBecomeActiveNotification]) { [weak self] _ in
        Task { @MainActor in if phone.available { self?.goOn() } }
      }
    }

    /// At the start: the phone may have started the app while it is locked, for an answer to a reminder. Until it is unlocked
    /// there is no vault to look for, and a key that can't be read is none that is lost.
    public func untilAvailable() async {
      if phone.available { return }
      await withCheckedContinuation { waiting.append($0) }
    }

    private func reopen() {
      // Who has waited opens it.
      if !goOn() { Task { await isBack() } }
    }

    /// Whether anybody has waited.
    @discardableResult private func goOn() -> Bool {
      let waited = waiting
      waiting = []
      waited.forEach { $0.resume() }
      return !waited.isEmpty
    }
  }

  /// The phone's own.
  public struct PhonesFiles: ProtectedFiles {
    private let app: UIApplication

    @MainActor public init() { app = .shared }

    @MainActor public var available: Bool { app.isProtectedDataAvailable }

    public func begin() -> UIBackgroundTaskIdentifier? {
      let begun = Locked(UIBackgroundTaskIdentifier.invalid)
      let task = app.beginBackgroundTask(withName: "closing") { [app] in
        // It has to be ended, or the phone ends the app.
        app.endBackgroundTask(begun.value)
      }
      begun.value = task
      return task == .invalid ? nil : task
    }

    /// One that the phone has ended it takes no notice of.
    public func end(_ task: UIBackgroundTaskIdentifier) { app.endBackgroundTask(task) }
  }
#endif

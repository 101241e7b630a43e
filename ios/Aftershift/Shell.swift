import AppModel
import AppPlatform
import AppUI
import AppWords
import Observation
import UIKit

#if canImport(SelfChecks)
  import SelfChecks
#endif

/// Puts the app together from its parts, and the phone's side of each.
@MainActor @Observable final class Shell {
  static let shared = Shell()

  enum State {
    /// The phone is locked still.
    case starting
    case running
    case notReady
  }

  private(set) var state = State.starting
  /// There from the start on: Support needs nothing that has to be ready.
  private(set) var app: AppContext?
  @ObservationIgnored private(set) var refresh: BackgroundRefresh?
  @ObservationIgnored private var moments: ReplanMoments?
  @ObservationIgnored private var protected: ProtectedData?
  @ObservationIgnored private var privacy: PrivacyWindow?
  @ObservationIgnored private var parts: Parts?
  /// Files that came before the app was ready for them.
  @ObservationIgnored private var waiting: [URL] = []

  /// What is there from the start on, whether the phone is unlocked or not.
  private struct Parts {
    let folders: AppFolders
    let keys: PhoneKeys
    let reminders: NotificationReminders
  }

  /// Once, before anything shows.
  func start() {
    let folders = AppFolders.ofThisPhone()
    let question = PhonesQuestion(reason: words("phone_biometric_title"), no: words("phone_biometric_no"))
    let keys = PhoneKeys(device: KeychainDeviceKey(), biometric: KeychainBiometricKey(SystemKeychain(), question))
    let reminders = NotificationReminders(
      folder: folders.reminders.path, board: SystemNotices(), words: Self.reminderWords,
      toSettings: SystemOutside.notificationSettings)
    parts = Parts(folders: folders, keys: keys, reminders: reminders)
    let refresh = BackgroundRefresh(SystemRefresh()) { await reminders.rearm() }
    refresh.register()
    self.refresh = refresh
    moments = ReplanMoments { await reminders.rearm() }
    let gate = CoreGate(
      dir: folders.vault.path, keys: keys, reminders: reminders, forgetCopies: { try folders.forgetCopies() })
    let app = AppContext(
      opening: OpeningModel(gate), dir: folders.vault.path, outside: SystemOutside(folders.passing),
      features: Self.features)
    let privacy = PrivacyWindow(ground: UIColor(named: "LaunchBackground")) { [opening = app.opening] in
      opening.isSettledInFront
    }
    app.onFront = { privacy.lift() }
    app.onCovered = { PrivacyWindow.endEditing() }
    self.privacy = privacy
    self.app = app
    protected = ProtectedData(
      goesAway: { [weak self] in await self?.running?.opening.protectedDataGoesAway() },
      isBack: { [weak self] in await self?.running?.opening.protectedDataIsBack() })
    Task { await makeReady() }
  }

  /// The phone may be locked still: until it isn't there is no vault to look for.
  func makeReady() async {
    guard let parts else { return }
    await protected?.untilAvailable()
    // Another tap on "Try again" may have been here first.
    if state == .running { return }
    let (folders, keys) = (parts.folders, parts.keys)
    do {
      try folders.prepare { try folders.marker.settle(vaultIsThere: $0, keys: keys) }
    } catch {
      state = .notReady
      return
    }
    state = .running
    await moments?.started()
    let came = waiting
    waiting = []
    for file in came { arrived(file) }
  }

  /// Nothing is opened in folders that aren't ready for it.
  private var running: AppContext? { state == .running ? app : nil }

  /// The app is left: the phone lets it go on until it is locked, where that is soon, and wakes it about once a day.
  func left() {
    refresh?.later()
    guard let app = running, let parts else { return }
    // Of a start that was cut off: nobody comes for it any more.
    if waiting.isEmpty { try? parts.folders.forgetHandedOver() }
    let phone = PhonesFiles()
    let task = phone.begin()
    Task {
      // The app has been told of it by then, too.
      await Task.yield()
      await app.opening.untilLocked()
      if let task { phone.end(task) }
    }
  }

  /// Another app has handed a file over. It is the app's own from then on, and is shown once the data is open.
  func arrived(_ file: URL) {
    guard state == .running, let app, let parts else {
      waiting.append(file)
      return
    }
    // One that can't be read is said where it would have shown.
    if let path = HandedOver(parts.folders).take(file) { app.arrivals.put(path) }
  }

  /// The parts that this build has.
  private static var features: [any Feature] {
    #if canImport(SelfChecks)
      [SelfChecksFeature()]
    #else
      []
    #endif
  }

  private static var reminderWords: ReminderWords {
    ReminderWords(
      line: words("phone_reminder"), last: words("ios_reminder_last"), later: words("phone_reminder_later"),
      notToday: words("phone_reminder_not_today"))
  }
}

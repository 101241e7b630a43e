import AppModel
import AppPlatform
import AppUI
import AppWords
import Observation
import SelfChecks
import UIKit

/// Puts the app together from its parts, and the phone's side of each.
@MainActor @Observable final class Shell {
  static let shared = Shell()

  enum State {
    case starting
    case running(AppContext)
    case notReady
  }

  private(set) var state = State.starting
  @ObservationIgnored private(set) var refresh: BackgroundRefresh?
  @ObservationIgnored private var moments: ReplanMoments?
  @ObservationIgnored private var protected: ProtectedData?
  @ObservationIgnored private var parts: Parts?
  /// A file that came before the app was ready for it.
  @ObservationIgnored private var waiting: URL?

  /// What is there from the start on, whether the phone is unlocked or not.
  private struct Parts {
    let folders: AppFolders
    let keys: PhoneKeys
    let reminders: NotificationReminders
  }

  var app: AppContext? {
    if case .running(let app) = state { return app }
    return nil
  }

  /// Once, before anything shows.
  func start() {
    guard let folders = try? AppFolders.ofThisPhone() else {
      state = .notReady
      return
    }
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
    protected = ProtectedData(
      goesAway: { [weak self] in await self?.app?.opening.protectedDataGoesAway() },
      isBack: { [weak self] in await self?.app?.opening.protectedDataIsBack() })
    Task { await makeReady() }
  }

  /// The phone may be locked still: until it isn't there is no vault to look for.
  func makeReady() async {
    guard let parts else { return start() }
    await protected?.untilAvailable()
    let (folders, keys) = (parts.folders, parts.keys)
    do {
      try folders.prepare { try folders.marker.settle(vaultIsThere: $0, keys: keys) }
    } catch {
      state = .notReady
      return
    }
    let gate = CoreGate(
      dir: folders.vault.path, keys: keys, reminders: parts.reminders, forgetCopies: { try folders.passing.clear() })
    let app = AppContext(
      opening: OpeningModel(gate), dir: folders.vault.path, outside: SystemOutside(folders.passing),
      features: [SelfChecksFeature()])
    state = .running(app)
    await moments?.started()
    if let waiting { arrived(waiting) }
  }

  /// Another app has handed a file over. It is the app's own from then on, and is shown once the data is open.
  func arrived(_ file: URL) {
    guard let app, let parts else {
      waiting = file
      return
    }
    waiting = nil
    // One that can't be read is said where it would have shown.
    if let path = HandedOver(parts.folders).take(file) { app.arrivals.put(path) }
  }

  private static var reminderWords: ReminderWords {
    ReminderWords(
      line: words("phone_reminder"), last: words("ios_reminder_last"), later: words("phone_reminder_later"),
      notToday: words("phone_reminder_not_today"))
  }
}

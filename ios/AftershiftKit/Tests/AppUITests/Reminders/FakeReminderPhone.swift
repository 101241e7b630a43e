import AftershiftCore
import Foundation

@testable import AppModel

/// A phone whose facts a test says, and that writes down what was asked of it. The ledger is the core's own, in a
/// folder.
final class FakeReminderPhone: ReminderPhone, @unchecked Sendable {
  let folder: String
  private let lock = NSLock()
  private var asked: [String] = []
  private var known = ReminderFacts.allGood
  /// What somebody taps when the phone asks.
  var says = true
  /// Whether there is a place in its settings to lead to.
  var leads = true

  init() { folder = FileManager.default.temporaryDirectory.appending(path: "reminders-\(UUID().uuidString)").path }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var calls: [String] { lock.withLock { asked } }

  var now: ReminderFacts {
    get { lock.withLock { known } }
    set { lock.withLock { known = newValue } }
  }

  private func note(_ what: String) { lock.withLock { asked.append(what) } }

  func facts() async -> ReminderFacts { now }

  func askForNotifications() async -> Bool {
    note("ask")
    if now.canAsk { now = ReminderFacts(allowed: says, canAsk: false) }
    return now.allowed
  }

  func openSettings() async -> Bool {
    note("settings")
    return leads
  }

  func test() async -> Bool {
    note("test")
    return now.allowed
  }

  func rearm() async { note("rearm") }
  func takeDown() async { note("take down") }
  func forget() { note("forget") }
}

extension ReminderFacts {
  static let allGood = ReminderFacts(allowed: true, canAsk: false)
  /// As on the first day.
  static let notAsked = ReminderFacts(allowed: false, canAsk: true)
  static let refused = ReminderFacts(allowed: false, canAsk: false)
}

import Foundation

/// What the phone does for reminders: it shows one neutral line at the times that it was given, and may be kept from it. None
/// of it opens the vault.
public protocol ReminderPhone: Sendable {
  /// Where the ledger lies: the folder for the core's `planReminders` and `reminderAnswered`.
  var folder: String { get }

  /// Anew each time: somebody may just have come back from the phone's settings.
  func facts() async -> ReminderFacts

  /// Asks whether the app may show notifications. True: it may, now. The phone asks once; after a no this is false at once,
  /// and `openSettings` leads on.
  func askForNotifications() async -> Bool

  /// Leads to the app's notifications in the phone's settings.
  func openSettings() async -> Bool

  /// Shows one at once, as it will look. False: this phone doesn't show it.
  func test() async -> Bool

  /// Gives the phone the next ones, in the place of all that it had: after `planReminders` has written, after an answer,
  /// after the zone or the clock has changed.
  func rearm() async

  /// Takes down what is shown: somebody has checked in.
  func takeDown() async

  /// Gives up all that the phone holds for reminders, what is shown as well. When it returns, nothing shows any more.
  func forget()
}

/// What the phone lets reminders do, and what it did last.
public struct ReminderFacts: Equatable, Sendable {
  /// Whether the app may show notifications at all.
  public var allowed: Bool
  /// Whether the phone would still ask for it.
  public var canAsk: Bool
  /// The phone collects this app's notifications and shows them together, hours later.
  public var collected: Bool
  /// How many the phone holds.
  public var pending: Int
  /// When the next one comes.
  public var next: Date?
  /// Of how many reminders the phone's rules for clocks say another time than the app's; they come by the phone's.
  public var moved: Int

  public init(
    allowed: Bool, canAsk: Bool, collected: Bool = false, pending: Int = 0, next: Date? = nil, moved: Int = 0
  ) {
    self.allowed = allowed
    self.canAsk = canAsk
    self.collected = collected
    self.pending = pending
    self.next = next
    self.moved = moved
  }
}

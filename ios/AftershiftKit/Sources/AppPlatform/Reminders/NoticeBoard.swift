import Foundation

/// Where the phone shows one-line notices, at the time that it was given for each, without the app. Tests put another one in
/// its place.
public protocol NoticeBoard: Sendable {
  func settings() async -> NoticeSettings

  /// The phone's own question. It asks once; asked again it answers by itself.
  func ask() async -> Bool

  /// Who is told of answers, and what they are called. Before the app has started: an answer may be what starts it.
  func listen(_ words: ReminderWords, _ listener: any NoticeListener)

  /// Takes it over; it is shown when it is time. In the order in which they were given.
  func put(_ notice: Notice)

  /// What it holds, after all that it was asked to do before.
  func pending() async -> [PendingNotice]

  /// It is done when this returns. Not from the main thread.
  func removePending()
  func removeShown()

  /// Both.
  func clear()
}

public protocol NoticeListener: AnyObject, Sendable {
  /// A tap on one of its buttons, or on itself.
  func answered(_ notice: String, _ action: String) async

  /// Whether this one is shown although the app is in front.
  func showsInFront(_ notice: String) -> Bool
}

/// One that is to be shown.
public struct Notice: Equatable, Sendable {
  public let id: String
  public let title: String
  /// Empty: there is no more to say.
  public let body: String
  /// On the clock on the wall; nil: at once.
  public let when: DateComponents?

  public init(id: String, title: String, body: String = "", when: DateComponents?) {
    self.id = id
    self.title = title
    self.body = body
    self.when = when
  }
}

/// One that waits.
public struct PendingNotice: Equatable, Sendable {
  public let id: String
  public let next: Date?

  public init(id: String, next: Date?) {
    self.id = id
    self.next = next
  }
}

public struct NoticeSettings: Equatable, Sendable {
  /// They may be shown, and somewhere are.
  public let allowed: Bool
  /// Nobody was asked yet.
  public let canAsk: Bool
  /// They are collected, and shown together at times of the day.
  public let collected: Bool

  public init(allowed: Bool, canAsk: Bool = false, collected: Bool = false) {
    self.allowed = allowed
    self.canAsk = canAsk
    self.collected = collected
  }
}

/// All that reminders ever say. None of it tells what the app is for.
public struct ReminderWords: Equatable, Sendable {
  public let line: String
  /// On the last one that the phone was given: after it there is none until the app was opened.
  public let last: String
  public let later: String
  public let notToday: String

  public init(line: String, last: String, later: String, notToday: String) {
    self.line = line
    self.last = last
    self.later = later
    self.notToday = notToday
  }
}

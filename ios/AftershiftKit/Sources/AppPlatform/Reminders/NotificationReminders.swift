import AftershiftCore
import AppModel
import Foundation

/// Reminders on a phone that shows by itself what it was given. Whenever something has changed it is given all of them anew.
public final class NotificationReminders: ReminderPhone, NoticeListener {
  public let folder: String
  private let board: any NoticeBoard
  private let words: ReminderWords
  private let toSettings: @Sendable () async -> Bool
  private let clock: PhoneClock
  /// One after the other: the ledger is a file, and what is given up must not be given to the phone behind its back.
  private let queue = DispatchQueue(label: "app.aftershift.reminders", qos: .utility)
  private let moved = Locked(0)

  /// The notice that only shows how one looks.
  static let test = "test"

  /// To be made before the app has started: it may have been started for an answer.
  public init(
    folder: String, board: any NoticeBoard, words: ReminderWords, clock: PhoneClock = PhoneClock(),
    toSettings: @escaping @Sendable () async -> Bool
  ) {
    self.folder = folder
    self.board = board
    self.words = words
    self.clock = clock
    self.toSettings = toSettings
    board.listen(words, self)
  }

  public func facts() async -> ReminderFacts {
    let settings = await board.settings()
    let pending = await board.pending()
    return ReminderFacts(
      allowed: settings.allowed, canAsk: settings.canAsk, collected: settings.collected, pending: pending.count,
      next: pending.compactMap(\.next).min(), moved: moved.value)
  }

  public func askForNotifications() async -> Bool {
    if await board.settings().canAsk { _ = await board.ask() }
    // What was planned before can come now.
    await rearm()
    return await board.settings().allowed
  }

  public func openSettings() async -> Bool { await toSettings() }

  public func test() async -> Bool {
    guard await board.settings().allowed else { return false }
    board.put(Notice(id: Self.test, title: words.line, when: nil))
    return true
  }

  public func rearm() async {
    let settings = await board.settings()
    await behindTheRest { self.replace(settings) }
    // The phone takes them over a little later, and a background task that has ended by then may take them along.
    _ = await board.pending()
  }

  public func takeDown() async { board.removeShown() }

  /// Behind what was begun before. The ledger goes as well, at once: somebody's journey could have the phone given from it what
  /// is given up here. Whoever erases removes it again, and hears of it where that fails.
  public func forget() {
    queue.sync {
      try? remindersForget(folder: folder)
      moved.value = 0
      board.clear()
    }
  }

  public func answered(_ notice: String, _ action: String) async {
    guard let answer = ReminderButton(rawValue: action)?.answer else { return }
    // Answers to a test are answers to nothing.
    if notice != Self.test {
      await behindTheRest {
        // One that isn't known any more: a newer plan has taken its place, and stands.
        try? reminderAnswered(folder: self.folder, id: notice, answer: answer, now: self.clock.now())
      }
    }
    await rearm()
  }

  /// Beside the app in front none is shown: it is its own reminder.
  public func showsInFront(_ notice: String) -> Bool { notice == Self.test }

  private func replace(_ settings: NoticeSettings) {
    let handing = HandingOver(
      folder: folder, words: words, now: clock.now(), here: clock.zone(), calendar: clock.calendar())
    guard settings.allowed else {
      board.removePending()
      try? handing.tellNotAllowed()
      try? handing.takeBack()
      return
    }
    do {
      let (notices, moved) = try handing.notices(onTime: !settings.collected)
      self.moved.value = moved
      board.removePending()
      notices.forEach(board.put)
    } catch LedgerError.None, LedgerError.Damaged, LedgerError.MadeByNewer {
      // Nobody knows what they were for. The next unlock writes a new one.
      board.removePending()
    } catch {
      // It can't be read or written at this moment; what the phone has was right when it was given.
    }
  }

  private func behindTheRest(_ work: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { done in
      queue.async {
        work()
        done.resume()
      }
    }
  }
}

/// The buttons of a notice.
enum ReminderButton: String, CaseIterable {
  case later
  case notToday = "not today"

  var answer: ReminderAnswer { self == .later ? .later : .notToday }
}

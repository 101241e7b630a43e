import AftershiftCore
import Observation

/// When to remind.
@MainActor @Observable public final class RemindersModel: ReminderScreenModel {
  /// The hours to begin with when somebody names some again.
  @ObservationIgnored private var lastSleep: SleepHours?

  /// The first one leads to the phone's own question, and no other does.
  public func turnOn(_ moment: ReminderMoment) async {
    await lead {
      let isFirst = content?.anyIsOn == false
      guard let shown = await choose(moment) else { return }
      if isFirst, shown.phone.canAsk { await askForNotifications() }
    }
  }

  /// All of a kind: from the last, as each takes the number of the one before it.
  public func turnOff(_ moments: [ReminderMoment]) async {
    await lead {
      _ = await ask { core in
        for moment in moments.reversed() {
          _ = try core.remindersAct(action: .takeBack(kind: moment.kind, number: moment.number))
        }
        return try core.reminders()
      }
    }
  }

  public func change(_ moment: ReminderMoment, minutes: UInt16) async { await choose(moment, minutes: minutes) }

  public func change(_ moment: ReminderMoment, time: UInt16) async { await choose(moment, time: time) }

  public func change(_ moment: ReminderMoment, weekdays: [UInt16]) async {
    // No days are days that nobody spoke of, to the core: it would leave them as they were.
    if weekdays.isEmpty { say(messageFor(ReminderProblem.noWeekday)) } else { await choose(moment, weekdays: weekdays) }
  }

  /// Whether it was added.
  public func addTime(_ minuteOfDay: UInt16) async -> Bool {
    var isAdded = false
    await lead {
      isAdded =
        await act(.choose(kind: .fixedTime, number: nil, minutes: nil, time: minuteOfDay, weekdays: [])) != nil
    }
    return isAdded
  }

  public func mostADay(_ most: UInt8) async { await act(.mostADay(most: most)) }

  public func sleep(from: UInt16, to: UInt16) async { await act(.sleep(from: from, to: to)) }

  public func sleepAgain(_ usual: SleepHours) async {
    let hours = lastSleep ?? usual
    await sleep(from: hours.from, to: hours.to)
  }

  public func noSleep(_ now: SleepHours) async {
    lastSleep = now
    await act(.noSleep)
  }

  @discardableResult private func choose(
    _ moment: ReminderMoment, minutes: UInt16? = nil, time: UInt16? = nil, weekdays: [UInt16]? = nil
  ) async -> Reminders? {
    await act(
      .choose(
        kind: moment.kind, number: moment.number, minutes: minutes ?? moment.minutes, time: time ?? moment.time,
        weekdays: weekdays ?? moment.weekdays))
  }

  @discardableResult private func act(_ action: RemindersAction) async -> Reminders? {
    await ask { try $0.remindersAct(action: action) }
  }
}

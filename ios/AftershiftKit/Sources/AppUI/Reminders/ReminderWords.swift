import AftershiftCore
import AppWords
import Foundation

// Why this, why then: in words.

extension ReminderKind {
  var word: String {
    switch self {
    case .inBreak: words("reminders_in_break")
    case .windDown: words("reminders_wind_down")
    case .betweenSessions: words("reminders_between_sessions")
    case .dayOff: words("reminders_day_off")
    case .fixedTime: words("reminders_fixed")
    case .recheck: words("reminders_recheck")
    case .followUp: words("reminders_follow_up")
    }
  }

  var means: String {
    switch self {
    case .inBreak: words("reminders_in_break_means")
    case .windDown: words("reminders_wind_down_means")
    case .betweenSessions: words("reminders_between_sessions_means")
    case .dayOff: words("reminders_day_off_means")
    case .fixedTime: words("reminders_fixed_means")
    case .recheck: words("reminders_recheck_means")
    case .followUp: words("reminders_follow_up_means")
    }
  }

  /// What its minutes are counted from.
  var counts: String {
    switch self {
    case .windDown: words("reminders_set_wind_down")
    case .betweenSessions: words("reminders_set_between_sessions")
    default: words("reminders_set_in_break")
    }
  }
}

extension ReminderStanding {
  var word: String {
    switch self {
    case .noneChosen: words("reminders_none_chosen")
    case .noneCanCome: words("reminders_none_can_come")
    case .planned: words("reminders_planned")
    case .halved(let ignored): words("reminders_halved", ignored)
    case .quiet(let ignored): words("reminders_quiet", ignored)
    }
  }
}

extension Phone {
  func inWords(_ never: WhyNever) -> String {
    switch never {
    case .noShifts: words("reminders_no_shifts")
    case .shiftsEnded(let last): words("reminders_shifts_ended", fullDay(last))
    }
  }

  func inWords(_ why: ReminderWhy) -> String {
    switch why {
    case .asChosen: words("reminders_as_chosen")
    case .afterSleep(let chosen): words("reminders_after_sleep", clock(chosen))
    case .snoozed: words("reminders_snoozed")
    case .past: words("reminders_past")
    case .shown(let at): words("reminders_shown", clock(at))
    case .inSleep(let until): words("reminders_in_sleep", clock(until))
    case .done(let at): words("reminders_done", clock(at))
    case .enough(let most): words("reminders_enough", most)
    case .tooClose(let to): words("reminders_too_close", clock(to))
    case .notToday: words("reminders_not_today")
    case .halved: words("reminders_every_other_day")
    case .quiet: words("reminders_until_check_in")
    }
  }

  /// What became of one whose time is over. The phone shows them by itself, and says no more of it.
  func inWords(_ came: ReminderCame) -> String {
    if came.notAllowed { return words("arrive_were_off") }
    return came.shown.map { words("arrive_shown", clock($0)) } ?? words("ios_arrive_not_shown")
  }

  /// "Next: Wed 4 Mar, 07:20, 10 min before N ends".
  func next(_ state: RemindersState) -> String? {
    state.ahead.first.map { words("reminders_next", shortDay($0.day), clock($0.time), state.moment($0)) }
  }

  /// "Wed 4 Mar, 07:20 · 10 min before N ends".
  func line(_ line: ReminderLine, _ state: RemindersState) -> String {
    words("reminders_line", words("reminders_at", shortDay(line.day), clock(line.time)), state.moment(line))
  }

  /// On the phone's clock: what it waits for are instants.
  func at(_ instant: Date) -> String {
    var here = Calendar(identifier: .gregorian)
    here.timeZone = .current
    let parts = here.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
    let day = String(format: "%04ld-%02ld-%02ld", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    return words("reminders_at", shortDay(day), clock((parts.hour ?? 0) * 60 + (parts.minute ?? 0)))
  }

  /// "Every day", or "Mon, Wed".
  func weekdays(_ chosen: [UInt16]) -> String {
    if chosen.count == 7 { return words("reminders_every_day") }
    return chosen.sorted().map(weekday).joined(separator: ", ")
  }

  /// 1 for Monday to 7.
  func weekday(_ number: UInt16) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    return calendar.shortStandaloneWeekdaySymbols[Int(number) % 7]
  }

  /// In the order of the phone's calendar.
  var weekdaysInOrder: [UInt16] {
    let names: [Locale.Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
    let first = names.firstIndex(of: locale.firstDayOfWeek) ?? 0
    return (0..<7).map { UInt16((first + $0) % 7 + 1) }
  }
}

extension RemindersState {
  /// "10 min before N ends"; the clock is named where it isn't the phone's.
  func moment(_ line: ReminderLine) -> String {
    line.zone.map { words("roster_line_zone", momentHere(line), leftToRight($0)) } ?? momentHere(line)
  }

  private func momentHere(_ line: ReminderLine) -> String {
    let minutes = moments.first { $0.kind == line.kind }?.minutes ?? 0
    let code = asItIsWritten(line.code ?? "")
    return switch line.kind {
    case .inBreak, .betweenSessions: words("reminders_moment_in_break", duration(minutes), code)
    case .windDown where minutes == 0: words("reminders_moment_at_end", code)
    case .windDown: words("reminders_moment_wind_down", duration(minutes), code)
    case .dayOff: words("reminders_moment_day_off")
    case .fixedTime: words("reminders_moment_fixed")
    case .recheck: words("reminders_moment_recheck")
    case .followUp: words("reminders_moment_follow_up")
    }
  }
}

extension ReminderMoment {
  /// Of which there may be several times of day.
  var name: String { number.map { "\(kind) \($0)" } ?? "\(kind)" }
}

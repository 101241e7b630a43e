import AftershiftCore
import AppWords

extension Phone {
  /// "Night now, until 07:30", "Next: Early, tomorrow 07:00", "Next: Night, Fri 6 Mar 19:00".
  func sentence(_ next: NextShift) -> String {
    let shift = next.shift
    let line: String
    if next.goesOn {
      line = shift.ends.map { nowUntil(shift, clock($0)) } ?? words("today_shift_now", shift.called)
    } else if let starts = shift.starts {
      line = words("today_shift_next_at", shift.called, day(next), clock(starts))
    } else {
      line = words("today_shift_next", shift.called, day(next))
    }
    return shift.zone.map { words("roster_line_zone", line, leftToRight($0)) } ?? line
  }

  /// On call over a weekend ends on a day that has to be said.
  private func nowUntil(_ shift: ShiftLine, _ ends: String) -> String {
    shift.lastDay.map { words("today_shift_now_until_day", shift.called, shortDay($0), ends) }
      ?? words("today_shift_now_until", shift.called, ends)
  }

  private func day(_ next: NextShift) -> String {
    switch next.inDays {
    case 0: words("today_shift_today")
    case 1: words("today_shift_tomorrow")
    default: shortDay(next.shift.day)
    }
  }
}

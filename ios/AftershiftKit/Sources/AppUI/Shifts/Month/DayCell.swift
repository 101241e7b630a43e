import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// A day that can be tapped, held, and asked for everything that can be done with it.
struct DayButton: View {
  let day: RosterDay
  let state: ShiftsState
  let model: ShiftsModel
  let finger: Finger
  let rowHeight: CGFloat
  @Environment(\.phone) private var phone

  var body: some View {
    let isToday = day.day == state.today
    // No button: one that is held would be tapped as well.
    DayFace(day: day, isToday: isToday, rowHeight: rowHeight)
      .contentShape(.rect)
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(phone.sentence(day, isToday: isToday))
      .accessibilityHint(words("shifts_do_tap"))
      .accessibilityAddTraits(.isButton)
      .accessibilityIdentifier("day \(day.day)")
      .onTapGesture { if finger.taps { act(.tap(day: day.day)) } }
      .onLongPressGesture { act(.open(day: day.day)) }
      .accessibilityAction { act(.tap(day: day.day)) }
      .accessibilityActions { offers }
  }

  /// What a finger does to a day, in other ways: for those who don't see the chips, or can't drag.
  @ViewBuilder private var offers: some View {
    Button(words("shifts_do_open")) { act(.open(day: day.day)) }
    ForEach(state.codes, id: \.name) { code in
      Button(words("shifts_do_set", code.inWords)) { act(.set(day: day.day, code: code.name)) }
    }
    Button(words("shifts_hand_nothing")) { act(.setNothing(day: day.day)) }
    if day.isSet { Button(words("shifts_hand_clear")) { act(.clear(day: day.day)) } }
    Button(words("shifts_week_copy_this")) { act(.copyWeek(day: day.day)) }
    if state.copied != nil { Button(words("shifts_week_paste_here")) { act(.pasteWeek(day: day.day)) } }
  }

  private func act(_ action: ShiftsAction) { Task { await model.act(action) } }
}

/// How a day looks, also where a whole week is tapped.
struct DayFace: View {
  let day: RosterDay
  let isToday: Bool
  let rowHeight: CGFloat
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(spacing: 2) {
      Text(phone.number(Int(day.day.suffix(2)) ?? 0)).font(.caption).fontWeight(isToday ? .bold : .regular)
        .foregroundStyle(Palette.ink)
        .lineLimit(1)
      if let entry = day.shifts.first {
        CodePill(code: entry.code, look: PillLook(entry))
        if day.shifts.count > 1 {
          Text(leftToRight(words("format_more", day.shifts.count - 1))).font(.caption).foregroundStyle(Palette.muted)
            .lineLimit(1)
        }
      } else if day.isSet {
        // No shift, and somebody said so.
        CodePill(code: "–", look: .nothing)
      }
      Spacer(minLength: 0)
    }
    .padding(3)
    .frame(maxWidth: .infinity)
    .frame(height: rowHeight - 2)
    // Still readable: it can be tapped like any other.
    .opacity(day.inMonth ? 1 : 0.6)
    .overlay {
      if isToday { RoundedRectangle(cornerRadius: 12).strokeBorder(Palette.accent, lineWidth: 2) }
    }
    .padding(1)
  }
}

/// While weeks are what is tapped, the whole row is the button: a handle beside seven days would have no room on a narrow
/// phone, and a menu on each would cost a tap for each week.
struct WeekButton: View {
  let week: RosterWeek
  let state: ShiftsState
  let model: ShiftsModel
  let rowHeight: CGFloat
  @Environment(\.phone) private var phone

  var body: some View {
    let isSource = week.first == state.copied && model.weekHand == .paste
    Button {
      Task { await model.tap(week: week.first) }
    } label: {
      HStack(spacing: 0) {
        ForEach(week.days, id: \.day) { day in
          DayFace(day: day, isToday: day.day == state.today, rowHeight: rowHeight)
        }
      }
      .accessibilityHidden(true)
      .background(isSource ? Palette.accentContainer.opacity(0.5) : .clear, in: .rect(cornerRadius: 16))
      .overlay {
        RoundedRectangle(cornerRadius: 16)
          .strokeBorder(isSource ? Palette.accent : Palette.outline, lineWidth: isSource ? 2 : 1)
      }
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityLabel(words("shifts_week_of", phone.dayRange(week.first, week.days.last?.day ?? week.first)))
    .accessibilityHint(words(model.weekHand == .copy ? "shifts_week_copy_this" : "shifts_week_paste_here"))
    .accessibilityIdentifier("week \(week.first)")
  }
}

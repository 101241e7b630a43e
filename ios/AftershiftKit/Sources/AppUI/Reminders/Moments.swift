import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Each of them on or off, and what is set about those that are on.
struct Moments: View {
  let model: RemindersModel
  let state: RemindersState
  @Environment(\.phone) private var phone

  var body: some View {
    let times = state.moments.filter { $0.kind == .fixedTime && $0.isOn }
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(state.moments, id: \.name) { moment in
        if moment.kind == .fixedTime, moment.isOn {
          // The next time of day stays with the first.
          if moment == times.first {
            Divider()
            FixedTimes(model: model, times: times, canAdd: state.canAddTime)
          }
        } else {
          Divider()
          OnOff(model: model, moment: moment) { Task { await model.turnOff([moment]) } }
          if moment.isOn { setting(moment) }
        }
      }
      Divider()
    }
  }

  @ViewBuilder private func setting(_ moment: ReminderMoment) -> some View {
    if let minutes = moment.minutes, let bounds = moment.bounds {
      Stepper(
        label: {
          VStack(alignment: .leading, spacing: 2) {
            Muted(moment.kind.counts)
            Paragraph(duration(minutes))
          }
        },
        onIncrement: way(moment, from: minutes, to: min(minutes + bounds.step, bounds.most)),
        onDecrement: way(moment, from: minutes, to: max(minutes - min(bounds.step, minutes), bounds.least))
      )
      .accessibilityIdentifier("set \(moment.name)")
    } else if let time = moment.time {
      TimeField(words("reminders_set_time"), time) { time in Task { await model.change(moment, time: time) } }
        .accessibilityIdentifier("set \(moment.name)")
    }
  }

  /// Where a bound is reached, the stepper has no way on.
  private func way(_ moment: ReminderMoment, from: UInt16, to: UInt16) -> (@MainActor () -> Void)? {
    if to == from { return nil }
    return { Task { await model.change(moment, minutes: to) } }
  }
}

struct OnOff: View {
  let model: RemindersModel
  let moment: ReminderMoment
  let onOff: @MainActor () -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    SwitchRow(moment.kind.word, detail: moment.kind.means, isOn: moment.isOn) { isOn in
      if isOn { Task { await model.turnOn(moment) } } else { onOff() }
    }
    .accessibilityIdentifier("moment \(moment.name)")
    if let never = moment.never { Paragraph(phone.inWords(never)) }
  }
}

/// A time of day, on the phone's own wheel. The core's times have no zone: the wheel shows them as they are.
struct TimeField: View {
  let label: String
  let time: UInt16
  let onChoose: @MainActor (UInt16) -> Void

  init(_ label: String, _ time: UInt16, _ onChoose: @escaping @MainActor (UInt16) -> Void) {
    self.label = label
    self.time = time
    self.onChoose = onChoose
  }

  var body: some View {
    DatePicker(
      label, selection: .of({ civilTime(time) }, { onChoose(minuteOfDay($0)) }), displayedComponents: .hourAndMinute
    )
    .environment(\.timeZone, .gmt)
    .frame(minHeight: Space.target)
  }
}

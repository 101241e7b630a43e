import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The times of day, under one switch.
struct FixedTimes: View {
  let model: RemindersModel
  let times: [ReminderMoment]
  let canAdd: Bool
  @State private var asks = false
  @State private var isChoosing = false
  @State private var time = noon
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if let first = times.first {
        // Several are turned off after a yes: what was set about them goes.
        OnOff(model: model, moment: first) { if times.count > 1 { asks = true } else { turnOff(times) } }
      }
      ForEach(times, id: \.name) { one($0) }
      another
    }
    .question(
      $asks, words("reminders_off_title"), words("reminders_off_text"), yes: words("reminders_off_yes"),
      no: words("reminders_off_no"), isDestructive: true
    ) { turnOff(times) }
  }

  @ViewBuilder private func one(_ moment: ReminderMoment) -> some View {
    if let time = moment.time {
      TimeField(words("reminders_set_time"), time) { time in Task { await model.change(moment, time: time) } }
        .accessibilityIdentifier("set \(moment.name)")
      Fold(words("reminders_weekdays"), detail: phone.weekdays(moment.weekdays)) {
        ForEach(phone.weekdaysInOrder, id: \.self) { day in
          let isOn = moment.weekdays.contains(day)
          ChoiceRow(phone.weekday(day), isChosen: isOn, kind: .many) {
            let days = isOn ? moment.weekdays.filter { $0 != day } : (moment.weekdays + [day]).sorted()
            Task { await model.change(moment, weekdays: days) }
          }
          .accessibilityIdentifier("weekday \(day)")
        }
      }
      if times.count > 1 {
        QuietButton(words("reminders_remove_time"), symbol: "trash") { turnOff([moment]) }
          .accessibilityIdentifier("remove \(moment.name)")
      }
    }
  }

  /// Chosen first, then added: a time that nobody meant would come tomorrow.
  @ViewBuilder private var another: some View {
    if !canAdd {
      Muted(words("reminders_times_full"))
    } else if isChoosing {
      TimeField(words("reminders_new_time"), time) { time = $0 }.accessibilityIdentifier("new time")
      SecondaryButton(words("reminders_add_this")) {
        Task { if await model.addTime(time) { isChoosing = false } }
      }
      .accessibilityIdentifier("add this time")
      QuietButton(words("common_close")) { isChoosing = false }.accessibilityIdentifier("no new time")
    } else {
      QuietButton(words("reminders_add_time"), symbol: "plus") { isChoosing = true }
        .accessibilityIdentifier("add time")
    }
  }

  private func turnOff(_ moments: [ReminderMoment]) { Task { await model.turnOff(moments) } }
}

/// Where the clock begins.
private let noon: UInt16 = 12 * 60

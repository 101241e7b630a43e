import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Sleep after nights is protected in any case; hours of every day can be named beside it.
struct Sleep: View {
  let model: RemindersModel
  let sleep: SleepHours?
  let usual: SleepHours
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Muted(words("reminders_sleep_means"))
      ChoiceRow(words("reminders_sleep_nights"), isChosen: sleep == nil) {
        if let sleep { Task { await model.noSleep(sleep) } }
      }
      .accessibilityIdentifier("sleep nights")
      ChoiceRow(words("reminders_sleep_hours"), detail: hours, isChosen: sleep != nil) {
        if sleep == nil { Task { await model.sleepAgain(usual) } }
      }
      .accessibilityIdentifier("sleep hours")
      if let sleep {
        Muted(words("reminders_sleep_from_to"))
        TimeField(words("shifts_day_starts"), sleep.from) { from in Task { await model.sleep(from: from, to: sleep.to) }
        }
        .accessibilityIdentifier("sleep from")
        TimeField(words("shifts_day_ends"), sleep.to) { to in Task { await model.sleep(from: sleep.from, to: to) } }
          .accessibilityIdentifier("sleep to")
      }
    }
  }

  private var hours: String? { sleep.flatMap { phone.hours($0.from, $0.to) } }
}

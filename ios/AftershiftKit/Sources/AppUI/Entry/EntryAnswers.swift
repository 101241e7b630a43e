import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The answers of a check-in, a line each. One is open at a time.
struct EntryAnswers: View {
  let model: EntryModel
  let state: EntryState
  let onAnswer: OnAnswer
  @Environment(\.phone) private var phone
  @State private var open: Part?

  private enum Part: String { case when, signals, sleep, weighed, helped, moment, energy, note }

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      line(.when, "entry_when", when) { whenPicker }
      line(.signals, "cards_signals_title", list(chosen(state.signals))) {
        SignalsAnswer(options: state.signals, onAnswer: onAnswer)
      }
      line(.sleep, "cards_sleep_title", sleep) { SleepAnswer(sleep: state.sleep, onAnswer: onAnswer) }
      line(.weighed, "cards_weighed_title", list(chosen(state.weighed))) {
        WeighedAnswer(options: state.weighed, onAnswer: onAnswer)
      }
      line(.helped, "cards_helped_title", list(chosen(state.helped))) {
        HelpedAnswer(options: state.helped, onAnswer: onAnswer)
      }
      line(.moment, "cards_moment_title", list([state.moment?.word])) {
        MomentAnswer(moment: state.moment, choices: state.moments, onAnswer: onAnswer)
      }
      line(.energy, "cards_energy_title", list([state.energy.map(energyWord)])) {
        EnergyAnswer(energy: state.energy, onAnswer: onAnswer)
      }
      line(.note, "entry_note", list([state.note])) { NoteAnswer(model: model) }
    }
  }

  private func line<Content: View>(
    _ part: Part, _ title: String, _ answer: String, @ViewBuilder content: @escaping () -> Content
  ) -> some View {
    AnswerLine(
      title: words(title), answer: answer, isOpen: open == part, identifier: "part \(part.rawValue)",
      onToggle: { open = open == part ? nil : part }, content: content)
  }

  @ViewBuilder private var whenPicker: some View {
    DayPicker(day: state.workDay, latest: state.latestDay) { move(day: $0, minute: state.minuteOfDay) }
    TimePicker(minute: state.minuteOfDay) { move(day: state.workDay, minute: $0) }
  }

  private func move(day: String, minute: UInt16) { Task { await model.move(day: day, minute: minute) } }

  private var when: String {
    words(
      state.localDate == state.workDay ? "entry_when_value" : "entry_when_after_midnight",
      phone.fullDay(state.workDay), phone.clock(state.minuteOfDay))
  }

  private var sleep: String {
    list([state.sleepMinutes.map { duration($0) }, state.sleepQuality.map(sleepQualityWord)])
  }

  private func chosen(_ options: [some OfferedOption]) -> [String?] { options.filter(\.chosen).map(\.label) }

  private func list(_ answers: [String?]) -> String {
    let given = answers.compactMap { $0 }
    return given.isEmpty ? words("entry_no_answer") : given.joined(separator: " · ")
  }
}

import AftershiftCore
import AppUI
import SwiftUI

/// Why something isn't scored, and the way to change that.
struct Standing: View {
  let state: CheckResultState
  let onGoOn: @MainActor () -> Void
  let onUnanswered: @MainActor () -> Void

  var body: some View {
    if let why {
      Panel {
        Paragraph(why)
        switch state.standing {
        case .open: PrimaryButton(checkWords("checks_go_on"), onGoOn).accessibilityIdentifier("resume")
        case .missing(let answers, true):
          PrimaryButton(checkWords(answers == 1 ? "checks_end_go_to_one" : "checks_end_go_to_them"), onUnanswered)
            .accessibilityIdentifier("unanswered")
        default: EmptyView()
        }
      }
    }
  }

  private var why: String? {
    if let notAsked = state.notAsked { return notAsked }
    return switch state.standing {
    case .scored: nil
    case .expired: checkWords("checks_expired")
    case .open: checkWords("checks_open")
    case .missing(let answers, _): checkWords("checks_missing", answers)
    }
  }
}

/// Where several lines are published, the person chooses; none is chosen for anybody.
struct LineChoice: View {
  let scales: [CheckScale]
  let onLine: @MainActor (_ scale: String, _ value: UInt16) -> Void

  var body: some View {
    ForEach(scales.filter { !$0.lineChoices.isEmpty && $0.score != nil }, id: \.id) { scale in
      SectionTitle(checkWords("checks_line"))
      if let question = scale.lineQuestion { Muted(question) }
      Picker(checkWords("checks_line"), selection: chosen(scale)) {
        ForEach(scale.lineChoices, id: \.self) { line in Text("\(line)").tag(Optional(line)) }
      }
      .pickerStyle(.segmented)
      .labelsHidden()
    }
  }

  private func chosen(_ scale: CheckScale) -> Binding<UInt16?> {
    .of({ scale.line }, { if let line = $0 { onLine(scale.id, line) } })
  }
}

/// What was answered, in the order of the form.
struct Answers: View {
  let answers: [CheckAnswerLine]

  var body: some View {
    Fold(checkWords("checks_answers")) {
      ForEach(answers.indices, id: \.self) { index in
        VStack(alignment: .leading, spacing: 2) {
          Muted(answers[index].question)
          Paragraph(answers[index].answer ?? checkWords("checks_no_answer"))
        }
        .accessibilityElement(children: .combine)
      }
    }
  }
}

import AftershiftCore
import AppWords
import SwiftUI

/// The rules that apply in words, each with the answers behind it and with what would change it.
struct HelpReasons: View {
  let state: NextHelpState

  var body: some View {
    if !state.reasons.isEmpty || state.raised {
      SectionTitle(words("nexthelp_why"))
      ForEach(state.reasons, id: \.rule) { Reason(sentence: $0.text, evidence: $0.evidence, change: $0.change) }
      if state.raised { Reason(sentence: words("nexthelp_raised"), evidence: [], change: nil) }
    }
    if !state.notes.isEmpty {
      SectionTitle(words("nexthelp_notes"))
      ForEach(state.notes.indices, id: \.self) { index in
        Reason(sentence: state.notes[index].text, evidence: state.notes[index].evidence, change: nil)
      }
    }
  }
}

private struct Reason: View {
  let sentence: String
  let evidence: [HelpEvidence]
  let change: String?
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Paragraph(sentence)
      ForEach(evidence.indices, id: \.self) { Muted(phone.sentence(evidence[$0])) }
      if let change { Muted(words("nexthelp_change", asItIsWritten(change))) }
    }
    .accessibilityElement(children: .combine)
  }
}

extension Phone {
  /// An answer as it was given: numbers with their range and date, and no word for how much that is.
  fileprivate func sentence(_ evidence: HelpEvidence) -> String {
    switch evidence {
    case .score(let form, let scale, let score, let lowest, let highest, let day):
      words(
        "nexthelp_score", asItIsWritten(form), asItIsWritten(scale), score, leftToRight("\(lowest)–\(highest)"),
        wholeDay(day))
    case .report(let text, let since): words("nexthelp_said", asItIsWritten(text), wholeDay(since))
    case .hardAnswer(let day): day.map { words("nexthelp_hard", wholeDay($0)) } ?? words("nexthelp_hard_not_kept")
    case .since(let day): words("nexthelp_same_since", wholeDay(day))
    }
  }
}

import AftershiftCore
import AppUI
import SwiftUI

/// Each scale on its own; its parts below it and smaller. No total is made of several.
struct Scores: View {
  let state: CheckResultState

  var body: some View {
    if hasScores {
      let (parts, main) = (state.scales.filter(\.part), state.scales.filter { !$0.part })
      // Of one scale alone it was just said why it has no score.
      let shown = main.filter { main.count > 1 || $0.score != nil }
      // Where more is better of one and less of the next, it has to be said what more of each means.
      let bothWays = Set(main.map(\.better)).count > 1
      ForEach(shown, id: \.id) { MainScale(scale: $0, saysMore: bothWays) }
      if parts.contains(where: { $0.score != nil }) { ForEach(parts, id: \.id) { part($0) } }
      if state.scales.contains(where: { $0.sinceLast?.change == .noRule }) {
        Muted(checkWords("checks_change_no_rule"))
      }
    }
  }

  private var hasScores: Bool {
    switch state.standing {
    case .expired, .open: false
    case .scored, .missing: true
    }
  }

  /// What a scale is made of, in small.
  private func part(_ part: CheckScale) -> some View {
    HStack(alignment: .firstTextBaseline) {
      Muted(part.label)
      Spacer(minLength: Space.small)
      Text(part.score.map { inRange($0, part.lowest, part.highest) } ?? checkWords("checks_no_score")).font(.callout)
        .foregroundStyle(Palette.ink)
    }
    .padding(.horizontal, Space.small)
    .accessibilityElement(children: .combine)
  }
}

/// One scale: what it is, the number in the colour of all text, and its range; in a size for whoever holds the phone,
/// and not across a room.
private struct MainScale: View {
  let scale: CheckScale
  /// Whether it has to be said what more of it means.
  let saysMore: Bool
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      VStack(alignment: .leading, spacing: Space.tiny) {
        Text(scale.label).font(.headline).foregroundStyle(Palette.ink)
        number
        if let norm = scale.norm {
          Muted(checkWords("checks_norm", phone.tenths(norm.meanTenths), phone.tenths(norm.sdTenths), norm.of))
        }
        if saysMore { Muted(checkWords("checks_more_of_this")) }
        if let line = scale.line, !scale.lineChoices.isEmpty { Muted(checkWords("checks_own_line", line)) }
      }
      .accessibilityElement(children: .combine)
      if let last = scale.sinceLast { changes(last) }
    }
    .accessibilityIdentifier("scale \(scale.id)")
  }

  @ViewBuilder private var number: some View {
    if let score = scale.score {
      HStack(alignment: .firstTextBaseline, spacing: Space.small) {
        Text(inRange(score, scale.lowest, scale.highest)).font(.title2).foregroundStyle(Palette.ink)
        if scale.lowest == 0 { Muted(checkWords("checks_range", scale.lowest, scale.highest)) }
      }
    } else {
      Text(checkWords("checks_no_score")).font(.title2).foregroundStyle(Palette.ink)
    }
  }

  /// Beside the last one and the first: how far, and what a published rule says about that. Never more.
  @ViewBuilder private func changes(_ last: CheckChange) -> some View {
    Paragraph(phone.inWords(last)).padding(.top, Space.small)
    if let first = scale.sinceFirst { Paragraph(checkWords("checks_change_first", phone.inWords(first))) }
  }
}

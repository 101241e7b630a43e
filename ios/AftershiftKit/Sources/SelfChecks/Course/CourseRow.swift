import AftershiftCore
import AppUI
import SwiftUI

/// One filling-in. It opens its result, unless this version can't read it as it was asked.
struct CourseRow: View {
  let row: CheckCourseRow
  let scales: [CheckCourse]
  let onResult: @MainActor () -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Divider()
    if row.standing == .otherEdition {
      says.accessibilityElement(children: .combine).accessibilityIdentifier("row")
    } else {
      Button(action: onResult) {
        HStack(spacing: Space.medium) {
          says
          Spacer(minLength: Space.small)
          Image(systemName: "chevron.forward").font(.footnote).foregroundStyle(Palette.muted).accessibilityHidden(true)
        }
        .contentShape(.rect)
      }
      .buttonStyle(.plain)
      .accessibilityIdentifier("row")
    }
  }

  private var says: some View {
    VStack(alignment: .leading, spacing: 2) {
      Paragraph(phone.fullDay(row.day))
      let lines = lines
      ForEach(lines.indices, id: \.self) { Muted(lines[$0]) }
    }
    .padding(.vertical, 10)
    .frame(minHeight: 56)
  }

  private var lines: [String] {
    switch row.standing {
    case .open: [checkWords("checks_row_open")]
    case .expired: [checkWords("checks_row_expired")]
    case .notAsked: [checkWords("checks_row_not_asked")]
    case .otherEdition: [checkWords("checks_row_other_edition")]
    case .finished: scores
    }
  }

  /// In the same order as the scales.
  private var scores: [String] {
    if row.scores.allSatisfy({ $0.score == nil }) { return [checkWords("checks_row_no_score")] }
    return zip(row.scores, scales).map { one, scale in
      let value = one.score.map { inRange($0, scale.lowest, scale.highest) } ?? checkWords("checks_no_score")
      return scales.count == 1 ? value : checkWords("checks_row_score", one.label, value)
    }
  }
}

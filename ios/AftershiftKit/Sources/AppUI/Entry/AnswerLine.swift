import AppWords
import SwiftUI

/// What is asked, and below it the answer; tapped, it opens to be changed.
struct AnswerLine<Content: View>: View {
  let title: String
  let answer: String
  let isOpen: Bool
  let identifier: String
  let onToggle: @MainActor () -> Void
  @ViewBuilder let content: () -> Content

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      Divider()
      Button(action: onToggle) {
        HStack(spacing: Space.small) {
          VStack(alignment: .leading, spacing: 2) {
            Muted(title)
            Paragraph(answer)
          }
          Spacer(minLength: Space.small)
          Image(systemName: isOpen ? "chevron.up" : "chevron.down").font(.footnote).foregroundStyle(Palette.muted)
            .accessibilityHidden(true)
        }
        .padding(.vertical, 10)
        .frame(minHeight: 64)
        .contentShape(.rect)
      }
      .buttonStyle(.plain)
      .accessibilityValue(words(isOpen ? "common_opened" : "common_closed"))
      .accessibilityIdentifier(identifier)
      if isOpen { content().padding(.top, Space.tiny).padding(.bottom, Space.margin) }
    }
  }
}

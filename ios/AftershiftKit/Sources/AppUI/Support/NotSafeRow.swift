import AftershiftCore
import AppWords
import SwiftUI

/// A plain way to say it. What there is to do opens below the emergency number, which stays in sight.
struct NotSafeRow: View {
  let notSafe: NotSafe
  @State private var isOpen = false

  var body: some View {
    VStack(alignment: .leading, spacing: 0) {
      Button {
        isOpen.toggle()
      } label: {
        HStack(spacing: Space.medium) {
          Text(notSafe.title).font(.body).multilineTextAlignment(.leading).fixedSize(horizontal: false, vertical: true)
          Spacer(minLength: Space.small)
          Image(systemName: isOpen ? "chevron.up" : "chevron.down").font(.footnote).accessibilityHidden(true)
        }
        .frame(minHeight: 60)
        .contentShape(.rect)
      }
      .buttonStyle(.plain)
      .accessibilityValue(words(isOpen ? "common_opened" : "common_closed"))
      .accessibilityIdentifier("not safe")
      if isOpen {
        Text(notSafe.text).font(.body).fixedSize(horizontal: false, vertical: true)
          .padding(.bottom, Space.medium)
          .announced(notSafe.text)
      }
    }
    .foregroundStyle(Palette.onHelpContainer)
    .padding(.horizontal, 20)
    .frame(maxWidth: .infinity, alignment: .leading)
    .background(Palette.helpContainer, in: .rect(cornerRadius: 24))
  }
}

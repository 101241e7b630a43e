import AftershiftCore
import AppUI
import SwiftUI

/// A form that was begun, to go on with where it was left. What was just left says that it is saved.
struct GoOnRow: View {
  let open: OpenCheck
  let title: String
  let justLeft: Bool
  let onGoOn: @MainActor () -> Void

  var body: some View {
    Button(action: onGoOn) {
      HStack(spacing: Space.medium) {
        VStack(alignment: .leading, spacing: 2) {
          Text(title).font(.headline).foregroundStyle(Palette.accent)
          Muted(checkWords("checks_answered", open.answered, open.questions))
          if justLeft { Muted(checkWords("checks_left")) }
        }
        Spacer(minLength: Space.small)
        Image(systemName: "chevron.forward").foregroundStyle(Palette.accent).accessibilityHidden(true)
      }
      .padding(.horizontal, 20)
      .padding(.vertical, 14)
      .frame(minHeight: 64)
      .background(Palette.surface, in: .rect(cornerRadius: 24))
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityIdentifier("go on")
  }
}

import AftershiftCore
import AppModel
import SwiftUI

/// What was seen in a run of heavy check-ins, said once, and three ways of the same size: none of them is the right one.
struct HeavyPanel: View {
  let heavy: HeavyRun
  let model: CardsModel
  let onSupport: @MainActor () -> Void

  var body: some View {
    Panel {
      Paragraph(heavy.text).announced(heavy.text)
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.small) { ways }
        VStack(spacing: Space.small) { ways }
      }
      .fixedSize(horizontal: false, vertical: true)
    }
  }

  @ViewBuilder private var ways: some View {
    way(heavy.talk, "talk") {
      onSupport()
      answer(.heavyDone)
    }
    way(heavy.weighs, "weighs") { answer(.heavyWeighs) }
    way(heavy.notNow, "not now") { answer(.heavyDone) }
  }

  private func answer(_ action: CardsAction) { Task { await model.heavy(action) } }

  private func way(_ words: String, _ identifier: String, _ act: @escaping @MainActor () -> Void) -> some View {
    Button(action: act) {
      Text(words).font(.headline).foregroundStyle(Palette.accent).multilineTextAlignment(.center)
        .padding(.horizontal, Space.small)
        .padding(.vertical, 10)
        .frame(maxWidth: .infinity, minHeight: Space.target, maxHeight: .infinity)
        .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(Palette.outline) }
        .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityIdentifier(identifier)
  }
}

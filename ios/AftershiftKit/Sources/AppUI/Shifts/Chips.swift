import SwiftUI

/// Short choices beside each other, as many as have room.
struct Chips<Content: View>: View {
  let least: CGFloat
  let content: Content

  /// `least`: how narrow one can get.
  init(_ least: CGFloat = 72, @ViewBuilder content: () -> Content) {
    self.least = least
    self.content = content()
  }

  var body: some View {
    LazyVGrid(columns: [GridItem(.adaptive(minimum: least), spacing: Space.small)], spacing: Space.small) { content }
  }
}

/// One of them. Chosen or not, it has the same size, and is told by its border and its weight, not by hue alone.
struct Chip: View {
  let words: String
  let isChosen: Bool
  let act: @MainActor () -> Void

  init(_ words: String, isChosen: Bool = false, _ act: @escaping @MainActor () -> Void) {
    self.words = words
    self.isChosen = isChosen
    self.act = act
  }

  var body: some View {
    Button(action: act) {
      Text(words).font(.callout).fontWeight(isChosen ? .semibold : .regular)
        .foregroundStyle(isChosen ? Palette.onAccentContainer : Palette.ink)
        .multilineTextAlignment(.center)
        .padding(.horizontal, 10)
        .padding(.vertical, Space.tiny)
        .frame(maxWidth: .infinity, minHeight: Space.target)
        .background(isChosen ? Palette.accentContainer : Palette.surface, in: .rect(cornerRadius: 22))
        .overlay {
          RoundedRectangle(cornerRadius: 22)
            .strokeBorder(isChosen ? Palette.accent : Palette.hairline, lineWidth: isChosen ? 2 : 1.5)
        }
        .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityAddTraits(isChosen ? .isSelected : [])
  }
}

import SwiftUI

/// A way to reach somebody, by a word that says what it does.
struct WayButton: View {
  enum Kind { case call, text, open }
  let kind: Kind
  let label: String
  /// What a screen reader says, where that is more.
  let said: String
  let isUrgent: Bool
  let isBrief: Bool
  let act: @MainActor () -> Void

  init(
    _ kind: Kind, _ label: String, said: String? = nil, isUrgent: Bool = false, isBrief: Bool = false,
    _ act: @escaping @MainActor () -> Void
  ) {
    self.kind = kind
    self.label = label
    self.said = said ?? label
    self.isUrgent = isUrgent
    self.isBrief = isBrief
    self.act = act
  }

  var body: some View {
    Button(action: act) {
      HStack(spacing: 14) {
        Image(systemName: symbol).accessibilityHidden(true)
        Text(label).multilineTextAlignment(.leading).fixedSize(horizontal: false, vertical: true)
        Spacer(minLength: 0)
      }
      .font(isUrgent ? .title2 : .headline)
      .foregroundStyle(isUrgent ? Palette.onHelpContainer : Palette.ink)
      .padding(.horizontal, 18)
      .padding(.vertical, 10)
      .frame(maxWidth: .infinity, minHeight: isUrgent && !isBrief ? 60 : 52)
      .background(isUrgent ? Palette.helpContainer : Palette.raised, in: .rect(cornerRadius: 20))
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityLabel(said)
  }

  private var symbol: String {
    switch kind {
    case .call: "phone"
    case .text: "message"
    case .open: "arrow.up.forward.square"
    }
  }
}

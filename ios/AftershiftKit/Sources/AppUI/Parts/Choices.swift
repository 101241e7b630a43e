import AppWords
import SwiftUI

/// Something that can be chosen, across the whole width: whichever thumb reaches it. Chosen or not, it has the same size, and
/// is told by its mark and its border, not by hue alone.
public struct ChoiceRow: View {
  public enum Kind: Sendable { case one, many }
  let title: String
  let detail: String?
  let isChosen: Bool
  let kind: Kind
  var warm = false
  let act: @MainActor () -> Void

  /// `kind`: one of several, or several of them.
  public init(
    _ title: String, detail: String? = nil, isChosen: Bool, kind: Kind = .one, warm: Bool = false,
    _ act: @escaping @MainActor () -> Void
  ) {
    self.title = title
    self.detail = detail
    self.isChosen = isChosen
    self.kind = kind
    self.warm = warm
    self.act = act
  }

  public var body: some View {
    Button(action: act) {
      HStack(spacing: Space.medium) {
        VStack(alignment: .leading, spacing: 2) {
          Paragraph(title)
          if let detail { Muted(detail) }
        }
        Spacer(minLength: Space.small)
        Image(systemName: mark).foregroundStyle(isChosen ? strong : Palette.outline).accessibilityHidden(true)
      }
      .padding(.horizontal, 18)
      .padding(.vertical, 10)
      .frame(minHeight: 52)
      .background(isChosen ? soft : Palette.surface, in: .rect(cornerRadius: 16))
      .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(isChosen ? strong : Palette.hairline, lineWidth: 1.5) }
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityAddTraits(isChosen ? .isSelected : [])
  }

  private var mark: String {
    switch kind {
    case .one: isChosen ? "largecircle.fill.circle" : "circle"
    case .many: isChosen ? "checkmark.square.fill" : "square"
    }
  }
  private var strong: Color { warm ? Palette.warm : Palette.accent }
  private var soft: Color { warm ? Palette.warmContainer : Palette.accentContainer }
}

/// Five answers from little to much, one below the other, each with a bar that is as full as the word says. A second tap on
/// the chosen answer takes it back.
public struct Levels: View {
  let names: [String]
  let chosen: UInt8?
  let onChoose: @MainActor (UInt8?) -> Void

  public init(_ names: [String], chosen: UInt8?, _ onChoose: @escaping @MainActor (UInt8?) -> Void) {
    self.names = names
    self.chosen = chosen
    self.onChoose = onChoose
  }

  public var body: some View {
    VStack(spacing: Space.small) {
      ForEach(names.indices, id: \.self) { index in
        ChoiceRow(names[index], isChosen: chosen.map(Int.init) == index) {
          onChoose(chosen.map(Int.init) == index ? nil : UInt8(index))
        }
      }
    }
  }
}

/// Something that is on or off, across the whole width.
public struct SwitchRow: View {
  let title: String
  let detail: String?
  let isOn: Bool
  let onSwitch: @MainActor (Bool) -> Void

  public init(_ title: String, detail: String? = nil, isOn: Bool, _ onSwitch: @escaping @MainActor (Bool) -> Void) {
    self.title = title
    self.detail = detail
    self.isOn = isOn
    self.onSwitch = onSwitch
  }

  public var body: some View {
    Toggle(isOn: .of({ isOn }, onSwitch)) {
      VStack(alignment: .leading, spacing: 2) {
        Paragraph(title)
        if let detail { Muted(detail) }
      }
    }
    .tint(Palette.accent)
    .frame(minHeight: 52)
  }
}

/// What only some want to read, or change: a line that opens.
public struct Fold<Content: View>: View {
  let title: String
  let detail: String?
  let content: Content
  @State private var isOpen = false

  public init(_ title: String, detail: String? = nil, @ViewBuilder content: () -> Content) {
    self.title = title
    self.detail = detail
    self.content = content()
  }

  public var body: some View {
    DisclosureGroup(isExpanded: $isOpen) {
      VStack(alignment: .leading, spacing: Space.medium) { content }
        .frame(maxWidth: .infinity, alignment: .leading)
        .padding(.vertical, Space.small)
    } label: {
      VStack(alignment: .leading, spacing: 2) {
        Paragraph(title)
        if let detail { Muted(detail) }
      }
      .frame(minHeight: 52)
    }
    .tint(Palette.muted)
  }
}

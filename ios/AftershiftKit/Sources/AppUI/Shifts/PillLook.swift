import AftershiftCore
import SwiftUI

/// How a code looks: by tone and by line. The letter says the rest; no colour has a meaning alone.
struct PillLook {
  let fill: Color
  let ink: Color
  let edge: Color
  var isDashed = false

  static let nothing = PillLook(fill: .clear, ink: Palette.muted, edge: .clear)

  init(fill: Color, ink: Color, edge: Color, isDashed: Bool = false) {
    self.fill = fill
    self.ink = ink
    self.edge = edge
    self.isDashed = isDashed
  }

  /// Night is darker than day; what isn't work has a line and no tone, on call a broken one. What is planned looks lighter.
  init(_ kind: ShiftKind, isNight: Bool, isPlanned: Bool = false) {
    let ink = isPlanned ? Palette.muted : Palette.ink
    switch kind {
    case .onCall:
      self.init(fill: .clear, ink: ink, edge: isPlanned ? Palette.outline : Palette.accent, isDashed: true)
    case .leave, .off:
      self.init(fill: .clear, ink: ink, edge: isPlanned ? Palette.hairline : Palette.outline)
    case .shift, .clinic:
      switch (isNight, isPlanned) {
      case (true, true):
        self.init(fill: Palette.plannedNight, ink: Palette.onPlannedNight, edge: Palette.plannedNightEdge)
      case (true, false): self.init(fill: Palette.night, ink: Palette.onNight, edge: Palette.nightEdge)
      case (false, true): self.init(fill: Palette.raised, ink: Palette.muted, edge: Palette.raised)
      case (false, false):
        self.init(fill: Palette.accentContainer, ink: Palette.onAccentContainer, edge: Palette.accentContainer)
      }
    }
  }

  init(_ entry: ShiftLine) { self.init(entry.kind, isNight: entry.isNight, isPlanned: entry.from == .cycle) }
  init(_ code: ShiftCode) { self.init(code.kind, isNight: code.isNight) }
}

/// A code as the month has it: as wide as its place. One that is too long for it gets smaller; the open day says it whole.
struct CodePill: View {
  let code: String
  let look: PillLook

  var body: some View {
    Text(code).font(.footnote).fontWeight(.medium).foregroundStyle(look.ink)
      .lineLimit(1)
      .minimumScaleFactor(0.6)
      .padding(2)
      .frame(maxWidth: .infinity)
      .background(look.fill, in: .rect(cornerRadius: 8))
      .overlay {
        RoundedRectangle(cornerRadius: 8)
          .strokeBorder(look.edge, style: StrokeStyle(lineWidth: 1.5, dash: look.isDashed ? [4, 3] : []))
      }
  }
}

import AftershiftCore
import AppWords
import SwiftUI

/// Many days: one small field each, its tone the heaviest load of the day, empty where there was no check-in.
struct YearGrid: View {
  let days: [ChartDay]
  @Binding var selected: Int?
  let summary: String
  let value: String
  @Environment(\.layoutDirection) private var direction

  var body: some View {
    GeometryReader { space in
      Canvas { context, size in draw(fields(size), &context) }
        .choosesDay($selected, of: days.count, summary: summary, value: value) { fields(space.size).day(at: $0) }
        .accessibilityIdentifier("year")
    }
    .frame(height: 132)
  }

  private func fields(_ size: CGSize) -> YearFields {
    YearFields(size: size, days: days.count, isMirrored: direction == .rightToLeft)
  }

  private func draw(_ fields: YearFields, _ context: inout GraphicsContext) {
    for (index, day) in days.enumerated() {
      let at = fields.topLeft(index)
      let field = CGRect(
        x: at.x + 0.5, y: at.y + 0.5, width: max(fields.cell.width - 1, 1), height: fields.cell.height - 2)
      let path = Path(roundedRect: field, cornerRadius: 2)
      if let load = day.heaviest {
        context.fill(path, with: .color(Palette.load[Int(load)]))
        // The faint ones don't stand out from the ground.
        if load <= 1 { context.stroke(path, with: .color(Palette.stoneOutline), lineWidth: 0.5) }
      } else {
        context.stroke(path, with: .color(Palette.hairline), lineWidth: 1)
      }
    }
    if let selected {
      let field = CGRect(origin: fields.topLeft(selected), size: fields.cell)
      context.stroke(Path(roundedRect: field, cornerRadius: 2), with: .color(Palette.accent), lineWidth: 2)
    }
  }
}

/// What the tones stand for, from light to too much.
struct Tones: View {
  var body: some View {
    HStack(spacing: Space.small) {
      Text(loadWord(0))
      ForEach(levels, id: \.self) { Stone(load: $0, box: 26) }
      Text(loadWord(4))
    }
    .font(.caption)
    .foregroundStyle(Palette.ink)
    .accessibilityElement(children: .combine)
  }
}

import AftershiftCore
import AppUI
import SwiftUI

/// One scale over time: a thin line, each score a dot with its number where there is room, open after a long silence.
/// An arrow marks what is more than chance; a hollow dot, what came too early to compare. No colour says anything.
struct CourseChart: View {
  let scale: CheckCourse
  @Binding var selected: Int?
  @State private var size = CGSize.zero
  @Environment(\.layoutDirection) private var direction
  @Environment(\.phone) private var phone

  var body: some View {
    Canvas { context, size in
      let gutter = [scale.lowest, scale.highest].map { context.measured("\($0)").width }.max() ?? 0
      let field = field(size, gutter)
      // One that a removal took away since isn't chosen any more.
      let chosen = selected.flatMap { scale.points.indices.contains($0) ? $0 : nil }
      draw(levels: &context, field)
      draw(course: &context, field)
      if let chosen { context.stroke(circle(field.at(chosen), 9), with: .color(Palette.accent), lineWidth: 2) }
      let numbers = CourseNumbers(scale, field, selected: chosen) { context.measured("\(scale.points[$0].score)") }
      for (point, place) in numbers.places {
        context.draw(small("\(scale.points[point].score)", Palette.ink), at: CGPoint(x: place.midX, y: place.midY))
      }
    }
    .frame(height: 240)
    .onGeometryChange(for: CGSize.self) {
      $0.size
    } action: {
      size = $0
    }
    .accessibilityElement()
    .accessibilityLabel(phone.description(of: scale))
    .accessibilityValue(said)
    .accessibilityAdjustableAction { step($0 == .increment ? 1 : -1) }
    .accessibilityIdentifier("chart")
    // Near enough for a finger: the numbers at the side are two or three digits wide.
    .onTapGesture { point in selected = field(size, 20).nearest(point.x) }
  }

  /// The chosen point, once there is one.
  private var said: String {
    guard let selected, scale.points.indices.contains(selected) else { return "" }
    return phone.inWords(scale.points[selected], of: scale)
  }

  private func field(_ size: CGSize, _ gutter: CGFloat) -> CourseField {
    CourseField(scale, size: size, gutter: gutter, isMirrored: direction == .rightToLeft)
  }

  /// A screen reader goes from point to point, and what is chosen is said below.
  private func step(_ by: Int) {
    let next = selected.map { $0 + by } ?? (by > 0 ? 0 : scale.points.count - 1)
    if scale.points.indices.contains(next) { selected = next }
  }

  /// The lowest and the highest there is, and a line that the scale is held against, each with its number.
  private func draw(levels context: inout GraphicsContext, _ field: CourseField) {
    for level in [scale.lowest, scale.highest] + [scale.line].compactMap({ $0 }) {
      let isHeld = level == scale.line
      let y = field.y(Int(level))
      let line = Path { path in
        path.move(to: CGPoint(x: field.mirror(field.start - 8), y: y))
        path.addLine(to: CGPoint(x: field.mirror(field.size.width), y: y))
      }
      context.stroke(
        line, with: .color(isHeld ? Palette.outline : Palette.hairline),
        style: StrokeStyle(lineWidth: 1, dash: isHeld ? [4, 4] : []))
      context.draw(
        small("\(level)", Palette.muted), at: CGPoint(x: field.mirror(0), y: y),
        anchor: field.isMirrored ? .trailing : .leading)
    }
  }

  private func draw(course context: inout GraphicsContext, _ field: CourseField) {
    for point in CourseField.joined(scale) {
      let line = Path { path in
        path.move(to: field.at(point - 1))
        path.addLine(to: field.at(point))
      }
      context.stroke(line, with: .color(Palette.outline), style: StrokeStyle(lineWidth: 1.5, lineCap: .round))
    }
    for (index, point) in scale.points.enumerated() {
      let center = field.at(index)
      context.fill(circle(center, 6.5), with: .color(Palette.surface))
      if point.mark == .tooEarly {
        context.stroke(circle(center, 4), with: .color(Palette.accent), lineWidth: 1.5)
      } else {
        context.fill(circle(center, 4.5), with: .color(Palette.accent))
      }
      if point.mark.isBeyondNoise {
        context.stroke(
          arrow(center, up: scale.goesUp(point.mark)), with: .color(Palette.ink),
          style: StrokeStyle(lineWidth: 2, lineCap: .round, lineJoin: .round))
      }
    }
  }
}

private func circle(_ center: CGPoint, _ radius: CGFloat) -> Path {
  Path(ellipseIn: CGRect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
}

/// A small arrow head, above a point when it points up, below when it points down.
private func arrow(_ point: CGPoint, up: Bool) -> Path {
  let away: CGFloat = up ? -1 : 1
  let tip = CGPoint(x: point.x, y: point.y + away * 15)
  return Path { path in
    path.move(to: CGPoint(x: tip.x - 5, y: tip.y - away * 5))
    path.addLine(to: tip)
    path.addLine(to: CGPoint(x: tip.x + 5, y: tip.y - away * 5))
  }
}

@MainActor private func small(_ number: String, _ color: Color) -> Text {
  Text(verbatim: number).font(.caption2).foregroundStyle(color)
}

extension GraphicsContext {
  @MainActor fileprivate func measured(_ number: String) -> CGSize {
    resolve(small(number, Palette.ink)).measure(in: CGSize(width: 200, height: 100))
  }
}

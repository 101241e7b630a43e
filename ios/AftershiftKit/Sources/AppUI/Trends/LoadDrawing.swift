import AftershiftCore
import SwiftUI

/// Load on each day: a dot at the heaviest, a line down to the lightest, thin lines between days in a row, gaps open. Behind
/// it the days with work, from top to bottom, nights darker.
struct LoadDrawing {
  let days: [ChartDay]
  let axis: ChartAxis
  let height: CGFloat
  let selected: Int?

  func draw(_ context: inout GraphicsContext) {
    for band in workBands(days) {
      let width = CGFloat(band.days.count) * axis.step
      let area = CGRect(x: axis.left(band.days), y: 0, width: width, height: height)
      context.fill(area.outline, with: .color(band.work == .night ? Palette.nightBand : Palette.workBand))
    }
    for level in levels {
      let y = y(level)
      context.stroke(
        line(CGPoint(x: 0, y: y), CGPoint(x: axis.width, y: y)), with: .color(Palette.hairline), lineWidth: 1)
    }
    if let selected {
      let x = axis.x(selected)
      context.stroke(
        line(CGPoint(x: x, y: 0), CGPoint(x: x, y: height)), with: .color(Palette.accent), lineWidth: 2)
    }
    for path in between {
      context.stroke(path, with: .color(Palette.outline.opacity(0.55)), lineWidth: 1)
    }
    for day in days.indices { dot(day, &context) }
  }

  /// The lines between days in a row that both have a check-in.
  var between: [Path] {
    zip(days.indices, days.indices.dropFirst()).compactMap { day, next in
      guard let from = days[day].heaviest, let to = days[next].heaviest else { return nil }
      return line(CGPoint(x: axis.x(day), y: y(from)), CGPoint(x: axis.x(next), y: y(to)))
    }
  }

  private func dot(_ day: Int, _ context: inout GraphicsContext) {
    guard let heaviest = days[day].heaviest else { return }
    let radius = min(max(axis.step * 0.36, 1.6), 5.5)
    let at = CGPoint(x: axis.x(day), y: y(heaviest))
    let color = Palette.load[Int(heaviest)]
    if let lightest = days[day].lightest, lightest != heaviest {
      context.stroke(
        line(at, CGPoint(x: at.x, y: y(lightest))), with: .color(color.opacity(0.45)),
        style: StrokeStyle(lineWidth: radius * 1.1, lineCap: .round))
    }
    let circle = Path(ellipseIn: CGRect(x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius))
    context.fill(circle, with: .color(color))
    context.stroke(circle, with: .color(Palette.stoneOutline), lineWidth: min(radius / 3, 1.2))
  }

  private func y(_ load: UInt8) -> CGFloat { levelY(load, height: height) }
}

extension CGRect {
  var outline: Path { Path { $0.addRect(self) } }
}

private func line(_ from: CGPoint, _ to: CGPoint) -> Path {
  Path { path in
    path.move(to: from)
    path.addLine(to: to)
  }
}

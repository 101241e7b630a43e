import SwiftUI

/// A stone's outline, drawn by hand: points on a unit square, y down, the flat side at 1. The same as on Android.
struct StoneShape: Shape {
  /// Width over height.
  let aspect: CGFloat
  let points: [CGPoint]

  /// The outline within `rect`: a closed Catmull-Rom curve through the points.
  func path(in rect: CGRect) -> Path {
    let at = points.map { CGPoint(x: rect.minX + $0.x * rect.width, y: rect.minY + $0.y * rect.height) }
    return Path { path in
      path.move(to: at[0])
      for index in at.indices {
        let before = at[(index + at.count - 1) % at.count]
        let (from, to, after) = (at[index], at[(index + 1) % at.count], at[(index + 2) % at.count])
        path.addCurve(
          to: to,
          control1: CGPoint(x: from.x + (to.x - before.x) / smoothness, y: from.y + (to.y - before.y) / smoothness),
          control2: CGPoint(x: to.x - (after.x - from.x) / smoothness, y: to.y - (after.y - from.y) / smoothness))
      }
      path.closeSubpath()
    }
  }

  private init(_ aspect: CGFloat, _ points: (CGFloat, CGFloat)...) {
    self.aspect = aspect
    self.points = points.map { CGPoint(x: $0.0, y: $0.1) }
  }

  /// From pebble to boulder: river stones, widest below the middle, resting on a part of their foot.
  static let all: [StoneShape] = [
    StoneShape(
      1.66,
      (0.00, 0.58), (0.09, 0.28), (0.32, 0.05), (0.62, 0.02), (0.88, 0.22), (1.00, 0.56),
      (0.93, 0.85), (0.74, 0.985), (0.50, 1.0), (0.25, 0.985), (0.06, 0.84)),
    StoneShape(
      1.56,
      (0.00, 0.62), (0.05, 0.33), (0.24, 0.09), (0.46, 0.00), (0.72, 0.08), (0.93, 0.34),
      (1.00, 0.65), (0.93, 0.90), (0.75, 0.99), (0.48, 1.0), (0.22, 0.985), (0.05, 0.87)),
    StoneShape(
      1.42,
      (0.00, 0.64), (0.03, 0.38), (0.17, 0.18), (0.38, 0.02), (0.64, 0.03), (0.85, 0.19),
      (0.97, 0.42), (1.00, 0.68), (0.94, 0.90), (0.77, 0.99), (0.48, 1.0), (0.20, 0.985),
      (0.05, 0.88)),
    StoneShape(
      1.30,
      (0.00, 0.68), (0.02, 0.43), (0.11, 0.24), (0.27, 0.12), (0.45, 0.01), (0.67, 0.03),
      (0.86, 0.18), (0.97, 0.42), (1.00, 0.70), (0.95, 0.90), (0.80, 0.985), (0.50, 1.0),
      (0.19, 0.985), (0.05, 0.90)),
    StoneShape(
      1.20,
      (0.00, 0.70), (0.01, 0.46), (0.08, 0.27), (0.20, 0.15), (0.37, 0.07), (0.53, 0.00),
      (0.73, 0.05), (0.89, 0.19), (0.97, 0.42), (1.00, 0.70), (0.96, 0.90), (0.82, 0.985),
      (0.50, 1.0), (0.17, 0.985), (0.04, 0.91)),
  ]
}

private let smoothness: CGFloat = 6

import AppWords
import SwiftUI

extension View {
  /// A chart as one thing: said as `summary`, with the chosen day as its value; a tap or a finger drawn along it chooses
  /// one, and a screen reader goes from day to day. A finger that goes up or down scrolls.
  func choosesDay(
    _ selected: Binding<Int?>, of days: Int, summary: String, value: String, at find: @escaping (CGPoint) -> Int?
  ) -> some View {
    contentShape(.rect)
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(summary)
      .accessibilityValue(value)
      .accessibilityAdjustableAction { direction in
        guard let now = selected.wrappedValue else { return selected.wrappedValue = days - 1 }
        selected.wrappedValue = min(max(now + (direction == .increment ? 1 : -1), 0), days - 1)
      }
      .onTapGesture { point in selected.wrappedValue = find(point) }
      .simultaneousGesture(
        DragGesture(minimumDistance: 16).onChanged { drag in
          guard abs(drag.translation.width) > abs(drag.translation.height) else { return }
          if let day = find(drag.location) { selected.wrappedValue = day }
        })
  }
}

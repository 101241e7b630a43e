import SwiftUI

/// A finger paints here; the days under it show until it is lifted. They are a layer of their own: the days themselves stay as
/// they are while it moves.
struct Painted<Content: View>: View {
  let lattice: Lattice
  let canPaint: Bool
  let finger: Finger
  @Binding var isPainting: Bool
  let content: Content
  let onPaint: @MainActor (_ first: Int, _ last: Int) -> Void
  /// Also gone when the system takes the finger away.
  @GestureState private var stroke: Stroke?
  @State private var times = 0

  var body: some View {
    content
      .background { under }
      // Scrolling goes on beside it: which of them the finger means shows as it sets out.
      .simultaneousGesture(painting, including: canPaint ? .all : .subviews)
      .onChange(of: stroke?.isSideways == true) { _, paints in
        finger.paints = paints
        isPainting = paints
      }
      .sensoryFeedback(.selection, trigger: times)
  }

  @ViewBuilder private var under: some View {
    if let stroke {
      VStack(spacing: 0) {
        ForEach(0..<lattice.weeks, id: \.self) { row in
          HStack(spacing: 0) {
            ForEach(0..<week, id: \.self) { column in
              RoundedRectangle(cornerRadius: 12)
                .fill(stroke.covers(row * week + column) ? Palette.accent.opacity(0.25) : .clear)
            }
          }
        }
      }
      .accessibilityHidden(true)
    }
  }

  private var painting: some Gesture {
    DragGesture(minimumDistance: 12)
      .updating($stroke) { value, stroke, _ in
        let way = value.translation
        let isSideways = stroke?.isSideways ?? (abs(way.width) > abs(way.height))
        finger.isSideways = isSideways
        stroke = Stroke(
          isSideways: isSideways, first: lattice.day(at: value.startLocation), last: lattice.day(at: value.location))
      }
      .onEnded { value in
        guard finger.isSideways else { return }
        finger.lifts()
        times += 1
        onPaint(lattice.day(at: value.startLocation), lattice.day(at: value.location))
      }
  }
}

import SwiftUI

/// The stone of a load, resting on the lower edge of a box in which the boulder just fits. It says nothing: what it means
/// stands beside it.
struct Stone: View {
  let load: UInt8
  /// The boulder's width.
  let box: CGFloat

  var body: some View {
    Canvas { context, size in
      let shape = StoneShape.all[Int(load)]
      let width = size.width * widths[Int(load)] - outline
      let height = width / shape.aspect
      let bounds = CGRect(
        x: (size.width - width) / 2, y: size.height - height - outline / 2, width: width, height: height)
      let path = shape.path(in: bounds)
      context.fill(path, with: .color(Palette.load[Int(load)]))
      let edge = load == 4 ? Palette.load[4] : Palette.stoneOutline
      context.stroke(path, with: .color(edge), lineWidth: outline)
    }
    .frame(width: box, height: box / boulder + outline)
    .accessibilityHidden(true)
  }
}

/// How wide each stone is, beside the boulder.
private let widths: [CGFloat] = [0.34, 0.48, 0.63, 0.80, 1]
private let outline: CGFloat = 1.5
/// The boulder's width over its height.
private let boulder: CGFloat = 1.2

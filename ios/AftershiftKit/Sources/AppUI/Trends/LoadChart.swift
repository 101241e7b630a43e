import AftershiftCore
import AppWords
import SwiftUI

/// Load over some weeks.
struct LoadChart: View {
  let days: [ChartDay]
  @Binding var selected: Int?
  let summary: String
  let value: String
  @Environment(\.layoutDirection) private var direction

  var body: some View {
    VStack(alignment: .leading, spacing: 2) {
      ChartHead(days: days)
      HStack(spacing: 0) {
        // What each of the five lines stands for.
        VStack(spacing: 0) {
          ForEach(levels.reversed(), id: \.self) { level in
            Stone(load: level, box: 26).frame(width: axisWidth, height: fifth, alignment: .leading)
          }
        }
        GeometryReader { space in
          let axis = ChartAxis(width: space.size.width, days: days.count, isMirrored: direction == .rightToLeft)
          Canvas { context, size in
            let drawn = ChartAxis(width: size.width, days: axis.days, isMirrored: axis.isMirrored)
            LoadDrawing(days: days, axis: drawn, height: size.height, selected: selected).draw(&context)
          }
          .choosesDay($selected, of: days.count, summary: summary, value: value) { axis.day(at: $0.x) }
          .accessibilityIdentifier("load chart")
        }
        .frame(height: fifth * 5)
      }
      AxisWord(load: 0)
    }
  }
}

/// What the outermost stone stands for, beside it: the words between don't fit. The summary says it all.
private struct AxisWord: View {
  let load: UInt8

  var body: some View {
    Text(loadWord(load)).font(.caption2).foregroundStyle(Palette.muted).accessibilityHidden(true)
  }
}

/// In the line of the heaviest load's word: the names of the bands, on their upper ends. A screen reader hears the sentence
/// below the chart.
private struct ChartHead: View {
  let days: [ChartDay]
  @Environment(\.layoutDirection) private var direction

  var body: some View {
    AxisWord(load: 4)
      .frame(maxWidth: .infinity, alignment: .leading)
      .overlay {
        Canvas { context, size in
          let names = [
            (work: Work.day, text: context.resolve(small("trends_days"))),
            (work: Work.night, text: context.resolve(small("trends_nights"))),
          ]
          let axis = ChartAxis(
            width: size.width, start: axisWidth, days: days.count, isMirrored: direction == .rightToLeft)
          let beside = context.resolve(small("load_4")).measure(in: size).width + 8
          let taken = axis.isMirrored ? max(size.width - beside, 0)...size.width : 0...beside
          let places = bandNames(
            workBands(days), axis, widths: names.map { ($0.work, $0.text.measure(in: size).width) }, taken: taken)
          for place in places {
            guard let name = names.first(where: { $0.work == place.work }) else { continue }
            context.draw(name.text, at: CGPoint(x: place.x, y: size.height / 2), anchor: .leading)
          }
        }
        .accessibilityHidden(true)
      }
  }

  private func small(_ key: String) -> Text { Text(words(key)).font(.caption2).foregroundStyle(Palette.muted) }
}

private let axisWidth: CGFloat = 40
private let fifth: CGFloat = 44

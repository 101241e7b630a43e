import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppUI

struct GeometryTests {
  private func days(_ loads: [UInt8?], work: [Int: Work] = [:]) -> [ChartDay] {
    loads.enumerated().map { index, load in
      ChartDay(
        workDay: "2026-03-\(index + 10)", heaviest: load, lightest: load, count: load == nil ? 0 : 1, work: work[index])
    }
  }

  @Test func everyDayIsFoundWhereItIsDrawn() {
    for axis in [
      ChartAxis(width: 300, days: 28), ChartAxis(width: 300, start: 40, days: 28),
      ChartAxis(width: 300, start: 40, days: 91, isMirrored: true),
    ] {
      for day in 0..<axis.days { #expect(axis.day(at: axis.x(day)) == day) }
      #expect(axis.day(at: axis.mirror(axis.start) + (axis.isMirrored ? 1 : -1)) == nil)
      #expect(axis.day(at: axis.isMirrored ? -1 : 301) == nil)
    }
  }

  @Test func timeRunsInTheDirectionOfReading() {
    #expect(ChartAxis(width: 100, days: 10).x(0) == 5)
    #expect(ChartAxis(width: 100, days: 10, isMirrored: true).x(0) == 95)
    #expect(ChartAxis(width: 100, days: 10).left(2...3) == 20)
    #expect(ChartAxis(width: 100, days: 10, isMirrored: true).left(2...3) == 60)
  }

  @Test func noDaysAreNoTrouble() {
    #expect(ChartAxis(width: 100, days: 0).day(at: 50) == nil)
    #expect(YearFields(size: CGSize(width: 100, height: 70), days: 0).day(at: .zero) == nil)
    #expect(workBands([]).isEmpty)
  }

  @Test func theHeaviestLoadStandsHighest() {
    #expect(levelY(4, height: 220) == 22)
    #expect(levelY(0, height: 220) == 198)
  }

  @Test func everyFieldOfAYearIsFoundWhereItIsDrawn() {
    for isMirrored in [false, true] {
      let fields = YearFields(size: CGSize(width: 345, height: 132), days: 364, isMirrored: isMirrored)
      for day in 0..<364 {
        let at = fields.topLeft(day)
        let middle = CGPoint(x: at.x + fields.cell.width / 2, y: at.y + fields.cell.height / 2)
        #expect(fields.day(at: middle) == day)
      }
    }
    // Sunday of a week that isn't over.
    let fields = YearFields(size: CGSize(width: 20, height: 70), days: 9)
    #expect(fields.day(at: CGPoint(x: 19, y: 69)) == nil)
    #expect(fields.day(at: CGPoint(x: 19, y: 15)) == 8)
  }

  @Test func aGapIsLeftOpen() {
    let drawing = LoadDrawing(
      days: days([1, 2, nil, 3, nil, nil, 0, 0]), axis: ChartAxis(width: 80, days: 8), height: 50, selected: nil)
    #expect(drawing.between.map { $0._points.map(\.x) } == [[5, 15], [65, 75]])
  }

  @Test func daysInARowWithTheSameWorkAreOneBand() {
    let work: [Int: Work] = [0: .day, 1: .day, 2: .night, 4: .night, 5: .night]
    let bands = workBands(days(Array(repeating: nil, count: 7), work: work))
    #expect(
      bands == [
        WorkBand(days: 0...1, work: .day), WorkBand(days: 2...2, work: .night), WorkBand(days: 4...5, work: .night),
      ])
  }

  @Test func eachKindIsNamedOnceAboveTheLongestBandThatHasRoom() {
    let axis = ChartAxis(width: 300, days: 30)
    let bands = [
      WorkBand(days: 2...3, work: .night), WorkBand(days: 10...15, work: .day), WorkBand(days: 20...22, work: .night),
    ]
    let names = bandNames(bands, axis, widths: [(.day, 30), (.night, 40)], taken: 0...50)
    #expect(names.map(\.work) == [.day, .night])
    #expect(names.map(\.x) == [115, 195])
    // Where the longest lies under the word of the axis, the next one has the name; where none has room, there is none.
    let squeezed = bandNames(
      [WorkBand(days: 0...5, work: .day), WorkBand(days: 25...25, work: .day)], axis, widths: [(.day, 30)],
      taken: 0...80)
    #expect(squeezed.map(\.x) == [240])
    #expect(bandNames([bands[0]], axis, widths: [(.night, 40)], taken: 0...80).isEmpty)
  }

  @Test func aNameStaysWithinTheChart() {
    let axis = ChartAxis(width: 300, days: 30)
    let names = bandNames([WorkBand(days: 29...29, work: .night)], axis, widths: [(.night, 40)], taken: 0...50)
    #expect(names.map(\.x) == [260])
  }
}

import AftershiftCore
import AppWords

extension Phone {
  /// A day of the chart in words, with what stands on it in the roster; the list of days knows more of it.
  func value(_ day: ChartDay, _ days: [HistoryDay]) -> String {
    let shifts = days.first { $0.workDay == day.workDay }?.shifts ?? []
    let work: String
    switch day.work {
    case _ where !shifts.isEmpty: work = line(shifts)
    case .night: work = words("trends_work_night")
    case .day: work = words("trends_work_day")
    case nil: return load(day)
    }
    return words("trends_load_and_work", load(day), work)
  }

  func line(_ shifts: [ShiftLine]) -> String { shifts.map(codeAndHours).joined(separator: "; ") }

  private func load(_ day: ChartDay) -> String {
    guard let heaviest = day.heaviest else { return words("trends_day_none") }
    let lightest = day.lightest ?? heaviest
    if heaviest == lightest { return words("trends_day_one_load", day.count, loadWord(heaviest)) }
    return words("trends_day_loads", day.count, loadWord(lightest), loadWord(heaviest))
  }
}

extension HistoryRange {
  var word: String {
    switch self {
    case .fourWeeks: words("trends_range_four_weeks")
    case .threeMonths: words("trends_range_three_months")
    case .oneYear: words("trends_range_one_year")
    }
  }
}

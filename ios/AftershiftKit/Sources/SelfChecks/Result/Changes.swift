import AftershiftCore
import AppUI

extension Phone {
  /// A score beside an earlier one: how far apart, and what a published rule says about that.
  func inWords(_ change: CheckChange) -> String {
    var sentences: [String] = []
    if case .tooEarly = change.change {} else { sentences.append(distance(change)) }
    if let amount = amount(change) { sentences.append(amount) }
    if change.response { sentences.append(checkWords("checks_change_response")) }
    if let line = change.remission { sentences.append(checkWords("checks_change_remission", line)) }
    return sentences.joined(separator: " ")
  }

  private func distance(_ change: CheckChange) -> String {
    let day = wholeDay(change.day)
    return switch change.direction {
    case .same: checkWords("checks_same", day)
    case .lower: checkWords("checks_lower", change.distance, day)
    case .higher: checkWords("checks_higher", change.distance, day)
    }
  }

  /// What the distance amounts to. That there is no rule is said once for the whole form.
  private func amount(_ change: CheckChange) -> String? {
    switch change.change {
    case .tooEarly(let from): checkWords("checks_change_too_early", wholeDay(change.day), dayOfMonth(from))
    case .noRule: nil
    case .withinNoise(let needed): change.direction == .same ? nil : checkWords("checks_change_noise", needed)
    case .worse(let needed), .better(let needed): checkWords("checks_change_counts", needed)
    case .startTooLow(let least): checkWords("checks_change_start_too_low", least)
    }
  }
}

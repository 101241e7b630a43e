import AftershiftCore
import AppWords
import SwiftUI

/// What is asked about the last sleep, on its card and in an entry.
struct SleepQuestion {
  let minutes: UInt16?
  let suggested: UInt16
  let step: UInt16
  let most: UInt16
  let quality: UInt8?

  /// A step less, from the answer; the first one stands at what is suggested.
  var less: UInt16 { minutes.map { $0 > step ? $0 - step : 0 } ?? suggested }
  var more: UInt16 { minutes.map { $0 < most - min(step, most) ? $0 + step : most } ?? suggested }
}

extension EntryState {
  var sleep: SleepQuestion {
    SleepQuestion(
      minutes: sleepMinutes, suggested: sleepSuggestedMinutes, step: sleepStepMinutes, most: sleepMostMinutes,
      quality: sleepQuality)
  }
}

/// How long, in steps, and how it was. Until the first tap the suggested length is only a faint proposal.
struct SleepAnswer: View {
  let sleep: SleepQuestion
  let onAnswer: OnAnswer

  var body: some View {
    VStack(spacing: Space.small) {
      Dial(
        name: words("cards_sleep_title"), value: duration(sleep.minutes ?? sleep.suggested),
        isFaint: sleep.minutes == nil,
        less: DialStep(label: words("cards_sleep_less"), isPossible: sleep.minutes != 0) { answer(sleep.less) },
        more: DialStep(label: words("cards_sleep_more"), isPossible: sleep.minutes != sleep.most) { answer(sleep.more) }
      )
      if sleep.minutes == nil {
        QuietButton(words("cards_sleep_take", duration(sleep.suggested))) { answer(sleep.suggested) }
      } else {
        QuietButton(words("cards_sleep_clear")) { answer(nil) }
      }
      Muted(words("cards_sleep_quality"))
        .accessibilityAddTraits(.isHeader)
        .frame(maxWidth: .infinity, alignment: .leading)
        .padding(.top, Space.small)
      Levels(levels.map(sleepQualityWord), chosen: sleep.quality) { onAnswer(.sleepQuality(quality: $0)) }
    }
  }

  private func answer(_ minutes: UInt16?) { onAnswer(.sleepMinutes(minutes: minutes)) }
}

import SwiftUI

/// One step: what it does in words, and whether there is anywhere to go.
struct DialStep {
  let label: String
  let isPossible: Bool
  let act: @MainActor () -> Void
}

/// Less, the value in large type, more. A screen reader finds the value as something to adjust as well.
struct Dial: View {
  let name: String
  let value: String
  let isFaint: Bool
  let less: DialStep
  let more: DialStep

  var body: some View {
    HStack(spacing: Space.small) {
      button(less, "minus")
      Text(value).font(.largeTitle).monospacedDigit().foregroundStyle(isFaint ? Palette.outline : Palette.ink)
        .multilineTextAlignment(.center)
        .lineLimit(2)
        .minimumScaleFactor(0.7)
        .frame(maxWidth: .infinity)
        .accessibilityLabel(name)
        .accessibilityValue(value)
        .accessibilityAdjustableAction { direction in
          let step = direction == .increment ? more : less
          if step.isPossible { step.act() }
        }
      button(more, "plus")
    }
  }

  private func button(_ step: DialStep, _ symbol: String) -> some View {
    Button(action: step.act) {
      Image(systemName: symbol).font(.title2)
        .foregroundStyle(step.isPossible ? Palette.onAccentContainer : Palette.outline)
        .frame(width: 56, height: 56)
        .background(Palette.accentContainer, in: .circle)
        .contentShape(.circle)
    }
    .buttonStyle(.plain)
    .disabled(!step.isPossible)
    .accessibilityLabel(step.label)
  }
}

/// Before, what shows, after: leafing through time.
struct Leafing: View {
  let title: String
  let before: DialStep
  let after: DialStep

  var body: some View {
    HStack(spacing: Space.small) {
      button(before, "chevron.backward")
      Text(title).font(.headline).foregroundStyle(Palette.ink).multilineTextAlignment(.center)
        .frame(maxWidth: .infinity)
        .accessibilityAddTraits(.isHeader)
        .announced(title, firstToo: false)
      button(after, "chevron.forward")
    }
  }

  private func button(_ step: DialStep, _ symbol: String) -> some View {
    Button(action: step.act) {
      Image(systemName: symbol).font(.headline)
        .foregroundStyle(step.isPossible ? Palette.accent : Palette.hairline)
        .frame(width: Space.target, height: Space.target)
        .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .disabled(!step.isPossible)
    .accessibilityLabel(step.label)
  }
}

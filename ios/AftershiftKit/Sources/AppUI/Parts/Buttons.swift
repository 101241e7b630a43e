import AppWords
import SwiftUI

/// The one filled button of a screen.
public struct PrimaryButton: View {
  let words: String
  let act: @MainActor () -> Void

  public init(_ words: String, _ act: @escaping @MainActor () -> Void) {
    self.words = words
    self.act = act
  }

  public var body: some View {
    Button(action: act) {
      WideLabel(words: words)
    }
    .buttonStyle(.borderedProminent)
    .buttonBorderShape(.capsule)
    .tint(Palette.accent)
  }
}

/// Something else that can be done here.
public struct SecondaryButton: View {
  let words: String
  let act: @MainActor () -> Void

  public init(_ words: String, _ act: @escaping @MainActor () -> Void) {
    self.words = words
    self.act = act
  }

  public var body: some View {
    Button(action: act) {
      WideLabel(words: words)
    }
    .buttonStyle(.bordered)
    .buttonBorderShape(.capsule)
    .tint(Palette.accent)
  }
}

/// As wide as the thumb may reach, and as high as its words need.
private struct WideLabel: View {
  let words: String

  var body: some View {
    Text(words).font(.headline).multilineTextAlignment(.center).frame(maxWidth: .infinity, minHeight: 40)
  }
}

/// A quiet way on.
public struct QuietButton: View {
  let words: String
  let symbol: String?
  let act: @MainActor () -> Void

  public init(_ words: String, symbol: String? = nil, _ act: @escaping @MainActor () -> Void) {
    self.words = words
    self.symbol = symbol
    self.act = act
  }

  public var body: some View {
    Button(action: act) {
      HStack(spacing: Space.small) {
        if let symbol { Image(systemName: symbol).accessibilityHidden(true) }
        Text(words)
      }
      .font(.headline)
      .frame(minHeight: Space.target)
      .contentShape(.rect)
    }
    .buttonStyle(.borderless)
    .tint(Palette.accent)
  }
}

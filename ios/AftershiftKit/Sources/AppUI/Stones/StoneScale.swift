import AppWords
import SwiftUI

/// The five stones, from pebble to boulder, resting on one line. In large type they stand one below the other, words beside.
struct StoneScale: View {
  /// Nil while nothing is chosen.
  var selected: UInt8?
  let onTap: @MainActor (UInt8) -> Void
  @Environment(\.dynamicTypeSize) private var type
  @State private var taps = 0

  var body: some View {
    Group {
      if type >= .xxLarge {
        VStack(spacing: Space.tiny) { ForEach(loads, id: \.self) { beside($0) } }
      } else {
        HStack(alignment: .bottom, spacing: 2) { ForEach(loads, id: \.self) { above($0) } }
      }
    }
    .sensoryFeedback(.impact, trigger: taps)
  }

  private func above(_ load: UInt8) -> some View {
    stone(load) {
      VStack(spacing: Space.small) {
        Stone(load: load, box: 74)
        Rectangle().fill(Palette.outline).frame(height: 1)
        Text(loadWord(load)).font(.subheadline).multilineTextAlignment(.center)
          .fixedSize(horizontal: false, vertical: true)
      }
      .frame(maxWidth: .infinity)
      .padding(.vertical, Space.small)
    }
  }

  private func beside(_ load: UInt8) -> some View {
    stone(load) {
      HStack(spacing: Space.medium) {
        Stone(load: load, box: 60)
        Text(loadWord(load)).font(.headline)
        Spacer()
      }
      .frame(minHeight: 64)
      .padding(.horizontal, Space.medium)
    }
  }

  private func stone<Label: View>(_ load: UInt8, @ViewBuilder label: () -> Label) -> some View {
    Button {
      taps += 1
      onTap(load)
    } label: {
      label().foregroundStyle(Palette.ink).contentShape(.rect)
    }
    .buttonStyle(.plain)
    .background(selected == load ? Palette.accentContainer : Palette.background, in: .rect(cornerRadius: 20))
    .accessibilityLabel(words("load_description", loadWord(load), Int(load) + 1))
    .accessibilityAddTraits(selected == load ? .isSelected : [])
    .accessibilityIdentifier("stone \(load)")
  }
}

private let loads: [UInt8] = [0, 1, 2, 3, 4]

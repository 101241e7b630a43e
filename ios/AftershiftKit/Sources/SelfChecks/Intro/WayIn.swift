import AftershiftCore
import AppUI
import SwiftUI

/// Where the thumb is: how to begin, or to go on. Nothing, as long as there is something to read first.
struct WayIn: View {
  let state: CheckIntroState
  let onBegin: @MainActor () -> Void
  let onGoOn: @MainActor (String) -> Void
  let onSupport: @MainActor () -> Void

  var body: some View {
    if state.notice == nil {
      Group {
        if let open = state.open {
          SideBySide {
            SecondaryButton(checkWords("checks_start_again"), onBegin).accessibilityIdentifier("start again")
            PrimaryButton(checkWords("checks_go_on")) { onGoOn(open.id) }.accessibilityIdentifier("resume")
          }
        } else if isThirdTime {
          // Neither is the way that is meant to be taken.
          SideBySide {
            SecondaryButton(checkWords("checks_talk"), onSupport).accessibilityIdentifier("talk")
            SecondaryButton(checkWords("checks_start"), onBegin).accessibilityIdentifier("start")
          }
        } else {
          PrimaryButton(checkWords("checks_start"), onBegin).accessibilityIdentifier("start")
        }
      }
      .frame(maxWidth: Space.widest)
      .padding(.horizontal, Space.margin)
      .padding(.vertical, Space.small)
      .frame(maxWidth: .infinity)
      .background(Palette.background)
    }
  }

  private var isThirdTime: Bool {
    if case .thirdTime = state.again { return true }
    return false
  }
}

/// Two ways; in large type one below the other.
struct SideBySide<Content: View>: View {
  let content: Content
  @Environment(\.dynamicTypeSize) private var type

  init(@ViewBuilder content: () -> Content) { self.content = content() }

  var body: some View {
    if type >= .xxLarge {
      VStack(spacing: Space.small) { content }
    } else {
      HStack(spacing: Space.small) { content }
    }
  }
}

import AppModel
import AppWords
import SwiftUI

/// The mark and nothing else, but Support at its place. What is beneath is neither seen nor read out, and all as it was when
/// the cover is gone.
struct CoverScreen: View {
  let app: AppContext

  var body: some View {
    let isHidden = app.opening.cover == .hidden
    ZStack(alignment: .topTrailing) {
      Palette.background.ignoresSafeArea()
      Button(action: app.opening.show) {
        VStack(spacing: Space.medium) {
          Mark()
          if isHidden {
            Text(words("hide_show")).font(.callout).foregroundStyle(Palette.muted).multilineTextAlignment(.center)
              .padding(.horizontal, Space.margin)
          }
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .contentShape(.rect)
      }
      .buttonStyle(.plain)
      .disabled(!isHidden)
      // The second tap of a hurried "hide" must not show it again.
      .noDoubleTapThrough(isHidden, arrives: true)
      .accessibilityHidden(!isHidden)
      .accessibilityIdentifier("cover")
      SupportButton { app.router.toSupport() }
        .padding(.horizontal, Space.medium)
    }
    .accessibilityElement(children: .contain)
    .accessibilityAddTraits(.isModal)
  }
}

/// One stone, resting on a line.
private struct Mark: View {
  var body: some View {
    VStack(spacing: Space.tiny) {
      StoneShape.all[2].fill(Palette.accent).frame(width: 56, height: 56 / StoneShape.all[2].aspect)
      Rectangle().fill(Palette.accent).frame(width: 72, height: 2)
    }
    .accessibilityHidden(true)
  }
}

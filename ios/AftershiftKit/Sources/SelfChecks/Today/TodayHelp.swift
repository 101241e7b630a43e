import AftershiftCore
import AppUI
import AppWords
import SwiftUI

/// What can't wait, before everything else of the self-checks: the question after a hard answer of an earlier day, and
/// help while it stands first.
struct TodayHelp: View {
  let app: AppContext
  let model: NoticeModel
  let state: CheckNoticeState
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      if let later = state.later {
        Panel {
          Paragraph(later.text.replacingOccurrences(of: "{day}", with: phone.longDay(later.day)))
          SideBySide {
            asLarge(words("support_title"), Palette.helpContainer, Palette.onHelpContainer) {
              // Going there is the answer.
              Task { await model.laterDone() }
              app.router.toSupport()
            }
            .accessibilityIdentifier("support here")
            asLarge(words("common_not_now"), Palette.raised, Palette.ink) { Task { await model.laterDone() } }
              .accessibilityIdentifier("later not now")
          }
          .padding(.top, Space.small)
        }
        .onSeen { Task { await model.laterSeen(later) } }
      }
      if let strip = state.strip { Strip(strip) { app.router.toSupport() } }
    }
  }

  /// Neither is larger than the other.
  private func asLarge(
    _ label: String, _ ground: Color, _ ink: Color, _ act: @escaping @MainActor () -> Void
  ) -> some View {
    Button(action: act) {
      Text(label).font(.headline).foregroundStyle(ink).multilineTextAlignment(.center)
        .padding(.horizontal, 14)
        .frame(maxWidth: .infinity, minHeight: 52)
        .background(ground, in: .capsule)
    }
    .buttonStyle(.plain)
  }
}

import AftershiftCore
import AppUI
import SwiftUI

/// What has to be read before the first self-check.
struct NoticeCard: View {
  let notice: CheckWords
  let onRead: @MainActor () -> Void

  var body: some View {
    Panel {
      Text(notice.title).font(.title2).foregroundStyle(Palette.ink).accessibilityAddTraits(.isHeader)
      Paragraph(notice.text)
      PrimaryButton(checkWords("checks_notice_read"), onRead).padding(.top, Space.small)
    }
  }
}

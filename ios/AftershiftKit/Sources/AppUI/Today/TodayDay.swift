import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What the day holds so far.
struct TodayDay: View {
  let app: AppContext
  let core: OpenCore
  let model: TodayModel
  let state: TodayState
  @Environment(\.phone) private var phone

  var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Muted(phone.longDay(state.workDay))
      if let next = state.nextShift { Paragraph(phone.sentence(next)).accessibilityIdentifier("next shift") }
      if state.zoneUnknown { Muted(words("today_zone_unknown")) }
      if let came = state.whileLocked { whileLocked(came) }
      if let open = state.open { unfinished(open) }
      lines
      ForEach(app.features.indices, id: \.self) { app.features[$0].onToday(app, core) }
      let others = state.entries.filter { $0.id != state.open?.id }
      if others.isEmpty, state.open == nil { Muted(words("today_nothing_yet")) }
      ForEach(others, id: \.id) { entry in EntryRow(entry: entry) { app.router.to(.entry(entry.id)) } }
    }
  }

  @ViewBuilder private var lines: some View {
    if state.stepAsks { LinkRow(words("today_step_asks")) { app.router.to(.firstStep) } }
    if state.practiceDue { LinkRow(words("today_practice")) { app.router.to(.practise) } }
    if let gone = state.gone { self.gone(gone) }
    if state.remindersWentQuiet { once(.quietSeen) { Paragraph(words("today_reminders_quiet")) } }
    if state.offersLock { lockOffer }
    if state.asksKeepFor { LinkRow(words("today_keep_for")) { app.router.to(.keeping) } }
  }

  /// Until it was read.
  private func once<Content: View>(_ seen: TodayAction, @ViewBuilder content: () -> Content) -> some View {
    Panel {
      content()
      QuietButton(words("common_close")) { act(seen) }.frame(maxWidth: .infinity, alignment: .trailing)
    }
  }

  /// Whoever had the phone in hand may have tapped it.
  private func whileLocked(_ came: WhileLocked) -> some View {
    once(.whileLockedSeen) {
      if came.added > 0 { Paragraph(words("today_added_while_locked", came.added)) }
      if came.unread > 0 { Paragraph(words("today_unread_while_locked", came.unread)) }
    }
  }

  /// What went because it was older than is kept.
  private func gone(_ gone: Gone) -> some View {
    once(.goneSeen) {
      Paragraph(words("today_gone", amount(gone.checkIns, gone.selfChecks)))
      if let kept = gone.keptFor { Muted(words("today_gone_kept_for", kept.word)) }
    }
  }

  /// Once, and quietly: what it means that there is none.
  private var lockOffer: some View {
    Panel {
      Paragraph(words("today_lock_means"))
      QuietButton(words("today_lock")) { app.router.to(.security) }
      QuietButton(words("common_not_now")) { act(.noLock) }
    }
  }

  private func unfinished(_ open: OpenCheckIn) -> some View {
    Panel {
      Button {
        app.router.to(.cards)
      } label: {
        HStack(spacing: Space.medium) {
          Stone(load: open.load, box: 44)
          VStack(alignment: .leading, spacing: 2) {
            Text(words("today_pick_up")).font(.headline).foregroundStyle(Palette.accent)
            Muted(words("entry_line", loadWord(open.load), phone.clock(open.localTime)))
          }
          Spacer(minLength: 0)
          Image(systemName: "chevron.forward").foregroundStyle(Palette.accent).accessibilityHidden(true)
        }
        .contentShape(.rect)
      }
      .buttonStyle(.plain)
      QuietButton(words("common_leave")) { act(.leaveAsItIs) }
    }
  }

  private func act(_ action: TodayAction) { Task { await model.act(action) } }
}

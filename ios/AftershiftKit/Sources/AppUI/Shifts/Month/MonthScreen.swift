import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// The month, and below it what there is to say of it. What a tap puts there stays within the thumb's reach, where there is
/// room to hold it.
struct MonthScreen: View {
  let app: AppContext
  let model: ShiftsModel
  let state: ShiftsState
  @Environment(\.dynamicTypeSize) private var type
  @Environment(\.verticalSizeClass) private var height
  @Environment(\.phone) private var phone
  @State private var isPainting = false

  var body: some View {
    ScrollViewReader { scroll in
      ScrollView {
        VStack(alignment: .leading, spacing: Space.medium) {
          title
          if state.nothingYet { beginning }
          MonthGrid(state: state, model: model, isPainting: $isPainting).padding(.horizontal, Space.small)
          if !isHeld { PaletteBar(state: state, model: model, isHeld: false) }
          rest.padding(.horizontal, Space.margin)
        }
        .frame(maxWidth: Space.widest)
        .padding(.bottom, Space.large)
        .frame(maxWidth: .infinity)
        .id("month")
      }
      .scrollDisabled(isPainting)
      // What is to be tapped next is up there.
      .onChange(of: model.weekHand) { _, hand in if hand != .none { scroll.scrollTo("month", anchor: .top) } }
    }
    .safeAreaInset(edge: .bottom) {
      if isHeld {
        VStack(spacing: 0) {
          Divider()
          PaletteBar(state: state, model: model, isHeld: true)
        }
        .background(Palette.background)
      }
    }
  }

  private var isHeld: Bool { type < .xxLarge && height != .compact }

  private var title: some View {
    HStack {
      leaf("chevron.backward", words("entry_month_before"), .earlier)
      Text(phone.monthAndYear(state.month)).font(.title2).bold().foregroundStyle(Palette.ink)
        .frame(maxWidth: .infinity)
        .accessibilityAddTraits(.isHeader)
        .announced(phone.monthAndYear(state.month), firstToo: false)
      leaf("chevron.forward", words("entry_month_after"), .later)
    }
    .padding(.horizontal, Space.small)
  }

  private func leaf(_ symbol: String, _ words: String, _ action: ShiftsAction) -> some View {
    Button {
      act(action)
    } label: {
      Image(systemName: symbol).font(.headline).frame(width: Space.target, height: Space.target).contentShape(.rect)
    }
    .buttonStyle(.borderless)
    .tint(Palette.accent)
    .accessibilityLabel(words)
  }

  private var beginning: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Paragraph(words("shifts_begin"))
      Muted(words("shifts_begin_else"))
    }
    .padding(.horizontal, Space.margin)
  }

  @ViewBuilder private var rest: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      MonthNotes(state: state, model: model)
      HStack(spacing: Space.medium) {
        // Of ISO dates: "2026-03".
        if state.month.prefix(7) != state.today.prefix(7) {
          QuietButton(words("shifts_today")) { act(.thisMonth) }.accessibilityIdentifier("this month")
        }
        if model.weekHand == .none, !state.nothingYet {
          QuietButton(words("shifts_week_copy")) { model.weekHand = .copy }.accessibilityIdentifier("copy a week")
        }
      }
      HardLines(state: state)
      MonthWays(app: app, model: model)
    }
  }

  private func act(_ action: ShiftsAction) { Task { await model.act(action) } }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One card at a time. Every answer is stored as it is given; the buttons beneath only lead on.
struct CardsScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { Cards(app: app, model: app.model(.cards, of: core) { CardsModel(core) }) }
}

private struct Cards: View {
  let app: AppContext
  let model: CardsModel

  var body: some View {
    VStack(spacing: 0) {
      Group {
        if let state = model.content {
          CardInReach(model: model, state: state) {
            // Whatever becomes of the rest.
            app.router.toSupport()
          }
        }
      }
      .frame(maxWidth: .infinity, maxHeight: .infinity)
      .problem(model.problem, model.dismissProblem)
      if let state = model.content { WayOn(model: model, state: state).padding(.horizontal, Space.medium) }
    }
    .background(Palette.background)
    .noDoubleTapThrough(model.content.map(Shown.init), arrives: true)
    // Back leads to the card before; from the first one, to where the cards were opened.
    .holdsWords(false, ownBack: model.content?.canGoBack == true) { [card = model.content?.card] in
      Task { await model.lead(.back, from: card) }
    }
    .navigationBarTitleDisplayMode(.inline)
    .onFront(app) { await model.load() }
    // Who went to Support meanwhile stays there, and leaves when they come back.
    .onChange(of: model.isDone && app.router.here == .cards, initial: true) { _, leaves in
      if leaves { app.router.back(from: .cards) }
    }
  }
}

/// What tells one look of the cards from the next.
private struct Shown: Hashable {
  let isHeavy: Bool
  let card: CardKind?
  let longer: Bool

  init(_ state: CardsState) {
    (isHeavy, card, longer) = (state.heavy != nil, state.card?.kind, state.longerOffered)
  }
}

/// What was saved above; the card low, in the thumb's reach. A new card starts at its top.
private struct CardInReach: View {
  let model: CardsModel
  let state: CardsState
  let onSupport: @MainActor () -> Void
  @AccessibilityFocusState private var isHeard: Bool

  var body: some View {
    GeometryReader { space in
      ScrollView {
        VStack(alignment: .leading, spacing: Space.medium) {
          SavedStone(state: state)
          if let heavy = state.heavy { HeavyPanel(heavy: heavy, model: model, onSupport: onSupport) }
          Spacer(minLength: 0)
          OneCard(card: state.card, model: model, isHeard: $isHeard)
        }
        .frame(maxWidth: Space.widest, minHeight: space.size.height, alignment: .leading)
        .padding(.horizontal, Space.medium)
        .frame(maxWidth: .infinity)
      }
      .scrollDismissesKeyboard(.interactively)
      .id(state.card?.kind)
    }
    // The button that led on stays where it is: a screen reader has to be taken to what is new.
    .onChange(of: state.card?.kind) { isHeard = true }
  }
}

private struct SavedStone: View {
  let state: CardsState

  var body: some View {
    if let load = state.checkIn?.load {
      HStack(spacing: 14) {
        Stone(load: load, box: 44)
        Text(line).font(.headline).foregroundStyle(Palette.ink).announced(line)
      }
      .padding(.horizontal, Space.small)
    }
  }

  private var line: String {
    switch state.saved {
    case .saved: words("cards_saved")
    case .savedSupportIsThere: words("cards_saved_support_is_there")
    }
  }
}

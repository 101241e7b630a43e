import AftershiftCore
import Observation

/// The cards after a tap: every answer is stored as it is given, and what leads on is done once.
@MainActor @Observable public final class CardsModel: ScreenModel<CardsState> {
  public let words = UnkeptWords()
  /// Enough was answered: nothing shows here any more.
  public private(set) var isDone = false

  public func load() async { await show { try $0.cards() } }

  /// On or back, from the card that was `seen`: what shows another by now isn't led away from unread.
  public func lead(_ action: CardsAction, from seen: Card?) async {
    guard content?.card?.kind == seen?.kind else { return }
    await lead {
      // Only from their own card: who was led past it may come back to them.
      if await show({ try $0.cardsAct(action: action) }) != nil, seen?.kind == .putItDown { words.letGo() }
    }
  }

  public func done() async {
    // It stands as it is already: the screen was left open for long.
    if content?.checkIn == nil {
      isDone = true
      return
    }
    await lead {
      isDone = await perform { _ = try await core.call { try $0.cardsAct(action: .done) } }
      if isDone { words.letGo() }
    }
  }

  /// What was said of a run of heavy check-ins is answered. The words of a card that it leads away from stay.
  public func heavy(_ action: CardsAction) async { await lead { await show { try $0.cardsAct(action: action) } } }

  /// The words of a note stay until they are stored: a refusal loses nothing.
  public func answer(_ answer: Answer) async {
    let isStored = await show { try $0.cardsAct(action: .answer(answer: answer)) } != nil
    if isStored, case .note = answer { words.letGo() }
  }
}

/// What a card asks about, whatever was answered on it.
public enum CardKind: Hashable, Sendable { case signals, sleep, energy, weighed, helped, moment, putItDown }

extension Card {
  public var kind: CardKind {
    switch self {
    case .signals: .signals
    case .sleep: .sleep
    case .energy: .energy
    case .weighed: .weighed
    case .helped: .helped
    case .momentOfDay: .moment
    case .putItDown: .putItDown
    }
  }
}

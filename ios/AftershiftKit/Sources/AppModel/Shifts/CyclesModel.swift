import AftershiftCore
import Observation

/// What a tap on a day of the cycle does.
public enum Brush: Equatable, Sendable {
  /// One code further with each tap.
  case through
  /// This code; nil: no shift.
  case put(String?)
}

/// The cycles, and the one that is being put together. It stays until it is saved or discarded, also on another screen.
@MainActor @Observable public final class CyclesModel: ScreenModel<CycleState> {
  public var brush = Brush.through
  /// Whether leaving the draft would lose something that was tapped.
  public private(set) var isChanged = false
  /// What was just done, until something else is.
  public private(set) var isSaved = false
  @ObservationIgnored private var begun = false

  /// What an earlier visit left: nobody knows any more how much of it was tapped.
  public func load() async {
    let isFresh = !begun
    begun = true
    if let state = await show({ try $0.cycles() }), isFresh { isChanged = state.draft != nil }
  }

  public func start(_ action: CycleAction) async {
    brush = .through
    await lead { await act(action, changes: false) }
  }

  public func change(_ action: CycleAction) async { await act(action, changes: true) }

  public func save() async {
    await lead {
      if await show({ try $0.cyclesAct(action: .save) }) != nil { (isChanged, isSaved) = (false, true) }
    }
  }

  public func discard() async { await lead { await act(.discard, changes: false) } }

  public func remove(_ id: String) async { await lead { await act(.remove(id: id), changes: false) } }

  /// A day of the draft, from 0.
  public func tap(_ place: Int) async {
    switch brush {
    case .put(let code): await change(.setDay(place: UInt32(place), code: code))
    case .through: await change(.tapDay(place: UInt32(place)))
    }
  }

  private func act(_ action: CycleAction, changes: Bool) async {
    if await show({ try $0.cyclesAct(action: action) }) != nil { (isChanged, isSaved) = (changes, false) }
  }
}

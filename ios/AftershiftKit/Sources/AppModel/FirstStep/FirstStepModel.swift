import AftershiftCore
import Observation

@MainActor @Observable public final class FirstStepModel: ScreenModel<FirstStepState> {
  /// What is typed and not stored yet, or was refused. In memory only, like all such words.
  private var typed: [DraftKind: String] = [:]
  @ObservationIgnored private var resting: Task<Void, Never>?
  @ObservationIgnored private let rest: @Sendable () async throws -> Void

  /// `rest`: as long as a hand rests before its words are stored.
  public init(
    _ core: OpenCore,
    rest: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .milliseconds(700)) }
  ) {
    self.rest = rest
    super.init(core)
  }

  /// Whether something typed would be lost now.
  public var isUnkept: Bool { !typed.isEmpty }

  public func load() async { await show { try $0.firstStep() } }

  public func act(_ action: FirstStepAction) async { await show { try $0.firstStepAct(action: action) } }

  public func text(_ draft: Draft) -> String { typed[draft.kind] ?? draft.text }

  /// Whether the person wrote it, or is about to.
  public func isOwn(_ draft: Draft) -> Bool { draft.isOwn || typed[draft.kind] != nil }

  /// Words are stored when the hand rests. An empty field isn't: it would be filled again under the hand.
  public func write(_ kind: DraftKind, _ text: String) {
    typed[kind] = text
    resting?.cancel()
    resting = Task {
      do { try await rest() } catch { return }
      await store(typed.filter { !$0.value.allSatisfy(\.isWhitespace) })
    }
  }

  /// Stores what was typed at once, before something else happens. What is refused stays in the field. Whether nothing
  /// would be lost now.
  @discardableResult public func keep() async -> Bool {
    resting?.cancel()
    if isUnkept { await store(typed) }
    return !isUnkept
  }

  /// From the choices again, instead of the person's own words.
  public func putTogether(_ kind: DraftKind) async {
    typed[kind] = nil
    await act(.write(kind: kind, text: nil))
    // What rests of the other one is stored all the same.
    await keep()
  }

  /// Somebody said yes to losing them.
  public func forgetWords() {
    resting?.cancel()
    typed = [:]
  }

  /// Each for itself: one that is too long mustn't keep the other from being stored. What was typed on meanwhile stays.
  private func store(_ words: [DraftKind: String]) async {
    var refused: (any Error)?
    for (kind, text) in words {
      do {
        put(try await core.call { try $0.firstStepAct(action: .write(kind: kind, text: text)) })
        if typed[kind] == text { typed[kind] = nil }
      } catch { refused = error }
    }
    if let refused { report(refused) } else if !words.isEmpty { dismissProblem() }
  }
}

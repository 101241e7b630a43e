import AftershiftCore
import Observation

/// A plan. What is typed and not added yet is in memory only; a refusal leaves it in its field.
@MainActor @Observable public final class PlanModel: ScreenModel<PlanState> {
  /// The forms that are open, by what they are for.
  public var forms: [FormOf: EntryWords] = [:]
  /// The coping card as it is being written.
  public var card: CardWords?
  /// Sections that don't go out.
  public var without: Set<String> = []
  @ObservationIgnored private let plan: PlanKind
  @ObservationIgnored private let pause: @Sendable () async -> Void
  @ObservationIgnored private var hasJustTaken = false

  /// `pause`: as long as a second tap can still belong to a double tap.
  public init(
    _ core: OpenCore, _ plan: PlanKind,
    pause: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .milliseconds(350)) }
  ) {
    self.plan = plan
    self.pause = pause
    super.init(core)
  }

  /// Whether something typed would be lost now.
  public var isUnkept: Bool { forms.values.contains(where: \.isChanged) || cardIsChanged }

  /// Whether the card that is being written isn't the one that is there.
  public var cardIsChanged: Bool {
    guard let card, let content else { return false }
    return card != CardWords(content)
  }

  public func load() async {
    let plan = plan
    await show { try $0.plan(plan: plan) }
  }

  /// What a form is for happens once, however often it is tapped; then the form is closed.
  public func keep(_ form: FormOf) async {
    guard let words = forms[form] else { return }
    let action: PlanAction =
      switch form {
      case .new(let section): .add(section: section, text: words.text, phone: words.number, day: words.day)
      case .entry(let id): .change(id: id, text: words.text, phone: words.number, day: words.day)
      }
    await lead {
      // What was typed on while it was stored stays.
      if await act(action), forms[form] == words { forms[form] = nil }
    }
  }

  /// An example is taken over as it is; what is being typed beside it stays. Where it was, another one lies under the
  /// finger then: the second tap of a double tap isn't meant for that.
  public func take(_ section: String, _ example: String) async {
    if hasJustTaken { return }
    await lead {
      guard await act(.add(section: section, text: example, phone: nil, day: nil)) else { return }
      hasJustTaken = true
      Task {
        await pause()
        hasJustTaken = false
      }
    }
  }

  public func remove(_ id: String) async {
    await lead { if await act(.remove(id: id)) { forms[.entry(id)] = nil } }
  }

  public func keepCard() async {
    guard let words = card else { return }
    await lead { if await act(.setCopingCard(card: words.card)), card == words { card = nil } }
  }

  public func takeCardBack() async { await lead { if await act(.takeBackCopingCard) { card = nil } } }

  /// The plan as one page of text, as it would go out; nil where it couldn't be made, which is said.
  public func text() async -> String? {
    let (plan, without) = (plan, without.sorted())
    var text: String?
    await perform { text = try await core.call { try $0.planText(plan: plan, without: without) } }
    return text
  }

  /// Somebody said yes to losing them.
  public func forgetWords() {
    forms = [:]
    card = nil
  }

  private func act(_ action: PlanAction) async -> Bool {
    let plan = plan
    return await show { try $0.planAct(plan: plan, action: action) } != nil
  }
}

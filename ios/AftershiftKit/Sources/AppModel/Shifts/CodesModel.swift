import AftershiftCore
import Observation

/// The codes. What is typed and not stored yet is in memory only; a refusal leaves it in its field.
@MainActor @Observable public final class CodesModel: ScreenModel<CodesState> {
  /// One at a time: the list below it stays short.
  public private(set) var form: CodeForm?
  /// Why the form wasn't taken.
  public private(set) var refused: RosterProblem?

  /// Whether something typed would be lost now.
  public var isUnkept: Bool { form?.isChanged == true }

  public func load() async { await show { try $0.shiftCodes() } }

  public func fill(_ form: CodeForm?) {
    self.form = form
    refused = nil
  }

  /// What is typed, in the form that is open by now.
  public func edit(_ change: (inout CodeForm) -> Void) {
    guard var form else { return }
    change(&form)
    fill(form)
  }

  public func save() async {
    guard let filled = form else { return }
    let action: CodesAction =
      filled.of.map { .change(code: $0.name, to: filled.change) } ?? .add(to: filled.change)
    // What was typed on while it was stored stays.
    await lead { if await act(action), form == filled { fill(nil) } }
  }

  public func moveUp(_ code: String) async { _ = await act(.moveUp(code: code)) }

  public func means(_ code: String, _ meaning: UInt32) async {
    if await act(.means(code: code, meaning: meaning)) { fill(nil) }
  }

  public func remove(_ code: String) async {
    await lead { if await act(.remove(code: code)) { fill(nil) } }
  }

  private func act(_ action: CodesAction) async -> Bool {
    await show { try $0.shiftCodesAct(action: action) } != nil
  }

  /// What can't stand in the roster stands by its field.
  override public func report(_ error: any Error) {
    if case AppError.Roster(let problem) = error, form != nil { refused = problem } else { super.report(error) }
  }
}

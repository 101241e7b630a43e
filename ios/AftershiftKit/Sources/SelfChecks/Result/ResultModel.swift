import AftershiftCore
import AppModel
import Observation

/// One result.
@MainActor @Observable final class ResultModel: ScreenModel<CheckResultState> {
  let id: String
  /// It isn't there: it wasn't kept and the app was closed meanwhile, or it was removed.
  private(set) var isGone = false

  init(_ core: OpenCore, _ id: String) {
    self.id = id
    super.init(core)
  }

  func load() async { await show { [id] in try $0.checkResult(id: id) } }

  func chooseLine(_ scale: String, _ value: UInt16) async { await act(.chooseLine(id: id, scale: scale, value: value)) }

  func notNow() async { await act(.notNow(id: id)) }

  /// Whether it was removed.
  func remove() async -> Bool {
    let id = id
    return await leading { _ = try $0.checkResultAct(action: .remove(id: id)) } != nil
  }

  /// Whether it can be gone on with now.
  func goOn() async -> Bool {
    let id = id
    return await leading { _ = try $0.checkAct(action: .resume(id: id)) } != nil
  }

  /// The same, from the first question without an answer.
  func toUnanswered() async -> Bool {
    let id = id
    let done: Void? = await leading {
      _ = try $0.checkAct(action: .resume(id: id))
      _ = try $0.checkAct(action: .toUnanswered)
    }
    return done != nil
  }

  /// What isn't kept goes with this.
  func leave() async -> Bool { await leading { _ = try $0.checkAct(action: .leave) } != nil }

  private func act(_ action: CheckResultAction) async {
    await show { [id] in try $0.checkResultAct(action: action) ?? $0.checkResult(id: id) }
  }

  override func report(_ error: any Error) {
    if case AppError.NotFound = error { isGone = true } else { super.report(error) }
  }
}

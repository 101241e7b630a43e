import AftershiftCore
import AppModel
import Observation

/// One form, question by question. What is being filled in is the core's to know, as long as the app runs.
@MainActor @Observable final class RunnerModel: ScreenModel<CheckState> {
  let id: String
  /// It can't be gone on with: it wasn't kept and the app was closed meanwhile, it was removed, or it was left.
  private(set) var isGone = false
  @ObservationIgnored private var isLeft = false
  @ObservationIgnored var doubleTap: DoubleTap

  init(_ core: OpenCore, _ id: String, pause: Duration) {
    self.id = id
    doubleTap = DoubleTap(pause)
    super.init(core)
  }

  /// After the app was closed in the middle of it, it is taken up again: numbers to call may be waiting in it.
  func load() async {
    let (id, isLeft) = (id, isLeft)
    await step { core in
      if let state = try core.check(), state.id == id { return state }
      return isLeft ? nil : try takenUp(core, id)
    }
  }

  /// Also an answer leads on: while one is on its way, a second tap was meant for the same question, and isn't taken
  /// for the next. The one on its way is stored.
  func act(_ action: CheckAction) async {
    guard doubleTap.takesTaps else { return }
    await lead { await step { try $0.checkAct(action: action) } }
  }

  /// Whether it was left. What is kept can be gone on with.
  func leave() async -> Bool {
    let left = await leading { _ = try $0.checkAct(action: .leave) } != nil
    if left { isLeft = true }
    return left
  }

  /// Whether its result may be shown now: not by the second tap on the last answer.
  var canLeadOn: Bool { doubleTap.takesTaps }

  private func step(_ ask: @escaping @Sendable (Aftershift) throws -> CheckState?) async {
    await perform {
      guard let state = try await core.call(ask) else {
        isGone = true
        return
      }
      if state.shown != content?.shown { doubleTap.led() }
      put(state)
      dismissProblem()
    }
  }

  /// What shows was no longer what is asked, or nothing is any more: it is looked at again, and nothing was lost.
  override func report(_ error: any Error) {
    switch error {
    case AppError.NotThisQuestion, AppError.CheckClosed: Task { await load() }
    default: super.report(error)
    }
  }
}

private func takenUp(_ core: Aftershift, _ id: String) throws -> CheckState? {
  do {
    return try core.checkAct(action: .resume(id: id))
  } catch AppError.NotFound, AppError.CheckClosed, AppError.CheckChanged {
    return nil
  }
}

extension CheckState {
  /// What tells one screen from the next. What is said after a choice in the view moves what stands below it.
  fileprivate var shown: Shown {
    switch step {
    case .question(let question): Shown(help: help != nil, next: help?.next, item: question.item)
    case .closed, .end: Shown(help: help != nil, next: help?.next, item: nil)
    }
  }
}

private struct Shown: Equatable {
  let help: Bool
  let next: String?
  let item: UInt8?
}

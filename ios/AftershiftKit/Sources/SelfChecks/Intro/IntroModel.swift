import AftershiftCore
import AppModel
import Observation

/// One form, before it is begun.
@MainActor @Observable final class IntroModel: ScreenModel<CheckIntroState> {
  let instrument: String
  /// Whether the answers are to be saved.
  var keeps = true
  /// Whether to save what waits for an answer about the phone's date.
  private(set) var dateInDoubt: Bool?

  init(_ core: OpenCore, _ instrument: String) {
    self.instrument = instrument
    super.init(core)
  }

  func load() async { await show { [instrument] in try $0.checkIntro(instrument: instrument) } }

  func noticeRead() async {
    await show { [instrument] in
      _ = try $0.checksAct(action: .noticeRead)
      return try $0.checkIntro(instrument: instrument)
    }
  }

  /// The id of what was begun. Once: a second tap would begin a second one.
  func begin() async -> String? {
    let keep = keeps
    let begin = CheckAction.begin(instrument: instrument, keep: keep)
    var id: String?
    await lead {
      await perform {
        do {
          id = try await core.call { try $0.checkAct(action: begin)?.id }
        } catch AppError.ClockWentBack {
          // A question, not a message.
          dateInDoubt = keep
        }
      }
    }
    return id
  }

  func dateIsRight(keep: Bool) async -> String? {
    dateInDoubt = nil
    return await start(.beginDateIsRight(instrument: instrument, keep: keep))
  }

  func dateIsWrong() { dateInDoubt = nil }

  func goOn(_ id: String) async -> String? { await start(.resume(id: id)) }

  func remove(_ id: String) async {
    await show { [instrument] in
      _ = try $0.checkResultAct(action: .remove(id: id))
      return try $0.checkIntro(instrument: instrument)
    }
  }

  private func start(_ action: CheckAction) async -> String? {
    await leading { try $0.checkAct(action: action)?.id } ?? nil
  }
}

import AftershiftCore
import Observation

/// A hospital's file: chosen, asked about, looked at, and taken over only then.
@MainActor @Observable public final class ImportModel: ScreenModel<ImportState> {
  /// A large file takes a second or two.
  public private(set) var isWorking = false
  /// What was taken over was taken back again.
  public private(set) var isUndone = false
  /// The codes that are being made, by the words that they are for.
  public private(set) var making: [String: NewCode] = [:]
  @ObservationIgnored private var begun = false
  @ObservationIgnored private let outside: any Outside
  @ObservationIgnored private let arrivals: Arrivals

  public init(_ core: OpenCore, _ outside: any Outside, _ arrivals: Arrivals) {
    self.outside = outside
    self.arrivals = arrivals
    super.init(core)
  }

  /// What an earlier visit left open is gone: it begins with a file. Why one that came before wasn't taken stays said.
  public func load() async {
    let isFresh = !begun
    begun = true
    await perform {
      put(try await core.call { try isFresh ? $0.rosterImportAct(action: .close) : $0.rosterImport() })
    }
  }

  public func choose() async {
    await lead { await open(await outside.choose()) }
  }

  /// What another app handed over, whatever else is on its way: nobody would hand it over a second time.
  public func takeArrived() async {
    begun = true
    await open(arrivals.take())
  }

  /// A file that can't be taken leaves nothing of the one before.
  private func open(_ path: String?) async {
    isUndone = false
    guard let path else {
      await show { try $0.rosterImport() }
      return
    }
    var refused: (any Error)?
    await work {
      do {
        let state = try await core.call { try $0.rosterImportAct(action: .open(from: path)) }
        put(state)
        dismissProblem()
        keepWords(of: state)
      } catch { refused = error }
      outside.letGo(path)
    }
    guard let refused else { return }
    report(refused)
    await perform { put(try await core.call { try $0.rosterImport() }) }
  }

  /// Of the file that is open. A code that was being made for a `word` isn't needed any more.
  public func answer(_ action: ImportAction, of word: String? = nil) async {
    await work {
      if await show({ try $0.rosterImportAct(action: action) }) != nil, let word { making[word] = nil }
    }
  }

  public func make(_ word: FileWord) {
    if making[word.word] == nil { making[word.word] = NewCode(word) }
  }

  public func edit(_ word: String, _ change: (inout NewCode) -> Void) {
    guard var code = making[word] else { return }
    change(&code)
    making[word] = code
  }

  /// The code that was made comes with what is taken over, and not before.
  public func addCode(_ word: FileWord) async {
    guard let code = making[word.word] else { return }
    await answer(code.action, of: word.word)
  }

  public func apply() async { await lead { await answer(.apply) } }

  /// Whether it is left.
  public func close() async -> Bool {
    var isClosed = false
    await lead { isClosed = await show { try $0.rosterImportAct(action: .close) } != nil }
    return isClosed
  }

  public func undo() async {
    await lead {
      let state = await show {
        _ = try $0.shiftsAct(action: .undo)
        return try $0.rosterImport()
      }
      if state != nil { isUndone = true }
    }
  }

  /// The same file is chosen again after the lock: what was typed for its words stays, and nothing else.
  private func keepWords(of state: ImportState) {
    let asked = state.open?.words.filter { !$0.isKnown } ?? []
    making = making.filter { word, code in asked.contains { $0.word == word && code.fits($0) } }
  }

  private func work(_ act: () async -> Void) async {
    isWorking = true
    await act()
    isWorking = false
  }
}

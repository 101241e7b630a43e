import AftershiftCore
import Observation

/// One check-in, to read, correct, move or remove.
@MainActor @Observable public final class EntryModel: ScreenModel<EntryState> {
  public let id: String
  /// The note as it is being written.
  public let words = UnkeptWords()
  public private(set) var isRemoved = false

  public init(_ core: OpenCore, id: String) {
    self.id = id
    super.init(core)
  }

  public var note: String { words.editing ? words.text : content?.note ?? "" }

  /// Whether leaving would lose something that was written.
  public var isUnkept: Bool { note != content?.note ?? "" }

  public func write(_ note: String) {
    words.text = note
    words.editing = true
  }

  public func load() async { await show { [id] in try $0.entry(id: id) } }

  public func answer(_ answer: Answer) async {
    if await act(.answer(id: id, answer: answer)), case .note = answer { words.letGo() }
  }

  /// A picker also tells what it shows already.
  public func move(day: String, minute: UInt16) async {
    if day == content?.workDay, minute == content?.minuteOfDay { return }
    await act(.move(id: id, workDay: day, minuteOfDay: minute))
  }

  public func remove() async {
    await lead {
      isRemoved = await perform { [id] in _ = try await core.call { try $0.entryAct(action: .remove(id: id)) } }
      if isRemoved { words.letGo() }
    }
  }

  @discardableResult private func act(_ action: EntryAction) async -> Bool {
    await show { [id] in try $0.entryAct(action: action) ?? $0.entry(id: id) } != nil
  }
}

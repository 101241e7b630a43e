import AftershiftCore
import Foundation

/// A code for a word of a file, as it is being filled in. Where the file has no hours, the person has them.
public struct NewCode: Equatable, Sendable {
  let word: String
  let fileHasHours: Bool
  public var name: String
  public var kind = ShiftKind.shift
  /// A place to start from, where a file has days only.
  public var starts: UInt16 = 7 * 60
  public var ends: UInt16 = 15 * 60

  init(_ word: FileWord) {
    self.word = word.word
    fileHasHours = word.starts != nil
    name = word.newCode
  }

  func fits(_ word: FileWord) -> Bool { fileHasHours == (word.starts != nil) }

  public var asksHours: Bool { !fileHasHours && kind.takesHours }

  var action: ImportAction {
    .meansNew(
      word: word, code: name.trimmingCharacters(in: .whitespacesAndNewlines), kind: kind,
      starts: asksHours ? starts : nil, ends: asksHours ? ends : nil)
  }
}

extension ShiftKind {
  /// The core says so once, and it never changes.
  var takesHours: Bool { kinds[self] ?? true }
}

private let kinds = Dictionary(uniqueKeysWithValues: shiftKinds().map { ($0.kind, $0.hasHours) })

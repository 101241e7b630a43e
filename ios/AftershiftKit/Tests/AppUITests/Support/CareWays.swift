import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

// What a thumb does on the way to care, and what can be told there.
extension TestApp {
  /// Support, from wherever somebody is.
  func support() async {
    app.router.toSupport()
    await settle()
  }

  func open(_ place: Place) async {
    app.router.to(place)
    await settle()
  }

  /// One place back.
  func back() async { await tap("back") }

  /// As the phone locks: what the phone alone opens is closed, too.
  func lock() async {
    await app.opening.protectedDataGoesAway()
    await settle()
  }

  /// The app comes to the front again.
  func returns(at time: String) async throws {
    clock.set(utcMs: try milliseconds(time))
    app.fronts += 1
    await settle()
  }

  func has(_ identifier: String) -> Bool { screen.find(identifier) != nil }

  func isChosen(_ identifier: String) -> Bool { screen.find(identifier)?.isSelected == true }

  /// What is written in a field.
  func written(_ label: String) -> String? { screen.reach.first { $0.type != nil && $0.label == label }?.value }

  /// Where `sentences` stand among what is said, from the top; nil for one that isn't there.
  func places(_ sentences: [String]) -> [Int?] {
    let texts = screen.texts
    return sentences.map { sentence in texts.firstIndex { $0.contains(sentence) } }
  }

  /// Whether all of them show, in this order.
  func reads(_ sentences: String...) -> Bool {
    let found = places(sentences)
    return !found.contains(nil) && found.compactMap { $0 } == found.compactMap { $0 }.sorted()
  }

  var hasVault: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "vault").path) }

  /// A file in the place of the folder: nothing can be stored there, whoever tries.
  func canStoreNothing() throws {
    try FileManager.default.removeItem(at: folder)
    try Data("no folder".utf8).write(to: folder)
  }

  /// Whether anything that lies on the disk holds these words in plain.
  func liesInPlain(_ words: String) -> Bool {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).contains { file in
      (try? Data(contentsOf: file))?.range(of: Data(words.utf8)) != nil
    }
  }
}

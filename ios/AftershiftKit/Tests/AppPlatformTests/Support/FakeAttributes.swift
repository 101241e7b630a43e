import Foundation

@testable import AppPlatform

/// Notes what the phone was asked to do with files.
final class FakeAttributes: FileAttributes {
  let calls = Locked<[String]>([])
  let keeps = Locked(true)

  func protect(_ url: URL, _ when: FileProtectionType) throws {
    calls.value.append("protect \(url.lastPathComponent) \(when == .complete ? "complete" : when.rawValue)")
  }

  func excludeFromBackup(_ url: URL) throws { calls.value.append("exclude \(url.lastPathComponent)") }
  func isExcludedFromBackup(_ url: URL) throws -> Bool { keeps.value }
}

/// As a phone has them.
func phoneFolders(_ root: URL, _ attributes: FakeAttributes = FakeAttributes()) -> AppFolders {
  AppFolders(
    support: root.appending(path: "Library/Application Support"), documents: root.appending(path: "Documents"),
    temporary: root.appending(path: "tmp"), attributes: attributes)
}

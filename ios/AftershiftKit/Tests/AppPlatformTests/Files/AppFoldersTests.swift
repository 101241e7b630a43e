import Foundation
import Security
import Testing

@testable import AppPlatform

final class AppFoldersTests {
  private let root: URL
  private let attributes = FakeAttributes()
  private let folders: AppFolders
  private let files = FileManager.default

  init() throws {
    root = try temporaryFolder()
    folders = phoneFolders(root, attributes)
  }

  deinit { try? files.removeItem(at: root) }

  @Test func theVaultIsReadOnlyWhileThePhoneIsUnlockedAndInNoBackup() throws {
    try folders.prepare()
    #expect(files.fileExists(atPath: folders.vault.path))
    #expect(folders.vault.path.hasSuffix("Application Support/Vault"))
    #expect(attributes.calls.value.contains("protect Vault complete"))
    #expect(attributes.calls.value.contains("exclude Vault"))
  }

  @Test func theLedgerIsReadFromTheFirstUnlockOn() throws {
    try folders.prepare()
    let expected = "protect Reminders \(FileProtectionType.completeUntilFirstUserAuthentication.rawValue)"
    #expect(attributes.calls.value.contains(expected))
    #expect(attributes.calls.value.contains("exclude Reminders"))
  }

  @Test func aFolderThatWouldGoIntoABackupIsSaid() {
    attributes.keeps.value = false
    #expect(throws: StillInBackup()) { try folders.prepare() }
  }

  @Test func itIsSetAnewAtEachStartAndWhatIsThereStays() throws {
    try folders.prepare()
    let kept = folders.vault.appending(path: "vault.db")
    try Data("x".utf8).write(to: kept)
    attributes.calls.value = []
    try folders.prepare()
    #expect(files.fileExists(atPath: kept.path))
    #expect(attributes.calls.value.filter { $0.contains("Vault") }.count == 2)
  }

  @Test func plainCopiesOfAnEarlierRunAreGone() throws {
    try folders.prepare()
    let left = try folders.passing.new("backup.age")
    try Data("plain".utf8).write(to: left)
    try folders.prepare()
    #expect(!files.fileExists(atPath: left.path))
  }

  @Test func aKeyThatStaysKeepsNobodyOut() throws {
    try folders.prepare { _ in throw KeychainFailed(errSecNotAvailable) }
    #expect(files.fileExists(atPath: folders.vault.path))
  }

  @Test func aVaultIsThereOnlyWhereSomethingIsInIt() throws {
    #expect(!folders.vaultIsThere)
    var seen: [Bool] = []
    try folders.prepare { seen.append($0) }
    #expect(!folders.vaultIsThere, "the folder alone is none")
    try Data("x".utf8).write(to: folders.vault.appending(path: "slots"))
    try folders.prepare { seen.append($0) }
    #expect(seen == [false, true])
  }
}

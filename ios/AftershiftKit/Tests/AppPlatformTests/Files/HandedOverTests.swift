import Foundation
import Testing

@testable import AppPlatform

final class HandedOverTests {
  private let root: URL
  private let folders: AppFolders
  private var handed: HandedOver { HandedOver(folders) }
  private let files = FileManager.default

  init() throws {
    root = try temporaryFolder()
    folders = phoneFolders(root)
    try folders.prepare()
  }

  deinit { try? files.removeItem(at: root) }

  private func lent(_ bytes: Int, _ folder: String = "Other app") throws -> URL {
    let place = root.appending(path: folder)
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: "rota.ics")
    try Data(repeating: 66, count: bytes).write(to: file)
    return file
  }

  @Test func whatAnotherAppLendsIsCopiedAndStaysThere() throws {
    let file = try lent(1000)
    let path = try #require(handed.take(file))
    #expect(try Data(contentsOf: URL(filePath: path)).count == 1000)
    #expect(files.fileExists(atPath: file.path))
    folders.passing.letGo(path)
    #expect(!files.fileExists(atPath: path))
  }

  @Test func ofAFileThatIsTooLargeOnlySoMuchIsReadThatItCanBeSaid() throws {
    let path = try #require(handed.take(try lent(6 * 1024 * 1024)))
    #expect(try Data(contentsOf: URL(filePath: path)).count == HandedOver.limit)
  }

  @Test func whatThePhoneCopiedForTheAppDoesNotStay() throws {
    let file = try lent(1000, "Documents/Inbox")
    #expect(handed.take(file) != nil)
    #expect(!files.fileExists(atPath: file.path))
    let others = try lent(1000, "Other app/Inbox")
    #expect(handed.take(others) != nil)
    #expect(files.fileExists(atPath: others.path))
  }

  @Test func whatCanNotBeReadIsAPathWithNothingAtIt() throws {
    let path = try #require(handed.take(root.appending(path: "gone.ics")))
    #expect(!files.fileExists(atPath: path))
  }

  @Test func ofItsOwnFilesAndOfOtherAddressesNothingIsTaken() throws {
    let own = folders.vault.appending(path: "vault.db")
    try Data("x".utf8).write(to: own)
    let link = root.appending(path: "link.ics")
    try files.createSymbolicLink(at: link, withDestinationURL: own)
    let around = folders.reminders.appending(path: "../Vault/vault.db")
    let other = try #require(URL(string: "https://example.org/rota.ics"))
    for url in [own, link, around, folders.passing.folder.appending(path: "a"), other] {
      #expect(handed.take(url) == nil, "\(url)")
    }
  }
}

import Foundation
import Testing

@testable import AppPlatform

@MainActor final class DocumentsTests {
  private final class Panels: FilePanels {
    var takes = true
    var opened: URL?
    /// What was read of each file that was to be exported.
    var exported: [String: String] = [:]

    func export(_ file: URL) async -> Bool {
      exported[file.lastPathComponent] = try? String(contentsOf: file, encoding: .utf8)
      return takes
    }

    func open() async -> URL? { opened }
  }

  private let root: URL
  private let panels = Panels()
  private let passing: PassingFiles
  private let attributes = FakeAttributes()
  private let documents: Documents
  private let files = FileManager.default

  init() throws {
    root = try temporaryFolder()
    passing = PassingFiles(root.appending(path: "Passing"), attributes)
    documents = Documents(panels, passing)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Plain files that are still there.
  private var left: [String] {
    let all = files.enumerator(atPath: passing.folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.contains("/") }
  }

  @Test func whatIsSavedIsWholeWhenItIsHandedOverAndGoneAfterwards() async throws {
    var path = ""
    let saved = try await documents.save("My plan.txt") {
      path = $0
      try Data("words".utf8).write(to: URL(filePath: $0))
    }
    #expect(saved)
    #expect(panels.exported == ["My plan.txt": "words"])
    #expect(!files.fileExists(atPath: path))
    #expect(left.isEmpty)
    #expect(attributes.calls.value.contains { $0.hasSuffix("complete") })
  }

  @Test func whereNothingWasChosenItIsFalseAndNothingIsLeft() async throws {
    panels.takes = false
    #expect(try await !documents.save("plan.txt") { try Data("words".utf8).write(to: URL(filePath: $0)) })
    #expect(left.isEmpty)
  }

  @Test func whatCouldNotBeWrittenIsNotOfferedAndNothingIsLeft() async {
    await #expect(throws: CancellationError.self) {
      _ = try await self.documents.save("plan.txt") {
        try Data("half".utf8).write(to: URL(filePath: $0))
        throw CancellationError()
      }
    }
    #expect(panels.exported.isEmpty)
    #expect(left.isEmpty)
  }

  @Test(arguments: ["../../vault.db", "/etc/passwd", "..", ".", "", "/"])
  func aNameLeadsNowhereElse(_ name: String) async throws {
    _ = try await documents.save(name) {
      let own = URL(filePath: $0).deletingLastPathComponent()
      #expect(own.deletingLastPathComponent().path == self.passing.folder.path)
      try Data("words".utf8).write(to: URL(filePath: $0))
    }
    #expect(left.isEmpty)
  }

  @Test func whatIsChosenIsMovedAndReadUntilItIsLetGo() async throws {
    let inbox = root.appending(path: "rota.ics")
    try Data("BEGIN".utf8).write(to: inbox)
    panels.opened = inbox
    let path = try #require(await documents.choose())
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == "BEGIN")
    #expect(!files.fileExists(atPath: inbox.path))
    documents.letGo(path)
    #expect(left.isEmpty)
  }

  @Test func whatCanNotBeReadIsAPathWithNothingAtIt() async throws {
    #expect(await documents.choose() == nil)
    panels.opened = root.appending(path: "gone.ics")
    let path = try #require(await documents.choose())
    #expect(!files.fileExists(atPath: path))
    #expect(left.isEmpty)
  }

  @Test func onlyCopiesOfTheAppsOwnAreDeleted() throws {
    let vault = root.appending(path: "Vault")
    try files.createDirectory(at: vault, withIntermediateDirectories: true)
    let kept = vault.appending(path: "vault.db")
    try Data("x".utf8).write(to: kept)
    let own = try passing.new("a.txt")
    try Data("y".utf8).write(to: own)
    let around = own.deletingLastPathComponent().path + "/../../Vault/vault.db"
    // None of these may ever lead out of the test's own folder, whatever becomes of the code.
    let named = own.deletingLastPathComponent().lastPathComponent
    let others = root.appending(path: "Others/\(named)/a.txt")
    try files.createDirectory(at: others.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("z".utf8).write(to: others)
    for path in [kept.path, around, others.path, own.deletingLastPathComponent().path] { documents.letGo(path) }
    #expect(files.fileExists(atPath: kept.path))
    #expect(files.fileExists(atPath: others.path))
    #expect(files.fileExists(atPath: own.path))
  }

  @Test func emptiedNothingIsLeftAndItGoesOn() async throws {
    try Data("y".utf8).write(to: try passing.new("a.txt"))
    try passing.clear()
    #expect(!files.fileExists(atPath: passing.folder.path))
    try passing.clear()
    #expect(try await documents.save("b.txt") { try Data("words".utf8).write(to: URL(filePath: $0)) })
  }
}

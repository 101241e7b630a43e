import Foundation

/// A folder would go into a backup although it was told not to. Personal health information isn't kept there.
public struct StillInBackup: Error, Equatable { public init() {} }

/// Where the app's files lie: all in its own container. In a shared one the phone ends an app that holds a database open.
public struct AppFolders: Sendable {
  /// What is read only while the phone is unlocked.
  public let vault: URL
  /// The ledger alone. It says nothing of anybody, and is needed once the phone was unlocked for the first time.
  public let reminders: URL
  public let passing: PassingFiles
  /// Where the phone puts copies of what other apps hand over.
  let inbox: URL
  private let support: URL
  private let attributes: any FileAttributes

  /// Where they are, whether they can be made or not: that is for `prepare`.
  public static func ofThisPhone() -> AppFolders {
    let files = FileManager.default
    func folder(_ directory: FileManager.SearchPathDirectory, _ usual: String) -> URL {
      files.urls(for: directory, in: .userDomainMask).first ?? URL(filePath: NSHomeDirectory()).appending(path: usual)
    }
    return AppFolders(
      support: folder(.applicationSupportDirectory, "Library/Application Support"),
      documents: folder(.documentDirectory, "Documents"), temporary: files.temporaryDirectory)
  }

  public init(support: URL, documents: URL, temporary: URL, attributes: any FileAttributes = SystemAttributes()) {
    self.support = support
    self.attributes = attributes
    vault = support.appending(path: "Vault")
    reminders = support.appending(path: "Reminders")
    inbox = documents.appending(path: "Inbox")
    passing = PassingFiles(temporary.appending(path: "Passing"), attributes)
  }

  public var marker: InstallMarker { InstallMarker(support, attributes) }

  /// Whether anything is in it: a folder that was only made is none.
  public var vaultIsThere: Bool {
    let inside = try? FileManager.default.contentsOfDirectory(atPath: vault.path)
    // What can't be looked into may hold everything.
    return inside.map { !$0.isEmpty } ?? FileManager.default.fileExists(atPath: vault.path)
  }

  /// Everything in plain: files on their way in or out, and what other apps have handed over.
  public func forgetCopies() throws {
    try passing.clear()
    try forgetHandedOver()
  }

  /// What other apps have handed over, and nobody has come for.
  public func forgetHandedOver() throws {
    if FileManager.default.fileExists(atPath: inbox.path) { try FileManager.default.removeItem(at: inbox) }
  }

  /// Whether it is one of the app's own, and nothing that was handed to it.
  func holds(_ file: URL) -> Bool {
    [support, passing.folder].contains { (file.real + "/").hasPrefix($0.real + "/") }
  }

  /// At each start: an update of iOS or a restored phone may have changed what was set. `settle`, between: the vault's folder
  /// is looked at before it is made. What it throws keeps nobody out: a key that stays opens nothing, and is met again.
  public func prepare(settle: (_ vaultIsThere: Bool) throws -> Void = { _ in }) throws {
    try FileManager.default.createDirectory(at: support, withIntermediateDirectories: true)
    try? settle(vaultIsThere)
    try make(vault, .complete)
    try make(reminders, .completeUntilFirstUserAuthentication)
    // One that can't be emptied now is emptied before it is used next.
    try? passing.clear()
  }

  private func make(_ folder: URL, _ protection: FileProtectionType) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try attributes.protect(folder, protection)
    try attributes.excludeFromBackup(folder)
    if try !attributes.isExcludedFromBackup(folder) { throw StillInBackup() }
  }
}

import Foundation

/// Plain files on their way in or out, in a folder that only this app can read, and only while the phone is unlocked. None
/// outlives the app: what was left goes at the next start.
public struct PassingFiles: Sendable {
  public let folder: URL
  private let attributes: any FileAttributes

  public init(_ folder: URL, _ attributes: any FileAttributes = SystemAttributes()) {
    self.folder = folder
    self.attributes = attributes
  }

  /// A place for a file that is called so where it goes. In a folder of its own: another may have the same name.
  public func new(_ name: String) throws -> URL {
    let own = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try attributes.protect(own, .complete)
    return own.appending(path: Self.plain(name))
  }

  /// Moves what the phone has copied for the app. Nothing of it stays where it was.
  public func take(_ copy: URL) throws -> URL {
    defer { try? FileManager.default.removeItem(at: copy) }
    let file = try new(copy.lastPathComponent)
    do {
      try FileManager.default.moveItem(at: copy, to: file)
      try attributes.protect(file, .complete)
      return file
    } catch {
      letGo(file.path)
      throw error
    }
  }

  /// A path with nothing at it, so that it is said as of any file that can't be read.
  func nowhere() -> URL { folder.appending(path: UUID().uuidString) }

  /// It was read. What isn't one of these stays as it is: what goes is a folder of a name in this one, and never a path that
  /// somebody gave.
  public func letGo(_ path: String) {
    let own = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
    guard own.deletingLastPathComponent().real == folder.real, let name = UUID(uuidString: own.lastPathComponent) else {
      return
    }
    try? FileManager.default.removeItem(at: folder.appending(path: name.uuidString))
  }

  /// All of them: somebody wants nothing to be left.
  public func clear() throws {
    if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
  }

  /// A name, and no way to somewhere else.
  static func plain(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    return last.isEmpty || last == "." || last == ".." ? "file" : last
  }
}

extension URL {
  /// A path has several names on a phone: /var is a link to /private/var.
  var real: String { standardizedFileURL.resolvingSymlinksInPath().path }
}

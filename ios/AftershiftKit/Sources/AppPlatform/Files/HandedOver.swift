import Foundation

/// A roster that another app opened with this one. What is read is at most `limit` bytes, and never a file of the app's own:
/// an address of one would make it show what the other app can't read.
public struct HandedOver: Sendable {
  /// One byte more than the core reads of a roster: so it says of a larger one that it is too large.
  static let limit = 5 * 1024 * 1024 + 1
  private let folders: AppFolders

  public init(_ folders: AppFolders) { self.folders = folders }

  /// The path of a copy, or of nothing where it couldn't be read; nil where nothing was handed over.
  public func take(_ url: URL) -> String? {
    guard url.isFileURL, !folders.holds(url) else { return nil }
    return (try? copy(url))?.path ?? folders.passing.nowhere().path
  }

  private func copy(_ url: URL) throws -> URL {
    #if canImport(Darwin)
      // It lies with another app; without this it can't be read.
      let lent = url.startAccessingSecurityScopedResource()
      defer { if lent { url.stopAccessingSecurityScopedResource() } }
    #endif
    // What the phone has copied for the app, nobody else removes.
    if url.deletingLastPathComponent().real == folders.inbox.real { return try folders.passing.take(url) }
    let from = try FileHandle(forReadingFrom: url)
    defer { try? from.close() }
    let start = try from.read(upToCount: Self.limit) ?? Data()
    let file = try folders.passing.new(url.lastPathComponent)
    do {
      try start.write(to: file)
      return file
    } catch {
      folders.passing.letGo(file.path)
      throw error
    }
  }
}

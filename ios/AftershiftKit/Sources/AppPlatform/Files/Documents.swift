import Foundation

/// The phone's own panels for files. The app sees the file that was chosen and no other.
@MainActor public protocol FilePanels: AnyObject {
  /// Whether it was copied to where somebody wanted it.
  func export(_ file: URL) async -> Bool

  /// A copy of what was chosen; nil: nothing was.
  func open() async -> URL?
}

/// Files that somebody saves or chooses.
@MainActor public final class Documents {
  private let panels: any FilePanels
  private let passing: PassingFiles

  public init(_ panels: any FilePanels, _ passing: PassingFiles) {
    self.panels = panels
    self.passing = passing
  }

  /// iOS asks for the place of a file that is there. So it is written first, and gone afterwards, whatever became of it.
  public func save(_ name: String, _ write: (String) async throws -> Void) async throws -> Bool {
    let file = try passing.new(name)
    defer { passing.letGo(file.path) }
    try await write(file.path)
    return await panels.export(file)
  }

  public func choose() async -> String? {
    guard let copy = await panels.open() else { return nil }
    return (try? passing.take(copy))?.path ?? passing.nowhere().path
  }

  public func letGo(_ path: String) { passing.letGo(path) }
}

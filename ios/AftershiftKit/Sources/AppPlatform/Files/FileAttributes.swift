import Foundation

/// What the phone does for a file or folder beside keeping it. Tests put another one in its place, and Linux has none of it.
public protocol FileAttributes: Sendable {
  /// When it can be read. What is made in a folder later is as the folder is.
  func protect(_ url: URL, _ when: FileProtectionType) throws

  /// It goes into no backup, and to no other phone.
  func excludeFromBackup(_ url: URL) throws

  func isExcludedFromBackup(_ url: URL) throws -> Bool
}

public struct SystemAttributes: FileAttributes {
  public init() {}

  public func protect(_ url: URL, _ when: FileProtectionType) throws {
    try FileManager.default.setAttributes([.protectionKey: when], ofItemAtPath: url.path)
  }

  public func excludeFromBackup(_ url: URL) throws {
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    var url = url
    try url.setResourceValues(values)
  }

  public func isExcludedFromBackup(_ url: URL) throws -> Bool {
    // What was remembered of it from before would say what was so then.
    var url = url
    url.removeAllCachedResourceValues()
    return try url.resourceValues(forKeys: [.isExcludedFromBackupKey]).isExcludedFromBackup == true
  }
}

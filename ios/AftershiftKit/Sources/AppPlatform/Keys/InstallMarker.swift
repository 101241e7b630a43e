import AppModel
import Foundation

/// Whether this app was started before, on this phone. The Keychain outlives an app that is taken off the phone; its files
/// don't. Keys that a former one has left open nothing any more, and are given up.
public struct InstallMarker: Sendable {
  private let file: URL
  private let attributes: any FileAttributes

  /// `folder`: of the app's own files.
  public init(_ folder: URL, _ attributes: any FileAttributes = SystemAttributes()) {
    file = folder.appending(path: "installed")
    self.attributes = attributes
  }

  /// At the start, and before anything is put into the vault's folder. Where files are there already, they came from another
  /// phone or with a backup of one, and keys stay: should one fit, it opens. What fails is tried again at the next start.
  public func settle(vaultIsThere: Bool, keys: PhoneKeys) throws {
    if FileManager.default.fileExists(atPath: file.path) { return }
    if !vaultIsThere {
      try keys.device.forget()
      try keys.biometric?.forget()
    }
    try Data().write(to: file)
    // In a backup it would say of another phone that it knows the app.
    try attributes.excludeFromBackup(file)
  }
}

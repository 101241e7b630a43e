#if canImport(UIKit)
  import Foundation
  import UIKit
  import UniformTypeIdentifiers

  /// What is copied stays on this phone, and goes after two minutes: long enough to paste it.
  enum Clip {
    static let kept: TimeInterval = 2 * 60

    static func items(_ text: String) -> [[String: Any]] { [[UTType.utf8PlainText.identifier: text]] }

    static func options(_ now: Date) -> [UIPasteboard.OptionsKey: Any] {
      [.localOnly: true, .expirationDate: now.addingTimeInterval(kept)]
    }
  }
#endif

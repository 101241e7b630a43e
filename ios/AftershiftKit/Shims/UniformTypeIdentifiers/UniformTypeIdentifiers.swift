// Declarations of ours in the place of UniformTypeIdentifiers, on Linux only: see Shims/SwiftUI.
@_exported import Foundation

/// Of UniformTypeIdentifiers, which is a framework of its own on Apple's systems.
public struct UTType: Hashable, Sendable {
  public let identifier: String
  public static let data = UTType(identifier: "public.data")
  public static let utf8PlainText = UTType(identifier: "public.utf8-plain-text")
}

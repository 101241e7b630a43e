import AppWords
import SwiftUI

extension View {
  /// A question before something that can't be taken back, or that the phone isn't sure of.
  public func question(
    _ isPresented: Binding<Bool>, _ title: String, _ text: String, yes: String, no: String,
    isDestructive: Bool = false, _ onYes: @escaping @MainActor () -> Void
  ) -> some View {
    alert(title, isPresented: isPresented) {
      Button(yes, role: isDestructive ? .destructive : nil, action: onYes)
      Button(no, role: .cancel) {}
    } message: {
      Text(text)
    }
  }

  /// Before words are lost that were typed and aren't stored.
  public func leaveQuestion(_ isPresented: Binding<Bool>, _ onLeave: @escaping @MainActor () -> Void) -> some View {
    question(
      isPresented, words("leave_title"), words("leave_text"), yes: words("leave_yes"), no: words("leave_no"),
      isDestructive: true, onLeave)
  }
}

/// A sentence, and Support beside it: the same wherever help stands nearer than usual.
public struct Strip: View {
  let words: String
  let onSupport: @MainActor () -> Void

  public init(_ words: String, _ onSupport: @escaping @MainActor () -> Void) {
    self.words = words
    self.onSupport = onSupport
  }

  public var body: some View {
    Panel {
      Paragraph(words)
      SupportButton(onSupport).accessibilityIdentifier("support here")
    }
  }
}

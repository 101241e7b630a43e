import SwiftUI

extension View {
  /// Said by a screen reader as soon as it shows, and whenever it says something else: nobody looks for it there. Where
  /// `firstToo` is false, only what it says later.
  public func announced(_ words: String, firstToo: Bool = true) -> some View {
    onChange(of: words, initial: firstToo) { AccessibilityNotification.Announcement(words).post() }
  }

  /// Said once, as it shows: what counts down would be said every second.
  func announcedOnce(_ words: String) -> some View {
    onAppear { AccessibilityNotification.Announcement(words).post() }
  }
}

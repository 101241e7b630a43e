import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// What a screen reader says by itself.
@MainActor struct AnnouncedTests {
  private var said: [String] { AccessibilityNotification.Announcement._said }

  @Test func whatWentOtherwiseThanWishedIsSaidAsItShows() async {
    let screen = Screen { Notice("Said by this test alone.") {} }
    await screen.settle()
    #expect(said.contains("Said by this test alone."))
  }

  @Test func whatIsThereFromTheStartIsSaidOnlyOnceItChanges() async {
    final class Line { var words = "A line that was there from the start." }
    let line = Line()
    let screen = Screen { Muted(line.words).announced(line.words, firstToo: false) }
    await screen.settle()
    #expect(!said.contains("A line that was there from the start."))
    line.words = "A line that says something else by now."
    await screen.settle()
    #expect(said.contains("A line that says something else by now."))
  }
}

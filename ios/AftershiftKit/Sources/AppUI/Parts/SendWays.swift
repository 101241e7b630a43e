import AppModel
import AppWords
import SwiftUI

/// Words on their way out of the app, by the person's own tap: sharing, copying, and that the lock doesn't reach there; and
/// what came of the last one.
public struct SendWays: View {
  let share: String
  let outside: any Outside
  let text: @MainActor () async -> String?
  @State private var said: String?

  /// `text`: what is sent; nil where it couldn't be made, which is said elsewhere.
  public init(_ share: String, _ outside: any Outside, _ text: @escaping @MainActor () async -> String?) {
    self.share = share
    self.outside = outside
    self.text = text
  }

  public var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      SecondaryButton(share) {
        Task {
          guard let text = await text() else { return }
          said = await outside.share(text) ? nil : "send_no_way"
        }
      }
      SecondaryButton(words("reading_copy")) {
        Task {
          guard let text = await text() else { return }
          said = outside.copy(text) ? "reading_copied" : "send_no_copy"
        }
      }
      Muted(words(said ?? "send_leaves")).announced(words(said ?? "send_leaves"), firstToo: false)
    }
  }
}

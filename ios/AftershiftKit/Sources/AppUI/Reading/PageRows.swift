import AftershiftCore
import AppModel
import SwiftUI

/// To pages, each with what it is about.
struct PageRows: View {
  let app: AppContext
  let lines: [PageLine]

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(lines, id: \.id) { line in
        LinkRow(line.title, detail: line.summary) { app.router.to(.page(line.id)) }
          .accessibilityIdentifier("page \(line.id)")
      }
    }
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct EntryScreen: View {
  let app: AppContext
  let core: OpenCore
  let id: String

  var body: some View { EmptyView() }
}

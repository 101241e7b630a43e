import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct PageScreen: View {
  let app: AppContext
  let id: String

  var body: some View { EmptyView() }
}

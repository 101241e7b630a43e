import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct PagesScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct EraseScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

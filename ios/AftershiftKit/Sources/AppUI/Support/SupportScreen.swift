import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct SupportScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

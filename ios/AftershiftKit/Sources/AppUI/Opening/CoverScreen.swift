import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct CoverScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

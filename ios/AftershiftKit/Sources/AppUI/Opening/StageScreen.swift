import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct StageScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

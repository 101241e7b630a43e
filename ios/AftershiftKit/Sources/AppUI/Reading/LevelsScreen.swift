import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct LevelsScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

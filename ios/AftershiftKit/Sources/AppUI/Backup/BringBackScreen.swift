import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct BringBackScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { EmptyView() }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct SettingsScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { EmptyView() }
}

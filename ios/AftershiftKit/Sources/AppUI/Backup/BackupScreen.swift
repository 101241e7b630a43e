import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct BackupScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { EmptyView() }
}

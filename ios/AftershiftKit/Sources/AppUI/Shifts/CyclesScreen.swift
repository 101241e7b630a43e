import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct CyclesScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View { EmptyView() }
}

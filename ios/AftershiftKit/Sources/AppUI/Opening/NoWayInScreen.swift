import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct NoWayInScreen: View {
  let app: AppContext

  var body: some View { EmptyView() }
}

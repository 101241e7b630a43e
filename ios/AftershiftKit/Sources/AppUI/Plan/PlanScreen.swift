import AftershiftCore
import AppModel
import AppWords
import SwiftUI

struct PlanScreen: View {
  let app: AppContext
  let core: OpenCore
  let kind: PlanKind

  var body: some View { EmptyView() }
}

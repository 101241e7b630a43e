import AppModel
import SwiftUI

/// A part of the app that a build can be without. It knows the app; the app knows only this.
@MainActor public protocol Feature {
  /// By which its places are told from others'.
  var name: String { get }

  /// The place where its self-checks are, if it is the one that has them: other parts of the app lead there.
  var checks: Place? { get }

  /// The place of one of those self-checks, by its content id.
  func check(_ instrument: String) -> Place?

  /// What one of its places shows.
  func screen(_ place: FeaturePlace, _ app: AppContext, _ core: OpenCore) -> AnyView

  /// What can't wait on Today, nil where nothing does: above the rest of it, and in large type above the stones.
  func firstOnToday(_ app: AppContext, _ core: OpenCore) -> AnyView?

  /// What else it has to say on Today, above the check-ins of the day.
  func onToday(_ app: AppContext, _ core: OpenCore) -> AnyView?

  /// Its line on Trends.
  func onTrends(_ app: AppContext, _ core: OpenCore) -> AnyView?
}

import AppModel
import Observation
import SwiftUI

/// What lives as long as the app does: how far the way to the data has come, where somebody is, and the ways outside. A shell
/// makes one.
@MainActor @Observable public final class AppContext {
  public let opening: OpeningModel
  public let router = Router()
  public let arrivals = Arrivals()
  @ObservationIgnored public let outside: any Outside
  @ObservationIgnored public let features: [any Feature]
  /// Where what is read lies: the vault's folder, which needn't be open for that.
  public let dir: String
  @ObservationIgnored let models = ModelStore()
  @ObservationIgnored private var begun = 0
  /// How the phone writes dates and times; asked anew whenever the app comes to the front.
  public private(set) var phone: Phone
  @ObservationIgnored private let asksPhone: @MainActor () -> Phone
  /// How often the app came to the front: screens ask anew then.
  var fronts = 0

  /// `features`: the parts that this build has.
  public init(
    opening: OpeningModel, dir: String, outside: any Outside, features: [any Feature] = [],
    phone: @escaping @MainActor () -> Phone = { .current }
  ) {
    self.opening = opening
    self.dir = dir
    self.outside = outside
    self.features = features
    asksPhone = phone
    self.phone = phone()
    opening.onBeginning = { [weak self] in self?.begin() }
  }

  /// The app is in front: what shows is asked anew, in the form that the phone is set to by now.
  func isInFront() {
    phone = asksPhone()
    fronts += 1
    // Unless somebody has left again meanwhile.
    if opening.isSettledInFront { onFront() }
  }

  /// Told when something is to be out of sight.
  @ObservationIgnored public var onCovered: @MainActor () -> Void = {}
  /// Told when the app is in front and it is known what may show.
  @ObservationIgnored public var onFront: @MainActor () -> Void = {}

  /// The model of a place that needs no vault; see `ModelStore`.
  public func model<M: AnyObject>(_ place: Place? = nil, _ make: () -> M) -> M { models.model(place, make) }

  /// The model of a place of an open vault.
  public func model<M: AnyObject>(_ place: Place? = nil, of core: OpenCore, _ make: () -> M) -> M {
    models.model(place, of: core, make)
  }

  /// After everything was erased, or something set aside: nothing of before stays. At once; a view that is told of it too may
  /// be told when what came after has its models.
  func begin() {
    if begun == opening.beginning { return }
    begun = opening.beginning
    models.forget()
    router.afresh()
  }
}

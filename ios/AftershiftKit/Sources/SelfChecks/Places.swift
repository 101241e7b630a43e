import AppModel

/// The places of the self-checks.
enum CheckPlace {
  static let feature = "checks"

  static let catalogue = place("catalogue")
  static func intro(_ instrument: String) -> Place { place("intro", instrument) }
  /// With the id of what is being filled in: the system may close the app in the middle of it, during a call.
  static func runner(_ id: String) -> Place { place("runner", id) }
  static func result(_ id: String) -> Place { place("result", id) }
  static func course(_ instrument: String) -> Place { place("course", instrument) }

  private static func place(_ name: String, _ argument: String? = nil) -> Place {
    .feature(FeaturePlace(feature, name, argument))
  }
}

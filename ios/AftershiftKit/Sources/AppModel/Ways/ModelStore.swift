/// The models of the places that are open: they outlive their views, which are gone while it is locked, and with them the
/// words that somebody was typing. In memory only.
@MainActor public final class ModelStore {
  private struct Key: Hashable {
    let model: ObjectIdentifier
    let vault: ObjectIdentifier?
    let place: Place?
  }
  private var models: [Key: AnyObject] = [:]

  public init() {}

  /// The one of that place; made where there is none. Each opening of the data has its own: nothing of what was set aside
  /// shows in what came after.
  public func model<M: AnyObject>(_ place: Place?, of vault: OpenCore? = nil, _ make: () -> M) -> M {
    let key = Key(model: ObjectIdentifier(M.self), vault: vault.map(ObjectIdentifier.init), place: place)
    if let known = models[key] as? M { return known }
    let made = make()
    models[key] = made
    return made
  }

  /// Those of places that were left go.
  public func keep(_ open: Set<Place>) { models = models.filter { $0.key.place.map(open.contains) ?? true } }

  public func forget() { models = [:] }
}

import Observation
import SwiftUI

extension Binding {
  /// What a model says, and what it is told: both on the main actor, as models are.
  @MainActor public static func of(
    _ get: @escaping @MainActor () -> Value, _ set: @escaping @MainActor (Value) -> Void
  ) -> Binding<Value> {
    Bindable(Told(get, set)).value
  }
}

/// `Binding(get:set:)` takes closures that may run anywhere; a property of an object of the main actor doesn't.
@MainActor private final class Told<Value>: Observable {
  private let get: @MainActor () -> Value
  private let set: @MainActor (Value) -> Void

  init(_ get: @escaping @MainActor () -> Value, _ set: @escaping @MainActor (Value) -> Void) {
    self.get = get
    self.set = set
  }

  var value: Value {
    get { get() }
    set { set(newValue) }
  }
}

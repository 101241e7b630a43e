import Foundation

/// A value that several threads read and set.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var held: Value

  init(_ value: Value) { held = value }

  var value: Value {
    get { lock.withLock { held } }
    set { lock.withLock { held = newValue } }
  }

  /// What was there before.
  func exchange(_ value: Value) -> Value {
    lock.withLock {
      defer { held = value }
      return held
    }
  }
}

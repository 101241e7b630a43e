import AftershiftCore

/// A vault that was opened, and the queue to use it on. While it is locked it holds no key, and what is asked of it waits:
/// an answer that was given as the phone locked is stored once it is opened again. The screens' models stay with it, and
/// with them the words that somebody was typing; those are in memory only, and gone when the system ends the app.
@MainActor public final class OpenCore {
  private let held: Held
  private let calls: CoreCalls
  private let replanning: Replanning?
  private let onDamaged: @MainActor (OpenCore) -> Void
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isOpen = true

  public init(
    _ core: Aftershift, _ calls: CoreCalls, reminders: (any ReminderPhone)? = nil,
    onDamaged: @escaping @MainActor (OpenCore) -> Void = { _ in }
  ) {
    held = Held(core)
    self.calls = calls
    self.onDamaged = onDamaged
    replanning = reminders.map { Replanning($0, calls) }
    plan()
  }

  /// Does it once the vault is open; then reminders are planned anew.
  public func call<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> T {
    defer { plan() }
    return try await ask(act)
  }

  /// For what can't have changed anything, and is asked every few seconds.
  public func ask<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> T {
    while true {
      if !isOpen { await withCheckedContinuation { waiting.append($0) } }
      do {
        // It may have been locked since: the queue knows.
        let held = held
        if let done = try await calls.call({ try held.core.map { Done(value: try act($0)) } }) { return done.value }
        isOpen = false
      } catch AppError.DataDamaged {
        onDamaged(self)
        throw AppError.DataDamaged
      }
    }
  }

  /// When to remind, anew: time has passed, or something was stored.
  public func plan() { replanning?.soon(held) }

  /// After what was asked of it before. The key leaves memory.
  public func lock() async {
    isOpen = false
    let held = held
    try? await calls.call { held.core = nil }
  }

  /// The same vault, opened again.
  public func reopened(_ core: Aftershift) async {
    let held = held
    try? await calls.call { held.core = core }
    isOpen = true
    plan()
    let waited = waiting
    waiting = []
    waited.forEach { $0.resume() }
  }

  /// For good.
  public func close() {
    isOpen = false
    let held = held
    calls.later { held.core = nil }
  }
}

private struct Done<T: Sendable>: Sendable { let value: T }

/// The open vault; nil while it is locked. Only ever touched on the queue of `CoreCalls`.
final class Held: @unchecked Sendable {
  var core: Aftershift?
  init(_ core: Aftershift) { self.core = core }
}

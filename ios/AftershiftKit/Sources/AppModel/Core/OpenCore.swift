import AftershiftCore

/// A vault that was opened, and the queue to use it on. While it is locked it holds no key, and what is asked of it waits:
/// an answer that was given as the phone locked is stored once it is opened again. The screens' models stay with it, and
/// with them the words that somebody was typing; those are in memory only, and gone when the system ends the app.
@MainActor public final class OpenCore {
  private let held: Held
  private let calls: CoreCalls
  private let replanning: Replanning?
  private let onDamaged: @MainActor (OpenCore) -> Void
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var turns = 0
  private var standing = Standing.open
  private enum Standing { case open, locked, closed }

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

  /// For what can't have changed anything, and is asked every few seconds. Throws `CancellationError` where nobody waits for
  /// the unlock any more, or there will be none; a call that was made is made to its end.
  public func ask<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> T {
    while true {
      if standing != .open { try await unlocked() }
      if let done = try await once(act) { return done.value }
    }
  }

  /// For what is asked only because it may be open; nil where it is locked.
  func askIfOpen<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> T? {
    standing == .open ? try await once(act)?.value : nil
  }

  /// Nil where it was locked since: the queue knows.
  private func once<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> Done<T>? {
    let held = held
    do {
      return try await calls.call { try held.core.map { Done(value: try act($0)) } }
    } catch AppError.DataDamaged {
      onDamaged(self)
      throw AppError.DataDamaged
    }
  }

  /// When to remind, anew: time has passed, or something was stored.
  public func plan() { replanning?.soon(held) }

  /// After what was asked of it before. The key leaves memory.
  public func lock() async {
    if standing == .open { standing = .locked }
    let held = held
    try? await calls.call { held.core = nil }
  }

  /// The same vault, opened again.
  public func reopened(_ core: Aftershift) async {
    let held = held
    try? await calls.call { held.core = core }
    standing = .open
    plan()
    goOn { $0.resume() }
  }

  /// For good. What waits is given up: there is nothing any more that it could be asked of.
  public func close() {
    standing = .closed
    let held = held
    calls.later { held.core = nil }
    goOn { $0.resume(throwing: CancellationError()) }
  }

  /// Waits for it, as long as somebody waits for the answer.
  private func unlocked() async throws {
    if standing == .closed { throw CancellationError() }
    turns += 1
    let turn = turns
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (waits: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled { waits.resume(throwing: CancellationError()) } else { waiting[turn] = waits }
      }
    } onCancel: {
      Task { @MainActor in waiting.removeValue(forKey: turn)?.resume(throwing: CancellationError()) }
    }
  }

  /// In the order in which they came.
  private func goOn(_ how: (CheckedContinuation<Void, any Error>) -> Void) {
    let waited = waiting.sorted { $0.key < $1.key }
    waiting = [:]
    waited.forEach { how($0.value) }
  }
}

private struct Done<T: Sendable>: Sendable { let value: T }

/// The open vault; nil while it is locked. Only ever touched on the queue of `CoreCalls`.
final class Held: @unchecked Sendable {
  var core: Aftershift?
  init(_ core: Aftershift) { self.core = core }
}

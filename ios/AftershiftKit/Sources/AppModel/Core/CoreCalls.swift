import Foundation

/// Calls into the core, one after the other and off the main actor. A call that was asked for is made, also when its screen
/// is left meanwhile: an answer given is an answer stored.
public final class CoreCalls: Sendable {
  private let queue = DispatchQueue(label: "app.aftershift.core", qos: .userInitiated)

  public init() {}

  /// `isolation`: asked from where the caller is, so that whoever calls first is first.
  public func call<T: Sendable>(
    isolation: isolated (any Actor)? = #isolation, _ work: @escaping @Sendable () throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { asked in
      queue.async { asked.resume(with: Result(catching: work)) }
    }
  }

  /// After what was asked for by now; nobody waits for it.
  public func later(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }
}

import AftershiftCore
import Foundation

@testable import AppModel

/// The core's functions with a clock that stands where the test put it, or a problem in their place.
final class Door: VaultDoor, @unchecked Sendable {
  private let clock = ScenarioClock(utcMs: 0)
  private var utcMs: Int64 = 0
  var unlockFails: (any Error)?
  var eraseFails: (any Error)?
  var tapFails: (any Error)?
  private(set) var creations = 0

  func set(_ iso: String) {
    utcMs = Int64(((try? Date(iso, strategy: .iso8601)) ?? .distantPast).timeIntervalSince1970 * 1000)
    clock.set(utcMs: utcMs)
  }

  func now() -> Int64 { utcMs }
  func create(_ dir: String, _ key: Data, _ deviceSlot: Data, _ zone: PhoneZone) throws -> Aftershift {
    creations += 1
    return try Aftershift.createForScenario(dir: dir, key: key, deviceSlot: deviceSlot, zone: zone, clock: clock)
  }
  func unlock(_ dir: String, _ with: Unlock, _ zone: PhoneZone) throws -> Aftershift {
    if let unlockFails { throw unlockFails }
    return try Aftershift.unlockForScenario(dir: dir, with: with, zone: zone, clock: clock)
  }
  func erase(_ dir: String) throws {
    if let eraseFails { throw eraseFails }
    try vaultErase(dir: dir)
  }
  func tap(_ dir: String, _ load: UInt8, _ zone: PhoneZone) throws -> SavedLine {
    if let tapFails { throw tapFails }
    return try tapWhileLockedForScenario(dir: dir, load: load, zone: zone, clock: clock)
  }
}

/// Keeps the key as it is: a test's phone has nothing to keep it with.
final class HeldKey: DeviceKey, @unchecked Sendable {
  var isLost = false
  var clings = false
  private(set) var isForgotten = false

  func wrap(_ key: Data) throws -> Data { key }
  func unwrap(_ blob: Data) throws -> Data {
    if isLost { throw DeviceKeyLost() }
    return blob
  }
  func forget() throws {
    if clings { throw CocoaError(.fileWriteUnknown) }
    isForgotten = true
  }
}

/// As a phone's own question would end.
final class Face: BiometricKey, @unchecked Sendable {
  var refuses: (any Error)?
  var isThere = true
  private(set) var asked = 0
  private(set) var isForgotten = false
  private var kept = Data(repeating: 3, count: 32)

  func available() -> Bool { isThere }
  func wrap(_ key: Data) async throws -> Data {
    asked += 1
    if let refuses { throw refuses }
    kept = Data(Array(key))
    return Data([9])
  }
  func unwrap(_ blob: Data) async throws -> Data {
    asked += 1
    if let refuses { throw refuses }
    return Data(Array(kept))
  }
  func forget() throws { isForgotten = true }
}

/// Plain copies of files on their way in or out.
final class Copies: @unchecked Sendable {
  var clings = false
  private(set) var areForgotten = false

  func forget() throws {
    if clings { throw CocoaError(.fileWriteUnknown) }
    areForgotten = true
  }
}

/// Pauses that end when the test says so. The short ones, between two taps, are none.
@MainActor final class Pauses {
  private var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  private var turns = 0
  private(set) var asked: [Duration] = []

  nonisolated init() {}

  func sleep(_ pause: Duration) async throws {
    if pause < .seconds(1) { return }
    asked.append(pause)
    turns += 1
    let turn = turns
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (waits: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled { waits.resume(throwing: CancellationError()) } else { waiting[turn] = waits }
      }
    } onCancel: {
      Task { @MainActor in self.waiting.removeValue(forKey: turn)?.resume(throwing: CancellationError()) }
    }
  }

  func pass() {
    let all = waiting
    waiting = [:]
    all.values.forEach { $0.resume() }
  }
}

/// Keeps the core's queue from going on until it is let.
final class Hold: Sendable {
  private let gate = DispatchSemaphore(value: 0)
  init(_ calls: CoreCalls) { calls.later { [gate] in gate.wait() } }
  func release() { gate.signal() }
}

import AftershiftCore
import Foundation

@testable import AppModel

/// The core's functions with a clock that stands where the test put it, or a problem in their place.
final class HomeDoor: VaultDoor, @unchecked Sendable {
  private let clock = ScenarioClock(utcMs: 0)
  private var utcMs: Int64 = 0
  var unlockFails: VaultError?
  var eraseFails: VaultError?
  var tapFails: AppError?

  func set(_ iso: String) {
    utcMs = (try? milliseconds(iso)) ?? 0
    clock.set(utcMs: utcMs)
  }

  func now() -> Int64 { utcMs }
  func create(_ dir: String, _ key: Data, _ deviceSlot: Data, _ zone: PhoneZone) throws -> Aftershift {
    try Aftershift.createForScenario(dir: dir, key: key, deviceSlot: deviceSlot, zone: zone, clock: clock)
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

final class HomeKey: DeviceKey, @unchecked Sendable {
  var isLost = false
  var clings = false
  func wrap(_ key: Data) throws -> Data { key }
  func unwrap(_ blob: Data) throws -> Data {
    if isLost { throw DeviceKeyLost() }
    return blob
  }
  func forget() throws { if clings { throw CocoaError(.fileWriteUnknown) } }
}

/// As a phone's own question would end.
final class HomeFace: BiometricKey, @unchecked Sendable {
  var refuses: (any Error)?
  var isThere = true
  private var kept = Data()

  func available() -> Bool { isThere }
  func wrap(_ key: Data) async throws -> Data {
    if let refuses { throw refuses }
    kept = Data(Array(key))
    return Data([9])
  }
  func unwrap(_ blob: Data) async throws -> Data {
    if let refuses { throw refuses }
    return Data(Array(kept))
  }
  func forget() throws {}
}

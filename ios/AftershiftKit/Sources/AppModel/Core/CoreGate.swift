import AftershiftCore
import Foundation

/// The core's functions around a vault that isn't open yet. Tests put another clock, or a problem, in their place.
public protocol VaultDoor: Sendable {
  func look(_ dir: String) throws -> VaultLook
  func create(_ dir: String, _ key: Data, _ deviceSlot: Data, _ zone: PhoneZone) throws -> Aftershift
  func unlock(_ dir: String, _ with: Unlock, _ zone: PhoneZone) throws -> Aftershift
  func setAside(_ dir: String, _ with: Unlock) throws -> String
  func erase(_ dir: String) throws
  func isBeingErased(_ dir: String) -> Bool
  func tap(_ dir: String, _ load: UInt8, _ zone: PhoneZone) throws -> SavedLine
  /// By the clock that the core goes by, in milliseconds since 1970.
  func now() -> Int64
}

extension VaultDoor {
  public func look(_ dir: String) throws -> VaultLook { try vaultLook(dir: dir) }
  public func create(_ dir: String, _ key: Data, _ deviceSlot: Data, _ zone: PhoneZone) throws -> Aftershift {
    try Aftershift.create(dir: dir, key: key, deviceSlot: deviceSlot, zone: zone)
  }
  public func unlock(_ dir: String, _ with: Unlock, _ zone: PhoneZone) throws -> Aftershift {
    try Aftershift.unlock(dir: dir, with: with, zone: zone)
  }
  public func setAside(_ dir: String, _ with: Unlock) throws -> String { try vaultSetAside(dir: dir, with: with) }
  public func erase(_ dir: String) throws { try vaultErase(dir: dir) }
  public func isBeingErased(_ dir: String) -> Bool { vaultIsBeingErased(dir: dir) }
  public func tap(_ dir: String, _ load: UInt8, _ zone: PhoneZone) throws -> SavedLine {
    try tapWhileLocked(dir: dir, load: load, zone: zone)
  }
  public func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

/// As they are.
public struct CoreDoor: VaultDoor { public init() {} }

/// What there is, and whether it opened unasked.
public enum Found: Sendable {
  case nothing
  /// It asks for one of the ways in.
  case locked(Ready)
  case opened(Aftershift)
}

/// Opens and makes the vault in `dir`. A key is in memory only for the length of one call. Its calls are made on the core's
/// queue.
public struct CoreGate: Sendable {
  public let dir: String
  public let keys: PhoneKeys
  /// Nil where nothing reminds.
  public let reminders: (any ReminderPhone)?
  public let zone: @Sendable () -> PhoneZone
  let door: any VaultDoor
  /// Deletes what lies outside `dir` in plain: copies of files on their way in or out.
  let forgetCopies: @Sendable () throws -> Void

  public init(
    dir: String, keys: PhoneKeys, reminders: (any ReminderPhone)? = nil, door: any VaultDoor = CoreDoor(),
    zone: @escaping @Sendable () -> PhoneZone = { phoneZone() },
    forgetCopies: @escaping @Sendable () throws -> Void = {}
  ) {
    self.dir = dir
    self.keys = keys
    self.reminders = reminders
    self.door = door
    self.zone = zone
    self.forgetCopies = forgetCopies
  }

  public func now() -> Int64 { door.now() }

  /// What opens it; nil when there is none yet.
  func look() throws -> Ready? {
    if case .ready(let with) = try door.look(dir) { return with }
    return nil
  }

  /// Opens what the phone alone opens. Should its key be lost, the other ways are asked for, where there are any.
  func openIfThere() throws -> Found {
    // It was cut off. The core would go on with it by itself, and the phone's keys would stay.
    if door.isBeingErased(dir) { try erase() }
    guard let ready = try look() else {
      try? forgetReminders()
      return .nothing
    }
    return try byPhone(ready) { .opened(try unlock($0)) } ?? .locked(ready)
  }

  /// How heavy it is, while it is locked. No alarm asks for what was just done; should they not learn of it, the tap is
  /// stored all the same.
  func tap(_ load: UInt8) throws -> SavedLine {
    let saved = try door.tap(dir, load, zone())
    if let reminders {
      try? reminderAnswered(folder: reminders.folder, id: nil, answer: .checkedIn, now: now())
    }
    return saved
  }

  func unlock(_ with: Unlock) throws -> Aftershift { try door.unlock(dir, with, zone()) }

  /// Nil where the phone alone doesn't open it.
  private func byPhone<T>(_ ready: Ready, _ act: (Unlock) throws -> T) throws -> T? {
    guard let slot = ready.deviceSlot else { return nil }
    do {
      return try use(keys.device.unwrap(slot)) { try act(.device(key: $0)) }
    } catch is DeviceKeyLost {
      if ready.ways.biometric || ready.ways.passphrase || ready.ways.recoveryCode { return nil }
      throw DeviceKeyLost()
    }
  }

  /// A new vault with a new random key.
  func create() throws -> Aftershift {
    try use(randomKey()) { try door.create(dir, $0, keys.device.wrap($0), zone()) }
  }

  /// Moves a damaged database aside and begins an empty one. Returns the name of the folder that the old one is in.
  func setAside(_ with: Unlock) throws -> String { try door.setAside(dir, with) }

  /// The same with the phone alone; nil where that doesn't open it.
  func setAside() throws -> String? { try look().flatMap { try byPhone($0, setAside) } }

  /// Erases everything, for good, with no vault open. Throws `EraseStopped`; called again, it goes on. The phone's keys, its
  /// reminders and plain copies are given up as soon as there is no vault, whatever became of the rest of it.
  func erase() throws {
    let stopped = failure { try door.erase(dir) }
    if let stopped, !door.isBeingErased(dir) { throw EraseStopped(left: .everything, cause: stopped) }
    let kept = failure { try keys.forget() }
    let known = failure(forgetReminders)
    let copied = failure(forgetCopies)
    if let cause = stopped ?? known ?? copied { throw EraseStopped(left: .something, cause: cause) }
    if let kept { throw EraseStopped(left: .keys, cause: kept) }
  }

  private func forgetReminders() throws {
    guard let reminders else { return }
    // After the ledger: nothing is given to the phone by it any more.
    defer { reminders.forget() }
    try remindersForget(folder: reminders.folder)
  }
}

private func failure(_ act: () throws -> Void) -> (any Error)? {
  do {
    try act()
    return nil
  } catch { return error }
}

/// The zone that the phone is in now, with its offset for the case that the core doesn't know the zone.
public func phoneZone() -> PhoneZone {
  // The phone may have been carried to another zone since the app began.
  let zone = TimeZone.autoupdatingCurrent
  return PhoneZone(id: zone.identifier, offsetMinutes: Int32(zone.secondsFromGMT() / 60))
}

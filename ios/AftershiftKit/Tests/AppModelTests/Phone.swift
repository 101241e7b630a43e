import AftershiftCore
import Foundation
import Testing

@testable import AppModel

let passphrase = "small hours, long nights"
/// A recovery code that a vault of a test has.
let code = "000G-40R4-0M30-E209-185G-R38E-1XQH-NEQD"
private let london = PhoneZone(id: "Europe/London", offsetMinutes: 0)

/// A phone with a real vault in a folder of its own; its clock, its pauses and its keys are in the test's hands. The app on
/// it can be ended and begun again.
@MainActor final class Phone {
  let folder: URL
  let door = Door()
  let key = HeldKey()
  let face: Face?
  let pauses = Pauses()
  let copies = Copies()
  private(set) var calls = CoreCalls()

  /// A winter's evening in London.
  init(face: Face? = nil) throws {
    self.face = face
    folder = FileManager.default.temporaryDirectory.appending(path: "aftershift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    door.set("2026-01-12T21:10:00Z")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var gate: CoreGate {
    let copies = copies
    return CoreGate(
      dir: folder.path, keys: PhoneKeys(device: key, biometric: face), door: door, zone: { london },
      forgetCopies: { try copies.forget() })
  }

  /// Puts something into the vault, and closes it; makes it where there is none.
  @discardableResult func vault<T: Sendable>(
    _ with: Unlock? = nil, _ act: @Sendable (Aftershift) throws -> T
  ) throws -> T {
    switch try gate.openIfThere() {
    case .opened(let core): try act(core)
    case .locked: try act(try gate.unlock(with ?? .passphrase(passphrase: passphrase)))
    case .nothing: try act(try gate.create())
    }
  }

  /// A check-in, a recovery code, and a passphrase that is asked for every time.
  func lock(after: LockAfter = .leaving) throws {
    try vault { core in
      _ = try core.todayAct(action: .tapLoad(load: 2))
      _ = try core.todayAct(action: .leaveAsItIs)
      _ = try core.securityAct(action: .setRecoveryCode(code: code))
      _ = try core.securityAct(action: .setPassphrase(passphrase: passphrase, alwaysAsk: true))
      _ = try core.securityAct(action: .lockAfter(after: after))
    }
  }

  /// The app begins.
  func begin() async -> OpeningModel {
    let pauses = pauses
    calls = CoreCalls()
    let opening = OpeningModel(gate, calls) { try await pauses.sleep($0) }
    await opening.open()
    return opening
  }

  /// And unlocked.
  func unlocked() async -> OpeningModel {
    let opening = await begin()
    #expect(await opening.unlock(passphrase: passphrase))
    return opening
  }

  /// The system ends the app.
  func end(_ opening: OpeningModel) async {
    opening.stage.core?.close()
    await settle()
  }

  /// Until nothing happens any more.
  func settle() async {
    for _ in 0..<4 {
      for _ in 0..<20 { await Task.yield() }
      try? await calls.call {}
    }
  }

  /// As long as it takes at most until it asks again. What time it is by then, the clock says.
  func pass() async {
    await settle()
    pauses.pass()
    await settle()
  }

  /// Whether nothing is open: what is open can't be opened beside it.
  func isClosed() -> Bool {
    do {
      _ = try gate.unlock(.passphrase(passphrase: passphrase))
      return true
    } catch { return false }
  }

  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
  var database: URL { folder.appending(path: "vault/data/data.db") }

  /// As a broken card would leave it.
  func damage() throws -> Data {
    for file in try FileManager.default.contentsOfDirectory(atPath: database.deletingLastPathComponent().path) {
      try FileManager.default.removeItem(at: database.deletingLastPathComponent().appending(path: file))
    }
    let damaged = Data(repeating: 7, count: 9000)
    try damaged.write(to: database)
    return damaged
  }
}

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

extension Stage {
  var closed: Closed? {
    if case .closed(let closed) = self { return closed }
    return nil
  }
  var notice: Message? {
    if case .open(_, let notice) = self { return notice }
    return nil
  }
  var isWelcome: Bool {
    if case .welcome = self { return true }
    return false
  }
  var isOpening: Bool {
    if case .opening = self { return true }
    return false
  }
  var stopped: Left? {
    if case .eraseStopped(let left, _) = self { return left }
    return nil
  }
}

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

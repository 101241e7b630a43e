import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// The whole app on a real vault in a folder of its own, its clock in the test's hands.
@MainActor final class TestApp {
  let folder: URL
  let clock: ScenarioClock
  let app: AppContext
  let outside = FakeOutside()
  private let phones = Phones()
  let screen: Screen

  /// `start`: the phone's time in London, as ISO 8601.
  init(
    start: String = "2026-03-02T21:30:00Z", biometric: (any BiometricKey)? = nil, reminders: (any ReminderPhone)? = nil,
    features: [any Feature] = [], _ root: (@MainActor (AppContext) -> any View)? = nil
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "aftershift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = ScenarioClock(utcMs: try milliseconds(start))
    self.clock = clock
    let gate = CoreGate(
      dir: folder.path, keys: PhoneKeys(device: FakeDeviceKey(), biometric: biometric), reminders: reminders,
      door: ScenarioDoor(clock: clock, time: Time(try milliseconds(start))), zone: { london })
    let opening = OpeningModel(gate, sleep: { _ in try await Task.sleep(for: .milliseconds(1)) })
    let app = AppContext(
      opening: opening, dir: folder.path, outside: outside, features: features, phone: { [phones] in phones.phone })
    self.app = app
    screen = Screen { root?(app) ?? Root(app) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opened for the first time, past the welcome.
  func begin() async throws {
    await app.opening.open()
    await app.opening.start()
    await settle()
  }

  /// Until nothing happens any more: what is asked of the core is answered on another queue.
  func settle() async {
    for _ in 0..<3 {
      await screen.settle()
      // After everything that was asked by now.
      try? await app.opening.calls.call {}
      await screen.settle()
    }
  }

  func tap(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.tap(label) }
    await settle()
  }

  func type(_ text: String, into label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.type(text, into: label) }
    await settle()
  }

  /// What shows, one line each.
  var shown: String { screen.texts.joined(separator: "\n") }

  /// The open vault, to put something in or to look what is stored.
  func core<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async throws -> T {
    try await #require(app.opening.stage.core).call(act)
  }
}

let london = PhoneZone(id: "Europe/London", offsetMinutes: 0)

func milliseconds(_ iso: String) throws -> Int64 {
  Int64(try Date(iso, strategy: .iso8601).timeIntervalSince1970 * 1000)
}

/// How the phone is set.
@MainActor private final class Phones { var phone = Phone() }

extension TestApp {
  var phone: Phone {
    get { phones.phone }
    set { phones.phone = newValue }
  }
}

/// For the clock that the shell itself looks at.
final class Time: @unchecked Sendable {
  var now: Int64
  init(_ now: Int64) { self.now = now }
}

struct ScenarioDoor: VaultDoor {
  let clock: ScenarioClock
  let time: Time

  func create(_ dir: String, _ key: Data, _ deviceSlot: Data, _ zone: PhoneZone) throws -> Aftershift {
    try Aftershift.createForScenario(dir: dir, key: key, deviceSlot: deviceSlot, zone: zone, clock: clock)
  }
  func unlock(_ dir: String, _ with: Unlock, _ zone: PhoneZone) throws -> Aftershift {
    try Aftershift.unlockForScenario(dir: dir, with: with, zone: zone, clock: clock)
  }
  func tap(_ dir: String, _ load: UInt8, _ zone: PhoneZone) throws -> SavedLine {
    try tapWhileLockedForScenario(dir: dir, load: load, zone: zone, clock: clock)
  }
  func now() -> Int64 { time.now }
}

/// Keeps the key as it is: a test's phone has nothing to keep it with.
final class FakeDeviceKey: DeviceKey, @unchecked Sendable {
  private(set) var isForgotten = false
  func wrap(_ key: Data) throws -> Data { key }
  func unwrap(_ blob: Data) throws -> Data {
    if isForgotten { throw DeviceKeyLost() }
    return blob
  }
  func forget() { isForgotten = true }
}

/// Notes what was asked of the phone, and does what a test wants.
@MainActor final class FakeOutside: Outside {
  var asked: [String] = []
  var can = true
  var chosen: String?
  private func note(_ what: String) -> Bool {
    asked.append(what)
    return can
  }
  func call(_ number: String) async -> Bool { note("call \(number)") }
  func text(_ number: String, _ words: String?) async -> Bool { note("text \(number) \(words ?? "")") }
  func open(_ address: String) async -> Bool { note("open \(address)") }
  func copy(_ text: String) -> Bool { note("copy \(text)") }
  func share(_ text: String) async -> Bool { note("share \(text)") }
  func save(_ name: String, write: (String) async throws -> Void) async throws -> Bool {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(name)").path
    try await write(path)
    chosen = path
    return note("save \(name)")
  }
  func choose() async -> String? {
    asked.append("choose")
    return chosen
  }
  func letGo(_ path: String) { asked.append("let go") }
  func dismiss() {}
}

import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

let passphrase = "small hours, long nights"
/// A recovery code that a vault of a test has.
let code = "000G-40R4-0M30-E209-185G-R38E-1XQH-NEQD"

/// A folder with a vault, and the app on it: begun, used and ended as often as a test wants.
@MainActor final class Home {
  let folder: URL
  let door = HomeDoor()
  let key = HomeKey()
  let face: HomeFace?
  var outside = FakeOutside()

  /// A winter's evening in London.
  init(face: HomeFace? = nil) throws {
    self.face = face
    folder = FileManager.default.temporaryDirectory.appending(path: "aftershift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    door.set("2026-01-12T21:10:00Z")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var gate: CoreGate {
    CoreGate(dir: folder.path, keys: PhoneKeys(device: key, biometric: face), door: door, zone: { london })
  }

  /// The vault itself, past the screens; made where there is none.
  @discardableResult func vault<T: Sendable>(_ act: @Sendable (Aftershift) throws -> T) throws -> T {
    switch try gate.openIfThere() {
    case .opened(let core): try act(core)
    case .locked: try act(try gate.unlock(.passphrase(passphrase: passphrase)))
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

  /// One life of the app.
  func live(_ type: DynamicTypeSize = .large, _ use: (Life) async throws -> Void) async throws {
    let life = Life(self, type)
    await life.settle()
    do { try await use(life) } catch {
      await life.end()
      throw error
    }
    await life.end()
  }

  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
  var stored: Data? { try? Data(contentsOf: database) }
  var database: URL { folder.appending(path: "vault/data/data.db") }

  /// As a broken card would leave it.
  @discardableResult func damage() throws -> Data {
    let data = database.deletingLastPathComponent()
    for file in try FileManager.default.contentsOfDirectory(atPath: data.path) {
      try FileManager.default.removeItem(at: data.appending(path: file))
    }
    let damaged = Data(repeating: 7, count: 9000)
    try damaged.write(to: database)
    return damaged
  }

  /// All that lies in the folder, byte for byte.
  func isOnDisk(_ text: String) throws -> Bool {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(!files.isEmpty)
    return files.contains {
      (try? Data(contentsOf: folder.appending(path: $0)))?.range(of: Data(text.utf8)) != nil
    }
  }
}

/// The app from its start to its end, and what a thumb does with it.
@MainActor final class Life {
  let app: AppContext
  let screen: Screen

  fileprivate init(_ home: Home, _ type: DynamicTypeSize) {
    // Between two taps no time passes; what takes a second or more isn't over before the test is.
    let opening = OpeningModel(home.gate) { if $0 >= .seconds(1) { try await Task.sleep(for: .seconds(3600)) } }
    let app = AppContext(opening: opening, dir: home.folder.path, outside: home.outside, phone: { Phone() })
    self.app = app
    var environment = EnvironmentValues()
    environment.dynamicTypeSize = type
    screen = Screen(environment: environment) { Root(app) }
  }

  fileprivate func end() async {
    app.opening.away?.cancel()
    app.opening.stage.core?.close()
    await settle()
  }

  /// Until nothing happens any more: what is asked of the core is answered on another queue.
  func settle() async {
    for _ in 0..<3 {
      await screen.settle()
      try? await app.opening.calls.call {}
      await screen.settle()
    }
  }

  func tap(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.tap(label) }
    await settle()
  }

  /// As a hurried thumb does it: the second tap falls on what shows by then.
  func doubleTap(_ first: String, _ second: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.tap(first) }
    for _ in 0..<20 { await Task.yield() }
    if has(second ?? first) { try? screen.tap(second ?? first) }
    await settle()
  }

  func type(_ text: String, into label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.type(text, into: label) }
    await settle()
  }

  /// Of several that say the same: the navigation's own way back is behind a screen's.
  func tapLast(_ label: String) async {
    screen.reach.last { $0.said == label && $0.isTappable }?.act?()
    await settle()
  }

  /// The keyboard's own key.
  func submit(_ label: String) async {
    let field = screen.reach.first { $0.type != nil && $0.label == label }
    field?.actions.first { $0.0 == "submit" }?.1()
    await settle()
  }

  func choose(_ choice: String, in label: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    #expect(throws: Never.self, sourceLocation: sourceLocation) { try screen.choose(choice, in: label) }
    await settle()
  }

  func shows(_ text: String) -> Bool { screen.shows(text) }
  func has(_ name: String) -> Bool { screen.find(name) != nil }
  func isEnabled(_ name: String) -> Bool { screen.find(name)?.isEnabled == true }
  func isChosen(_ name: String) -> Bool { screen.find(name)?.isSelected == true }
  var isAnythingChosen: Bool { screen.reach.contains { $0.isSelected } }
  /// What stands in a field that isn't hidden.
  func written(_ label: String) -> String? { screen.reach.first { $0.type != nil && $0.label == label }?.value }

  var isOpen: Bool { app.opening.stage.core != nil && screen.find("Today") != nil }
  var isLocked: Bool { has("unlock") && app.opening.stage.core == nil }

  func unlock(_ typed: String = passphrase) async {
    await type(typed, into: "Passphrase")
    await tap("unlock")
  }

  func goTo(_ places: Place...) async {
    for place in places {
      app.router.to(place)
      await settle()
    }
  }

  func leave() async {
    app.opening.left()
    await settle()
  }

  func comeBack() async {
    await app.opening.returned()
    app.fronts += 1
    await settle()
  }

  /// Past the welcome.
  func firstRun() async {
    for _ in 0..<2 { await tap("next") }
    await tap("start")
  }
}

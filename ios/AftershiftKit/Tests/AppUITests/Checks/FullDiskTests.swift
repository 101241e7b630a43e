import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI
@testable import SelfChecks

/// What can't be stored is said, and nothing of what was there is lost.
@MainActor struct FullDiskTests {
  private let sentence = text(messageFor(AppError.NeedsSpace))

  /// The same vault on a disk that is full.
  private func full(_ test: TestApp) async throws -> (FullDisk, OpenCore) {
    let disk = try await test.core { FullDisk($0) }
    return (disk, OpenCore(disk, test.app.opening.calls))
  }

  private func settle(_ screen: Screen, _ test: TestApp) async {
    for _ in 0..<3 {
      await screen.settle()
      await test.settle()
    }
  }

  @Test func anAnswerThatIsNotStoredLeavesTheQuestionAndIsGivenAgain() async throws {
    let test = try await TestApp.withChecks()
    let id = try #require(
      try await test.core { try $0.checkAct(action: .begin(instrument: "gad7", keep: true))?.id })
    let (disk, core) = try await full(test)
    let model = RunnerModel(core, id, pause: .zero)
    let screen = Screen { RunnerScreen(app: test.app, place: CheckPlace.runner(id), model: model) }
    await settle(screen, test)
    try screen.tap("option 1")
    await settle(screen, test)
    #expect(screen.shows(sentence) && screen.shows("Question 1 of 7"))
    try screen.tap("Close")
    await settle(screen, test)
    #expect(!screen.shows(sentence))
    disk.isFull = false
    try screen.tap("option 1")
    await settle(screen, test)
    #expect(screen.shows("Question 2 of 7") && !screen.shows(sentence))
  }

  @Test func whereAFormCannotBeBegunItStaysBeforeIt() async throws {
    let test = try await TestApp.withChecks()
    let (_, core) = try await full(test)
    let place = CheckPlace.intro("gad7")
    let model = IntroModel(core, "gad7")
    test.app.router.to(place)
    let screen = Screen { IntroScreen(app: test.app, core: core, place: place, model: model) }
    await settle(screen, test)
    try screen.tap("start")
    await settle(screen, test)
    #expect(screen.shows(sentence) && screen.find("start") != nil)
    #expect(test.app.router.here == place)
  }

  @Test func aNoticeThatIsNotNotedAsReadStays() async throws {
    let test = try await TestApp.withChecks(read: false)
    let (_, core) = try await full(test)
    let model = CatalogueModel(core)
    let screen = Screen { CatalogueScreen(app: test.app, model: model) }
    await settle(screen, test)
    try screen.tap("I have read this")
    await settle(screen, test)
    #expect(screen.shows(sentence) && screen.shows("Nobody monitors your answers"))
  }

  @Test func aResultThatIsNotRemovedIsStillThere() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-12", "gad7", often)
    let id = try #require(try await test.core { try $0.checkCourse(instrument: "gad7").rows.first?.id })
    let (_, core) = try await full(test)
    let place = CheckPlace.result(id)
    test.app.router.to(place)
    let model = ResultModel(core, id)
    let screen = Screen { ResultScreen(app: test.app, core: core, place: place, model: model) }
    await settle(screen, test)
    try screen.tap("Remove this result")
    try screen.tap("Remove")
    await settle(screen, test)
    #expect(screen.shows(sentence) && screen.shows("7 of 21"))
    #expect(test.app.router.here == place)
  }
}

/// Reads, and can't write.
private final class FullDisk: Aftershift, @unchecked Sendable {
  private let vault: Aftershift?
  var isFull = true

  init(_ vault: Aftershift) {
    self.vault = vault
    super.init(noHandle: .init())
  }

  required init(unsafeFromHandle handle: UInt64) {
    vault = nil
    super.init(unsafeFromHandle: handle)
  }

  private func write<T>(_ act: (Aftershift) throws -> T) throws -> T {
    if isFull { throw AppError.NeedsSpace }
    return try read(act)
  }

  private func read<T>(_ act: (Aftershift) throws -> T) throws -> T {
    guard let vault else { throw AppError.StorageFailed }
    return try act(vault)
  }

  override func check() throws -> CheckState? { try read { try $0.check() } }
  override func checks() throws -> ChecksState { try read { try $0.checks() } }
  override func checkIntro(instrument: String) throws -> CheckIntroState {
    try read { try $0.checkIntro(instrument: instrument) }
  }
  override func checkResult(id: String) throws -> CheckResultState { try read { try $0.checkResult(id: id) } }
  override func checkAct(action: CheckAction) throws -> CheckState? { try write { try $0.checkAct(action: action) } }
  override func checksAct(action: ChecksAction) throws -> ChecksState { try write { try $0.checksAct(action: action) } }
  override func checkResultAct(action: CheckResultAction) throws -> CheckResultState? {
    try write { try $0.checkResultAct(action: action) }
  }
}

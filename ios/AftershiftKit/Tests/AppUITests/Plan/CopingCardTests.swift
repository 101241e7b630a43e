import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct CopingCardTests {
  @Test func theCopingCardIsPutOutsideTheLockAndTakenBack() async throws {
    let test = try await TestApp.plan(.support)
    #expect(test.screen.shows("whoever holds the phone can read them."))
    await test.tap("write card")
    await test.tap("Put it outside the lock")
    #expect(test.screen.shows("Nothing is written yet."))
    await test.type("Go outside", into: "Line 1")
    await test.type("Sam", into: "Name")
    await test.type("fridge", into: "Number, if there is one")
    await test.tap("Put it outside the lock")
    #expect(test.screen.shows("This can't be called."))
    #expect(test.written("Line 1") == "Go outside")
    await test.type("07700 900123", into: "Number, if there is one")
    await test.tap("Put it outside the lock")
    #expect(test.has("take card back"))
    #expect(support(dir: test.folder.path).copingCard?.lines == ["Go outside"])
    #expect(test.liesInPlain("900123"), "in plain text, as it says")
    await test.tap("take card back")
    await test.tap("Keep it")
    #expect(support(dir: test.folder.path).copingCard != nil)
    await test.tap("take card back")
    await test.tap("Take it back")
    #expect(!test.screen.shows("Go outside"))
    #expect(support(dir: test.folder.path).copingCard == nil)
    #expect(!test.liesInPlain("900123"))
  }

  @Test func theCardIsChangedWithWhatIsOnIt() async throws {
    let card = CopingCard(lines: ["Go outside", "Ring Sam"], name: "Sam", phone: "07700 900123")
    let test = try await TestApp.plan(.support, [.setCopingCard(card: card)])
    await test.tap("write card")
    #expect(test.written("Line 2") == "Ring Sam")
    #expect(test.written("Name") == "Sam")
    await test.type("", into: "Line 1")
    await test.tap("Put it outside the lock")
    #expect(support(dir: test.folder.path).copingCard?.lines == ["Ring Sam"])
  }
}

extension TestApp {
  /// In a plan, on which this was done before.
  static func plan(_ kind: PlanKind, _ before: [PlanAction] = []) async throws -> TestApp {
    let test = try TestApp()
    try await test.begin()
    for action in before { try await test.core { _ = try $0.planAct(plan: kind, action: action) } }
    await test.tap("Plan")
    await test.tap("\(kind) plan")
    return test
  }
}

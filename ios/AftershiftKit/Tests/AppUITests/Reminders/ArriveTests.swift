import AftershiftCore
import Foundation
import Testing

@testable import AppModel
@testable import AppUI

/// Whether reminders arrive: what the phone allows, and what came of the last ones.
@MainActor struct ArriveTests {
  private let phone = FakeReminderPhone()

  private func open() async throws -> TestApp {
    let test = try await TestApp.reminding(phone)
    await test.to(.reminders)
    await test.tap("arrive")
    return test
  }

  @Test func whereAllIsWellNothingIsToBeDone() async throws {
    let test = try await open()
    #expect(test.screen.shows("Allowed.") && test.screen.shows("At their time."))
    #expect(test.screen.shows("None is set.") && test.screen.shows("None was planned yet."))
    #expect(test.screen.find("change notifications") == nil && test.screen.find("change delivery") == nil)
  }

  @Test func eachThingThatStandsInTheWaySaysWhatToDoAndLeadsThere() async throws {
    phone.now = ReminderFacts(allowed: false, canAsk: false, collected: true)
    let test = try await open()
    #expect(test.screen.shows("Not allowed. No reminder shows."))
    #expect(test.screen.shows("This phone collects the notifications of this app"))
    for fact in ["notifications", "delivery"] {
      let before = phone.calls.filter { $0 == "settings" }.count
      await test.tap("change \(fact)")
      #expect(phone.calls.filter { $0 == "settings" }.count == before + 1, "\(fact)")
    }
    phone.now = .allGood
    test.app.fronts += 1
    await test.settle()
    #expect(test.screen.shows("Allowed.") && test.screen.find("change delivery") == nil, "back from the settings")
  }

  @Test func thePhonesOwnQuestionIsAskedWhereThereStillIsOne() async throws {
    phone.now = .notAsked
    let test = try await open()
    await test.tap("Allow notifications")
    #expect(phone.calls.contains("ask") && test.screen.shows("Allowed."))
  }

  @Test func oneIsShownToTryItOrItIsSaidThatItIsNot() async throws {
    let test = try await open()
    #expect(test.screen.find("tested") == nil)
    await test.tap("show one")
    #expect(test.screen.shows("It is shown."))
    phone.now = .refused
    await test.tap("show one")
    #expect(test.screen.shows("The phone did not show it."))
    #expect(test.screen.shows("Not allowed. No reminder shows."))
    #expect(phone.calls.filter { $0 == "test" }.count == 2)
  }

  @Test func whatThePhoneHoldsIsSaidInItsOwnWords() async throws {
    let noon = try #require(Calendar.current.date(from: DateComponents(year: 2026, month: 1, day: 13, hour: 18)))
    phone.now = ReminderFacts(allowed: true, canAsk: false, pending: 12, next: noon, moved: 2)
    let test = try await open()
    #expect(test.screen.shows("12 reminders."))
    #expect(test.screen.shows("The next one: Tue 13 Jan, 18:00."))
    #expect(test.screen.shows("The phone's clock rules differ from the app's for 2 reminders; the phone's count."))
  }

  @Test func plannedAndCameStandSideBySideAndSoDoesWhatDidNotCome() async throws {
    let test = try await TestApp.reminding(phone) { try $0.choose(.fixedTime) }
    await test.settle()
    try await test.comeAndPass(1, phone.folder)
    test.clock.set(utcMs: try milliseconds("2026-01-16T09:00:00Z"))
    // Back in front: what came is taken into the vault, and then shown.
    test.app.opening.stage.core?.plan()
    await test.settle()
    await test.to(.arrive)
    #expect(test.screen.shows("Tue 13 Jan, planned for 18:00") && test.screen.shows("Shown at 18:00."))
    #expect(test.screen.shows("Wed 14 Jan, planned for 18:00") && test.screen.shows("Not shown."))
    #expect(test.screen.shows("Shown means that the phone had it for that time."))
  }
}

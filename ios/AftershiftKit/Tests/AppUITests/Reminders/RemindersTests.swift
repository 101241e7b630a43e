import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// When to remind: chosen, changed, taken back, and why each comes when it does.
@MainActor struct RemindersTests {
  private let phone = FakeReminderPhone()

  private func open(_ act: (@Sendable (Aftershift) throws -> Void)? = nil) async throws -> TestApp {
    let test = try await TestApp.reminding(phone, act)
    await test.to(.reminders)
    return test
  }

  private func isOn(_ test: TestApp, _ moment: String) -> Bool? { test.screen.find("moment \(moment)")?.isSelected }

  @Test func noneIsChosenForAnybodyAndNothingIsAskedOfThePhone() async throws {
    let test = try await open()
    #expect(test.screen.shows("None is chosen."))
    for moment in ["inBreak", "windDown", "betweenSessions", "dayOff", "fixedTime", "followUp"] {
      #expect(isOn(test, moment) == false, "\(moment)")
    }
    #expect(!test.screen.shows("This app may not show notifications"), "nothing is on that could not show")
    #expect(try await test.chosen.isEmpty)
    #expect(!phone.calls.contains("ask") && !phone.calls.contains("settings"))
  }

  @Test func whoIsHereNeedsNoReminderThatCameBefore() async throws {
    let test = try await open()
    let before = phone.calls.filter { $0 == "take down" }.count
    test.app.opening.left()
    await test.app.opening.returned()
    await test.settle()
    #expect(phone.calls.filter { $0 == "take down" }.count > before)
  }

  @Test func oneIsTurnedOnAndOffAgain() async throws {
    let test = try await open()
    await test.tap("moment fixedTime")
    #expect(isOn(test, "fixedTime 0") == true)
    #expect(test.screen.shows("Next: Tue 13 Jan, 18:00, at a set time"))
    await test.tap("moment fixedTime 0")
    #expect(isOn(test, "fixedTime") == false)
    #expect(test.screen.shows("None is chosen."))
    await test.tap("moment dayOff")
    #expect(try await test.chosen.map(\.kind) == [.dayOff])
  }

  @Test func theFirstOneAsksThePhoneAndNoOtherDoes() async throws {
    phone.now = .notAsked
    let test = try await open()
    #expect(!phone.calls.contains("ask"), "nobody is asked for looking")
    await test.tap("moment dayOff")
    #expect(phone.calls.filter { $0 == "ask" }.count == 1)
    #expect(!test.screen.shows("This app may not show notifications"))
    phone.now = .notAsked
    await test.tap("moment fixedTime")
    #expect(phone.calls.filter { $0 == "ask" }.count == 1)
  }

  @Test func whatThePhoneRefusesLosesNothingAndSaysWhereItCanBeChanged() async throws {
    phone.now = .notAsked
    phone.says = false
    let test = try await open()
    await test.tap("moment fixedTime")
    #expect(isOn(test, "fixedTime 0") == true)
    #expect(test.screen.shows("What you chose is kept."))
    #expect(test.screen.find("allow")?.said == "Open the phone's settings")
    await test.tap("allow")
    #expect(phone.calls.last { $0 != "rearm" } == "settings")
    phone.now = .allGood
    test.app.fronts += 1
    await test.settle()
    #expect(!test.screen.shows("What you chose is kept."), "it was changed there")
    #expect(try await test.chosen.map(\.kind) == [.fixedTime])
  }

  @Test func whoSaidLaterIsAskedAgainOnlyWhereTheyTapForIt() async throws {
    phone.now = .notAsked
    let test = try await open { try $0.choose(.dayOff) }
    #expect(!phone.calls.contains("ask"))
    await test.tap("Allow notifications")
    #expect(phone.calls.contains("ask"))
    #expect(!test.screen.shows("This app may not show notifications"))
  }

  @Test func aPhoneWithoutSuchAPlaceSaysWhereToLook() async throws {
    phone.now = .refused
    phone.leads = false
    let test = try await open { try $0.choose(.dayOff) }
    await test.tap("allow")
    #expect(test.screen.shows("This phone has no such place."))
    await test.tap("Close")
    #expect(!test.screen.shows("This phone has no such place."))
  }

  @Test func whereThePhoneCollectsThemItIsSaidWhatThatMeansAndWhereItCanBeChanged() async throws {
    phone.now = ReminderFacts(allowed: true, canAsk: false, collected: true)
    let test = try await open()
    #expect(!test.screen.shows("This phone collects"), "nothing is on")
    await test.tap("moment dayOff")
    #expect(test.screen.shows("may show them together some hours later"))
    #expect(test.screen.shows("Reminders shortly before your sleep are left out; another may still show during it."))
    await test.tap("collected settings")
    #expect(phone.calls.contains("settings"))
  }

  @Test func minutesGoStepByStepAndStopAtTheirBounds() async throws {
    let test = try await open()
    await test.tap("moment windDown")
    #expect(test.screen.find("set windDown")?.said == "Before the end, 10 min")
    await test.step("set windDown", "more")
    await test.step("set windDown", "more")
    #expect(test.screen.find("set windDown")?.said == "Before the end, 20 min")
    #expect(test.screen.find("set windDown")?.actions.map(\.0) == ["less"], "there is no more")
    for _ in 0..<4 { await test.step("set windDown", "less") }
    #expect(test.screen.find("set windDown")?.said == "Before the end, 0 min")
    #expect(test.screen.find("set windDown")?.actions.map(\.0) == ["more"])
    await test.tap("moment inBreak")
    await test.step("set inBreak", "less")
    #expect(test.screen.find("set inBreak")?.said == "After the shift begins, 3 h 45 min")
    let minutes = try await test.chosen.compactMap(\.minutes)
    #expect(minutes.sorted() == [0, 225])
  }

  @Test func aTimeAndItsDaysAreChosenAndOneDayStays() async throws {
    let test = try await open()
    await test.tap("moment fixedTime")
    await test.turn("set fixedTime 0", to: 19 * 60)
    await test.tap("Days of the week, Every day")
    for day in 2...6 { await test.tap("weekday \(day)") }
    #expect(test.screen.shows("Mon, Sun"))
    await test.tap("weekday 1")
    await test.tap("weekday 7")
    #expect(test.screen.shows("At least one day of the week stays."))
    let chosen = try await test.chosen
    let one = try #require(chosen.first)
    #expect(one.time == 19 * 60 && one.weekdays == [7])
  }

  @Test func theWeekBeginsAsThePhoneSays() {
    #expect(Phone().weekdaysInOrder == [1, 2, 3, 4, 5, 6, 7])
    #expect(Phone(locale: Locale(identifier: "en_US")).weekdaysInOrder == [7, 1, 2, 3, 4, 5, 6])
  }

  @Test func anotherTimeIsChosenBeforeItIsAddedAndEachCanBeRemoved() async throws {
    let test = try await open()
    await test.tap("moment fixedTime")
    await test.tap("add time")
    await test.turn("new time", to: 13 * 60)
    #expect(try await test.chosen.count == 1, "not yet")
    await test.tap("add this time")
    #expect(test.screen.find("new time") == nil)
    #expect(try await test.chosen.compactMap(\.time) == [18 * 60, 13 * 60] as [UInt16])
    await test.tap("remove fixedTime 0")
    #expect(try await test.chosen.compactMap(\.time) == [13 * 60] as [UInt16])
    #expect(isOn(test, "fixedTime 0") == true)
    await test.tap("add time")
    await test.tap("no new time")
    #expect(test.screen.find("add time") != nil)
    #expect(try await test.chosen.count == 1)
  }

  @Test func severalTimesAreTurnedOffOnlyAfterAYes() async throws {
    let test = try await open {
      try $0.choose(.fixedTime)
      try $0.choose(.fixedTime, time: 12 * 60)
      try $0.choose(.dayOff)
    }
    await test.tap("moment fixedTime 0")
    #expect(test.screen.shows("Turn off all these times?"))
    await test.tap("Keep them")
    #expect(try await test.chosen.count == 3)
    await test.tap("moment fixedTime 0")
    await test.tap("Turn off")
    #expect(isOn(test, "fixedTime") == false)
    #expect(try await test.chosen.map(\.kind) == [.dayOff])
  }

  @Test func hoursOfSleepAreChosenAndSoManyThatTooLittleIsLeftAreRefused() async throws {
    let test = try await open()
    #expect(test.screen.shows("22:00 to 07:00"))
    await test.tap("sleep nights")
    #expect(test.screen.find("sleep from") == nil)
    #expect(try await test.core { try $0.reminders().sleep } == nil)
    await test.tap("sleep hours")
    await test.turn("sleep from", to: 19 * 60)
    #expect(test.screen.shows("19:00 to 07:00"))
    await test.tap("sleep nights")
    await test.tap("sleep hours")
    #expect(test.screen.shows("19:00 to 07:00"), "as they were")
    await test.turn("sleep from", to: 10 * 60)
    #expect(test.screen.shows("These hours would leave less than four hours of the day."))
    #expect(try await test.core { try $0.reminders().sleep?.from } == 19 * 60)
  }

  @Test func howManyADayIsChosen() async throws {
    let test = try await open()
    try test.screen.choose("Two", in: "At most in a day")
    await test.settle()
    #expect(try await test.core { try $0.reminders().mostADay } == 2)
  }

  @Test func whatBelongsToShiftsSaysThatNoneAreKnownAndWhatToDo() async throws {
    let test = try await open()
    await test.tap("moment windDown")
    #expect(test.screen.shows("none are known ahead"))
    #expect(test.screen.shows("No shifts are known yet. Enter them under Shifts."))
  }

  @Test func theNextOneIsSaidFirstWithTheShiftItBelongsTo() async throws {
    let test = try await open {
      for day in ["2026-01-12", "2026-01-13"] { _ = try $0.shiftsAct(action: .set(day: day, code: "N")) }
      try $0.choose(.windDown)
      _ = try $0.remindersAct(action: .mostADay(most: 2))
    }
    #expect(test.screen.shows("Next: Tue 13 Jan, 07:20, 10 min before \u{2068}N\u{2069} ends"))
    await test.tap("The next ones")
    #expect(test.screen.shows("Wed 14 Jan, 07:20 · 10 min before \u{2068}N\u{2069} ends"))
    #expect(test.screen.shows("As you chose."))
  }

  @Test func whyThereIsNoneIsSaidToo() async throws {
    let test = try await open {
      try $0.choose(.fixedTime, time: 22 * 60 - 5)
      _ = try $0.todayAct(action: .tapLoad(load: 1))
    }
    await test.tap("This work day")
    #expect(test.screen.shows("Mon 12 Jan, 21:55 · at a set time"))
    #expect(test.screen.shows("None: you checked in at 21:10."))
  }

  @Test func theSecondTapOfADoubleTapTurnsNothingOffAgain() async throws {
    let test = try await open()
    try test.screen.tap("moment inBreak")
    await test.tap("moment inBreak")
    #expect(try await test.chosen.map(\.kind) == [.inBreak])
  }

  @Test func whatIsNotStoredIsSaidAndTheSwitchSaysSo() async throws {
    let test = try await open()
    let full = try await test.core { FullDisk($0) }
    let core = OpenCore(full, test.app.opening.calls)
    let screen = Screen { RemindersScreen(app: test.app, core: core) }
    for _ in 0..<3 {
      await screen.settle()
      await test.settle()
    }
    try screen.tap("moment dayOff")
    for _ in 0..<3 {
      await screen.settle()
      await test.settle()
    }
    #expect(screen.shows(text(messageFor(AppError.NeedsSpace))))
    #expect(screen.find("moment dayOff")?.isSelected == false)
    #expect(try await test.chosen.isEmpty)
  }

  @Test func everyWordIsThere() async throws {
    let test = try await open {
      try $0.choose(.fixedTime)
      try $0.choose(.fixedTime, time: 12 * 60)
      for kind in [ReminderKind.dayOff, .inBreak, .windDown, .betweenSessions] { try $0.choose(kind) }
    }
    for fold in ["The next ones", "This work day", "add time"] { await test.tap(fold) }
    #expect(!test.shown.contains("⟨"))
    await test.tap("arrive")
    #expect(!test.shown.contains("⟨"))
  }
}

/// Reads, and can't write.
private final class FullDisk: Aftershift, @unchecked Sendable {
  private let vault: Aftershift?

  init(_ vault: Aftershift) {
    self.vault = vault
    super.init(noHandle: .init())
  }

  required init(unsafeFromHandle handle: UInt64) {
    vault = nil
    super.init(unsafeFromHandle: handle)
  }

  override func reminders() throws -> RemindersState {
    guard let vault else { throw AppError.StorageFailed }
    return try vault.reminders()
  }

  override func remindersAct(action: RemindersAction) throws -> RemindersState { throw AppError.NeedsSpace }
}

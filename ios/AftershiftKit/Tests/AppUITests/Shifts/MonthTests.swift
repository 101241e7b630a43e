import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct MonthTests {
  @Test func anEmptyMonthSaysHowToBegin() async throws {
    let test = try await atShifts()
    #expect(test.screen.shows("January 2026"))
    #expect(test.screen.shows("Tap a day to put a shift on it; tap again for the next code."))
    #expect(try test.day("2026-01-12") == "Monday 12 January, today, nothing entered")
    #expect(try test.day("2025-12-29") == "Monday 29 December, nothing entered")
    #expect(!test.has("copy a week"))
    await test.tap("day 2026-01-12")
    #expect(!test.screen.shows("Tap a day to put a shift on it"))
    #expect(test.has("copy a week"))
  }

  @Test func tapsGoThroughTheCodesInTheirOrder() async throws {
    let test = try await atShifts()
    var said: [String] = []
    for _ in 0..<7 {
      await test.tap("day 2026-01-15")
      said.append(String(try test.day("2026-01-15").dropFirst("Thursday 15 January, ".count)))
    }
    #expect(
      said == [
        "Early, 07:00 to 15:00", "Late, 13:00 to 21:00", "Long day, 07:00 to 19:30", "Night, 19:00 to 07:30",
        "On call, 17:00 to 08:00", "Annual leave", "nothing entered",
      ])
  }

  @Test func hurriedTapsAllCount() async throws {
    let test = try await atShifts()
    try await test.tapTwice("day 2026-01-15")
    #expect(try await test.stored("2026-01-15").map(\.code) == ["L"])
  }

  @Test func aCodeInHandIsPutThereAndTakenAway() async throws {
    let test = try await atShifts()
    #expect(test.screen.shows("A tap goes through the codes. Hold a day to open it."))
    await test.tap("hand N")
    #expect(try test.node("hand N").isSelected)
    #expect(try test.node("hand N").label == "N, Night")
    #expect(test.screen.shows("A tap or a swipe puts Night, 19:00 to 07:30 there."))
    await test.tap("day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Night, 19:00 to 07:30")
    await test.tap("day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, nothing entered")
    await test.tap("hand nothing")
    #expect(test.screen.shows("A tap or a swipe says: no shift."))
    await test.tap("day 2026-01-16")
    #expect(try test.day("2026-01-16") == "Friday 16 January, no shift")
    await test.tap("hand clear")
    #expect(test.screen.shows("A tap or a swipe takes away what you set."))
    await test.tap("day 2026-01-16")
    #expect(try test.day("2026-01-16") == "Friday 16 January, nothing entered")
  }

  @Test func whatLIsIsAskedWhereItFirstStandsAndAnsweredOnce() async throws {
    let test = try await atShifts()
    #expect(!test.screen.shows("What is L here?"))
    await test.tap("hand L")
    await test.tap("day 2026-01-15")
    #expect(test.screen.shows("What is L here?"))
    #expect(test.screen.find("Late, 13:00 to 21:00")?.isTappable == true)
    await test.tap("Leave")
    #expect(!test.screen.shows("What is L here?"))
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Leave")
  }

  @Test func whatIsHardIsSaidAndNothingElse() async throws {
    let test = try await atShifts {
      _ = try $0.shiftsAct(action: .set(day: "2026-01-19", code: "L"))
      _ = try $0.shiftsAct(action: .set(day: "2026-01-20", code: "E"))
      for day in 29...31 { _ = try $0.shiftsAct(action: .set(day: "2026-01-\(day)", code: "N")) }
    }
    #expect(test.screen.shows("10 h between Late and Early on Tue 20"))
    #expect(test.screen.shows("3 nights, Thu 29 to Sat 31"))
  }

  @Test func monthsAreLeafedThrough() async throws {
    let test = try await atShifts()
    #expect(!test.has("this month"))
    await test.tap("Month after")
    #expect(test.screen.shows("February 2026"))
    await test.tap("this month")
    #expect(test.screen.shows("January 2026"))
    await test.tap("Month before")
    #expect(test.screen.shows("December 2025"))
  }

  @Test func theWeekBeginsAsThePhoneHasIt() async throws {
    let test = try await atShifts()
    #expect(try await test.core { try $0.shifts().weeks.first?.first } == "2025-12-29")
    test.phone.locale = .init(identifier: "en_US")
    test.app.isInFront()
    await test.settle()
    #expect(try await test.core { try $0.shifts().weeks.first?.first } == "2025-12-28")
    #expect(test.has("day 2025-12-28"))
  }

  @Test func aWeekIsCopiedToOthers() async throws {
    let test = try await atShifts()
    await test.tap("day 2026-01-12")
    await test.tap("hand N")
    await test.tap("day 2026-01-14")
    await test.tap("copy a week")
    #expect(test.screen.shows("Tap the week to copy."))
    #expect(try test.node("week 2026-01-12").label == "Week of 12–18 Jan")
    #expect(try test.node("week 2026-01-12").hint == "Copy this week")
    await test.tap("week 2026-01-12")
    #expect(test.screen.shows("Tap each week that is to be like 12–18 Jan."))
    #expect(try test.node("week 2026-01-19").hint == "Paste here")
    await test.tap("week 2026-01-19")
    await test.tap("week 2026-01-26")
    await test.tap("weeks done")
    #expect(try test.days("2026-01-12", "2026-01-14") == ["Early", "nothing entered", "Night"])
    #expect(try test.days("2026-01-19", "2026-01-21") == ["Early", "no shift", "Night"])
    #expect(try test.days("2026-01-26", "2026-01-28") == ["Early", "no shift", "Night"])
    #expect(test.screen.shows("Changed: 26 Jan – 1 Feb."))
    await test.tap("undo")
    #expect(try test.days("2026-01-26", "2026-01-28") == Array(repeating: "nothing entered", count: 3))
    #expect(!test.has("undo"))
  }

  @Test func weeksAreLeftWithoutCopyingAnything() async throws {
    let test = try await atShifts { _ = try $0.shiftsAct(action: .set(day: "2026-01-12", code: "E")) }
    await test.tap("copy a week")
    #expect(!test.has("day 2026-01-12"))
    await test.tap("weeks done")
    #expect(test.has("day 2026-01-12"))
    #expect(try await test.core { try $0.shifts().copied } == nil)
  }

  @Test func aScreenReaderHasEverythingThatAFingerHas() async throws {
    let test = try await atShifts()
    let offers = try test.offered("2026-01-15")
    #expect(Set(["Open the day", "Set to Night", "No shift", "Copy this week"]).isSubset(of: offers))
    #expect(!offers.contains("Clear"), "nothing to take away")
    #expect(!offers.contains("Paste here"), "nothing is copied")
    try await test.ask("Set to Night", of: "day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Night, 19:00 to 07:30")
    try await test.ask("Copy this week", of: "day 2026-01-15")
    try await test.ask("Paste here", of: "day 2026-01-20")
    #expect(try test.day("2026-01-22") == "Thursday 22 January, Night, 19:00 to 07:30")
    try await test.ask("Clear", of: "day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, nothing entered")
    try await test.ask("No shift", of: "day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, no shift")
    try await test.ask("Open the day", of: "day 2026-01-22")
    #expect(test.screen.shows("Thursday 22 January"))
    #expect(test.has("remove 0"))
  }

  @Test func remindersAreReachedWhereSomethingReminds() async throws {
    let without = try await atShifts()
    #expect(!without.has("reminders"))
    for (way, place) in [("codes", Place.codes), ("cycles", .cycles), ("import", .importRoster)] {
      await without.tap(way)
      #expect(without.app.router.here == place)
      without.app.router.back(from: place)
      await without.settle()
    }
    await without.tap("Change when the day turns")
    #expect(without.app.router.here == .settings)
    let folder = FileManager.default.temporaryDirectory.appending(path: "reminders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let with = try await atShifts(reminders: QuietPhone(folder: folder.path))
    await with.tap("reminders")
    #expect(with.app.router.here == .reminders)
  }

  @Test func whenTheDayTurnsIsSaid() async throws {
    let test = try await atShifts { _ = try $0.settingsAct(action: .setDayTurn(minute: 360)) }
    #expect(test.screen.shows("Your day turns at 06:00"))
  }

  @Test func whatIsInHandIsNotStored() async throws {
    let test = try await atShifts()
    await test.tap("hand N")
    await test.app.opening.protectedDataGoesAway()
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    #expect(try await test.core { try $0.shifts().hand } == .through)
  }

  @Test func inLargeTypeTheMonthStaysAGridAndThePaletteScrollsWithIt() async throws {
    let test = try await atShifts(root: { Root($0).environment(\.dynamicTypeSize, .accessibility3) })
    let order = test.screen.reach.compactMap(\.identifier)
    let (palette, below) = (order.firstIndex(of: "hand N"), order.firstIndex(of: "codes"))
    #expect(try #require(palette) < #require(below))
    await test.tap("hand N")
    await test.tap("day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Night, 19:00 to 07:30")
  }
}

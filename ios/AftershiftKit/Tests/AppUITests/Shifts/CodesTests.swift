import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct CodesTests {
  private func atCodes(_ before: @escaping @Sendable (Aftershift) throws -> Void = { _ in }) async throws -> TestApp {
    let test = try await atShifts(before)
    await test.tap("codes")
    return test
  }

  private let code = "Code, as on your rota"
  private let label = "In words, if you like"

  @Test func theyAreListedInOrderWithTheirHours() async throws {
    let test = try await atCodes()
    #expect(try test.node("code E").said == "E, Early, 07:00 to 15:00")
    #expect(try test.node("code AL").said == "AL, Annual leave, Leave")
    #expect(try test.node("code L").said.hasSuffix("Not said yet what it is here"))
    #expect(try test.node("code E").value == "Closed")
  }

  @Test func oneIsAddedAndCanBeTakenInHand() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.type("T12", into: code)
    await test.type("Twilight", into: label)
    await test.tap("save")
    #expect(try test.node("code T12").said == "T12, Twilight, 08:00 to 16:00")
    #expect(!test.has("save"))
    await test.tap("back")
    await test.tap("hand T12")
    await test.tap("day 2026-01-15")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Twilight, 08:00 to 16:00")
    #expect(try await test.codes().last?.name == "T12")
  }

  @Test func aSecondTapAddsNoSecondOneAndRefusesNothing() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.type("T12", into: code)
    try await test.tapTwice("save")
    #expect(try await test.codes().filter { $0.name == "T12" }.count == 1)
    #expect(!test.has("field problem"))
    #expect(!test.has("save"))
  }

  @Test func itsHoursAreTurnedOnTheClock() async throws {
    let test = try await atCodes()
    await test.tap("code E")
    try await test.set("starts", to: 6 * 60 + 45)
    try await test.set("ends", to: 14 * 60 + 45)
    await test.tap("save")
    #expect(try test.node("code E").said == "E, Early, 06:45 to 14:45")
    let stored = try await test.codes().first
    #expect(stored?.starts == 405 && stored?.ends == 885)
  }

  @Test func whatHasNoHoursIsAskedForNone() async throws {
    let test = try await atCodes()
    await test.tap("add")
    #expect(test.has("starts"))
    await test.tap("Day off")
    #expect(!test.has("starts"))
    await test.type("X", into: code)
    await test.tap("save")
    let last = try await test.codes().last
    #expect(last?.kind == .off)
    #expect(last?.starts == nil)
  }

  @Test func aRefusalStandsByItsFieldAndWhatWasTypedStays() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.type("Another early", into: label)
    await test.tap("save")
    #expect(test.screen.shows("A code has at least one letter or digit."))
    #expect(test.has("field problem"))
    await test.type("e", into: code)
    #expect(!test.has("field problem"), "it is being changed")
    await test.tap("save")
    #expect(try test.node("field problem").said.hasPrefix("Another code is written like this"))
    #expect(test.screen.find(label)?.value == "Another early")
    await test.type("NIGHTDUTY", into: code)
    await test.tap("save")
    #expect(try test.node("field problem").said.hasPrefix("A code has room for 8 characters."))
    await test.type("E2", into: code)
    await test.tap("save")
    #expect(!test.has("field problem"))
    let last = try await test.codes().last
    #expect(last?.name == "E2")
    #expect(last?.label == "Another early")
  }

  @Test func oneIsRenamedAndItsDaysWithIt() async throws {
    let test = try await atCodes { _ = try $0.shiftsAct(action: .set(day: "2026-01-15", code: "E")) }
    await test.tap("code E")
    #expect(try test.node("code E").value == "Open")
    await test.type("M", into: code)
    await test.type("Morning", into: label)
    await test.tap("save")
    await test.tap("back")
    #expect(try test.day("2026-01-15") == "Thursday 15 January, Morning, 07:00 to 15:00")
  }

  @Test func itMovesUpAndGoesAfterAYes() async throws {
    let test = try await atCodes()
    await test.tap("code E")
    #expect(!test.has("move up"), "it is the first")
    await test.tap("code N")
    await test.tap("move up")
    await test.tap("remove")
    #expect(test.screen.shows("Remove N?"))
    #expect(test.screen.shows("It is no longer offered. Days that have it keep it."))
    await test.tap("Keep it")
    #expect(test.has("code N"))
    await test.tap("code OC")
    await test.tap("remove")
    await test.tap("Remove")
    #expect(try await test.codes().map(\.name) == ["E", "L", "N", "LD", "AL"])
    #expect(!test.has("code OC"))
  }

  @Test func whatACycleHasStaysAndSaysWhy() async throws {
    let test = try await atCodes {
      _ = try $0.cyclesAct(action: .start(preset: "four-on-four-off", day: "LD", night: "N"))
      _ = try $0.cyclesAct(action: .save)
    }
    await test.tap("code LD")
    #expect(!test.has("remove"))
    #expect(test.screen.shows("A cycle has it, so it can't be removed."))
  }

  @Test func whatLIsCanBeSaidHereToo() async throws {
    let test = try await atCodes()
    await test.tap("code L")
    #expect(test.screen.shows("What is L here?"))
    await test.tap("Leave")
    #expect(!test.screen.shows("Not said yet what it is here"))
    #expect(try test.node("code L").said == "L, Leave, Leave")
    #expect(try await test.codes().first { $0.name == "L" }?.kind == .leave)
  }

  @Test func asManyAsThereCanBeIsSaid() async throws {
    let test = try await atCodes { core in
      var number = 0
      while try core.shiftCodes().hasRoom {
        number += 1
        let change = CodeChange(name: "X\(number)", label: "", kind: .off, starts: nil, ends: nil)
        _ = try core.shiftCodesAct(action: .add(to: change))
      }
    }
    #expect(test.screen.shows("There is no more room for codes. To add one, remove one first."))
    #expect(!test.has("add"))
  }

  @Test func wordsThatWereTypedAreAskedForBeforeTheyGo() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.type("T12", into: code)
    await test.tap("back")
    #expect(test.screen.shows("Leave without your last words?"))
    await test.tap("Stay")
    #expect(test.screen.find(code)?.value == "T12")
    await test.tap("back")
    await test.tap("Leave")
    #expect(test.screen.shows("January 2026"))
    #expect(try await test.codes().contains { $0.name == "T12" } == false)
  }

  @Test func aFormIsClosedAtOnceOrAfterAYes() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.tap("close form")
    #expect(!test.has("save"), "nothing was typed: nothing is asked")
    await test.tap("code E")
    await test.type("Very early", into: label)
    await test.tap("close form")
    await test.tap("Stay")
    #expect(test.screen.find(label)?.value == "Very early")
    await test.tap("close form")
    await test.tap("Leave")
    #expect(!test.has("save"))
    #expect(test.app.router.here == .codes)
  }

  @Test func whatWasTypedIsThereAfterTheLock() async throws {
    let test = try await atCodes()
    await test.tap("add")
    await test.type("T12", into: code)
    await test.app.opening.protectedDataGoesAway()
    await test.settle()
    #expect(!test.screen.shows("Codes"))
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    #expect(test.screen.find(code)?.value == "T12")
  }
}

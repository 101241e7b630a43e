import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct CardsTests {
  @Test func aWholeCheckInReachesTheVault() async throws {
    let test = try TestApp()
    try await test.checkedIn(3)
    #expect(test.screen.shows("Saved."))
    #expect(!test.screen.shows("Support is there"))
    await test.tap("Can't switch off")
    #expect(test.isChosen("Can't switch off"))
    await test.tap("next")
    #expect(test.dial?.value == "7 h")
    await test.tap("Less sleep")
    await test.tap("Less sleep")
    await test.tap("Poor")
    await test.tap("next")
    #expect(test.screen.shows("What weighed on you?"))
    let drain = try #require(try await test.core { try $0.cards().card?.drains.first { $0.featured } })
    await test.tap(drain.label)
    await test.choose("The team", in: "hands \(drain.id)")
    let entry = try await test.stored()
    #expect(entry.load == 3)
    #expect(entry.signals.filter(\.chosen).count == 1)
    #expect(entry.sleepMinutes == entry.sleepSuggestedMinutes - entry.sleepStepMinutes)
    #expect(entry.sleepQuality == 1)
    #expect(entry.weighed.filter(\.chosen).map(\.sphere) == [.team])
    await test.tap("done")
    #expect(test.app.router.here == nil)
    #expect(try await test.core { try $0.today().open } == nil)
    #expect(test.screen.shows("How heavy is it right now?"))
  }

  @Test func theHeaviestLoadMentionsSupport() async throws {
    let test = try TestApp()
    try await test.checkedIn(4)
    #expect(test.screen.shows("Saved. Support is there if you want it."))
  }

  @Test func everyCardIsReachedForwardAndBackAndDoneIsOnEachOfThem() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    await test.tap("longer")
    #expect(test.screen.find("longer") == nil)
    let titles = [
      "What do you notice?", "Your last sleep", "What weighed on you?", "What helped?", "When is this?",
      "How much energy is left?", "Put it down",
    ]
    for title in titles {
      #expect(test.screen.find(title)?.isHeader == true, "\(title)")
      #expect(test.screen.find("done")?.isTappable == true, "\(title)")
      #expect(test.nameless == [], "\(title)")
      await test.tap("next")
    }
    #expect(test.screen.shows("That is all"))
    #expect(test.screen.find("next") == nil)
    for title in titles.reversed() {
      await test.tap("Back")
      #expect(test.screen.find(title)?.isHeader == true, "\(title)")
    }
    // From the first one back leads to Today, and the check-in waits there.
    await test.tap("Back")
    #expect(test.app.router.here == nil)
    #expect(test.screen.shows("Pick up where you stopped"))
  }

  @Test func whatIsInterruptedIsPickedUpWhereItStopped() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    await test.tap("next")
    test.app.router.back(from: .cards)
    await test.settle()
    await test.tap("Pick up where you stopped, Heavy, 21:30")
    #expect(test.screen.shows("Your last sleep"))
    await test.tap("Back")
    #expect(test.screen.shows("What do you notice?"))
  }

  @Test func aSecondTapTakesAnAnswerBack() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    await test.tap("longer")
    await test.tap("Slept badly")
    await test.tap("Slept badly")
    #expect(!test.isChosen("Slept badly"))
    await test.tap("next")
    await test.tap("Good")
    #expect(test.isChosen("Good"))
    await test.tap("Good")
    #expect(!test.isChosen("Good"))
    for _ in 0..<3 { await test.tap("next") }
    await test.tap("On a break")
    #expect(try await test.stored().moment == .onBreak)
    await test.tap("On a break")
    await test.tap("next")
    await test.tap("Low")
    #expect(try await test.stored().energy == 1)
    await test.tap("Low")
    let entry = try await test.stored()
    #expect(entry.signals.allSatisfy { !$0.chosen })
    #expect([entry.sleepQuality, entry.energy] == [nil, nil])
    #expect(entry.moment == nil)
  }

  @Test func theSuggestedSleepIsTakenByOneTapAndClearedByAnother() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    await test.tap("next")
    #expect(try await test.stored().sleepMinutes == nil)
    await test.tap("It was 7 h")
    #expect(try await test.stored().sleepMinutes == 420)
    await test.tap("Clear")
    #expect(try await test.stored().sleepMinutes == nil)
    // As a screen reader changes it.
    let dial = try #require(test.dial)
    #expect(dial.value == "7 h")
    try #require(dial.actions.first { $0.0 == "more" }).1()
    await test.settle()
    #expect(try await test.stored().sleepMinutes == 420)
  }

  @Test func whatIsChosenUnderMoreStaysWhereItIsUntilItIsFoldedIn() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    let signal = try #require(try await test.core { try $0.cards().card?.signals.last { !$0.featured } })
    #expect(!test.screen.shows(signal.label))
    await test.tap("more")
    let before = test.screen.texts
    await test.tap(signal.label)
    #expect(test.screen.texts == before, "nothing moves")
    #expect(test.screen.shows("Fewer"))
    await test.tap("more")
    #expect(test.isChosen(signal.label), "what is chosen shows")
    await test.tap("next")
    await test.tap("Back")
    #expect(test.isChosen(signal.label), "also for who comes back")
    #expect(test.screen.shows("More"))
  }

  @Test func whatWeighsStandsByAreaUnderMore() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    await test.tap("next")
    await test.tap("next")
    #expect(!test.screen.shows(Area.fairness.word))
    await test.tap("more")
    #expect(test.screen.find(Area.fairness.word)?.isHeader == true)
    let drain = try #require(try await test.core { try $0.cards().card?.drains.last { !$0.featured } })
    await test.tap(drain.label)
    #expect(test.screen.shows("Who could change it?"))
    await test.tap("more")
    #expect(test.isChosen(drain.label))
  }

  @Test func inLargeTypeTheHandsAreRows() async throws {
    let test = try TestApp { Root($0).environment(\.dynamicTypeSize, .accessibility3) }
    try await test.checkedIn()
    await test.tap("next")
    await test.tap("next")
    let drain = try #require(try await test.core { try $0.cards().card?.drains.first { $0.featured } })
    await test.tap(drain.label)
    await test.tap("The system")
    #expect(try await test.stored().weighed.filter(\.chosen).map(\.sphere) == [.system])
  }

  @Test func theSecondTapOfADoubleTapSkipsNoCard() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    // Both before anything has happened.
    try test.screen.tap("next")
    try test.screen.tap("next")
    await test.settle()
    #expect(test.screen.shows("Your last sleep"))
    // And the second one as the next card has just come.
    try test.screen.tap("next")
    for _ in 0..<500 where !test.screen.shows("What weighed on you?") { try await Task.sleep(for: .milliseconds(1)) }
    try test.screen.tap("next")
    await test.settle()
    #expect(test.screen.shows("What weighed on you?"))
    // Who has read it is led on.
    await test.tap("next")
    #expect(test.screen.shows("That is all") || test.screen.shows("What helped?"))
  }

  @Test func anAnswerThatCannotBeStoredSaysSoAndNothingIsShownAsChosen() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    let id = try await test.stored().id
    _ = try await test.core { try $0.entryAct(action: .remove(id: id)) }
    await test.tap("Slept badly")
    #expect(!test.isChosen("Slept badly"))
    #expect(test.screen.find("Close") != nil)
    await test.tap("Close")
    #expect(test.screen.find("Close") == nil)
    #expect(test.screen.shows("What do you notice?"))
  }

  @Test func whoGoesToSupportWhileItIsDoneLeavesTheCardsWhenTheyComeBack() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    try test.screen.tap("done")
    try test.screen.tap("support")
    await test.settle()
    #expect(test.app.router.isAtSupport)
    test.app.router.leaveSupport()
    await test.settle()
    #expect(test.app.router.here == nil)
    #expect(test.screen.shows("How heavy is it right now?"))
  }

  @Test func theCardsOfACheckInThatStandsAreLeft() async throws {
    let test = try TestApp()
    try await test.checkedIn()
    _ = try await test.core { try $0.todayAct(action: .leaveAsItIs) }
    test.app.fronts += 1
    await test.settle()
    #expect(test.screen.shows("That is all"))
    await test.tap("done")
    #expect(test.app.router.here == nil)
  }
}

extension Card {
  var signals: [SignalOption] { if case .signals(let options) = self { options } else { [] } }
  var drains: [DrainOption] { if case .weighed(let options) = self { options } else { [] } }
}

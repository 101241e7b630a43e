import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct SupportTests {
  @Test func itNeedsNoVault() async throws {
    let test = try TestApp()
    await test.support()
    #expect(test.screen.shows("Local numbers not confirmed. Call your local emergency number."))
    await test.tap("United States")
    #expect(!test.screen.shows("Local numbers not confirmed."))
    await test.tap("Call \(leftToRight("911"))")
    await test.tap("Call \(leftToRight("988"))")
    #expect(test.outside.asked == ["call 911", "call 988"])
    #expect(!test.hasVault, "looking for help makes no vault")
  }

  @Test func theCountryIsChangedLater() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("United States")
    #expect(!test.has("Ireland"), "the choice closes")
    await test.tap("choose country")
    #expect(test.isChosen("United States"))
    await test.tap("Ireland")
    await test.tap("Call \(leftToRight("116 123"))")
    #expect(test.outside.asked == ["call 116 123"])
  }

  @Test func anotherCountryIsAnAnswerAsWell() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("United States")
    await test.tap("choose country")
    await test.tap("Another country")
    #expect(test.screen.shows("Local numbers not confirmed."))
    #expect(support(dir: test.folder.path).country == nil)
  }

  @Test func notFeelingSafeCanBeSaidPlainlyAndTheNumbersStay() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("United States")
    #expect(!test.screen.shows("stay with you"))
    await test.tap("not safe")
    #expect(test.screen.shows("stay with you"))
    await test.tap("Call \(leftToRight("911"))")
    #expect(test.outside.asked == ["call 911"])
    await test.tap("not safe")
    #expect(!test.screen.shows("stay with you"))
    #expect(!test.hasVault, "what is tapped is kept nowhere")
  }

  @Test func aLineForAPartOfTheCountryIsNamedAsPeopleDo() async throws {
    let test = try TestApp()
    _ = try supportChooseCountry(dir: test.folder.path, country: "GB")
    await test.support()
    #expect(test.screen.shows("Only England"))
    #expect(!test.screen.shows("GB-ENG"))
  }

  @Test func itSaysThatACallLeavesATraceOnThePhone() async throws {
    let test = try TestApp()
    await test.support()
    #expect(test.screen.shows("A call or a text appears in your phone's own lists."))
  }

  @Test func whereTheDeviceCannotCallTheNumberIsShownToBeDialled() async throws {
    let test = try TestApp()
    test.outside.can = false
    await test.support()
    await test.tap("Call \(leftToRight("112"))")
    #expect(test.screen.shows("The number or address is: \(leftToRight("112"))"))
    await test.tap("Close")
    // The sheet's own way out is called the same; the sentence is what was closed.
    #expect(!test.screen.shows("The number or address is:"))
  }

  @Test func aWebPageIsNamedAsPeopleSayItAndOpensOutside() async throws {
    let test = try TestApp()
    await test.support()
    let web = try #require(support(dir: test.folder.path).directories.first { $0.web != nil }?.web)
    let open = try #require(test.screen.texts.first { $0.hasPrefix("Open ") })
    #expect(!open.contains("https") && !open.contains("/"))
    await test.tap(open)
    #expect(test.outside.asked == ["open \(web)"])
  }

  @Test func aTextOpensWithItsWord() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("United States")
    // A development build shows the unconfirmed word, and marks it.
    #expect(test.screen.shows("Not confirmed yet: "))
    await test.tap("Text \(asItIsWritten("HOME")) to \(leftToRight("741741"))")
    #expect(test.outside.asked == ["text 741741 HOME"])
  }

  @Test func writingToSomebodyNeedsNoVaultAndNoNumber() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("write")
    #expect(test.outside.asked == ["text  I'm having a hard time. Can you talk?"])
    #expect(!test.hasVault)
  }

  @Test func whereTheDeviceCannotWriteTheWordsAreShown() async throws {
    let test = try TestApp()
    test.outside.can = false
    await test.support()
    await test.tap("write")
    #expect(test.screen.shows("The words are: I'm having a hard time. Can you talk?"))
  }

  @Test func onesOwnPeopleAreCalledOrWrittenToOnceTheDataIsOpen() async throws {
    let test = try TestApp()
    try await test.begin()
    try await peopleAndCard(test)
    await test.tap("support")
    #expect(test.screen.shows("Ada Lovelace"))
    await test.tap("Call \(asItIsWritten("Ada Lovelace"))")
    await test.tap("Text \(asItIsWritten("Ada Lovelace"))")
    #expect(test.outside.asked == ["call 07700 900123", "text 07700 900123 "])
    // Without a number the name alone stands there.
    #expect(test.screen.shows("My sister"))
    #expect(!test.has("Call \(asItIsWritten("My sister"))"))
  }

  @Test func peopleComeAsTheDataOpensAndGoAsItLocksWhileSupportIsThere() async throws {
    let test = try TestApp()
    try await test.begin()
    try await peopleAndCard(test)
    await test.lock()
    await test.support()
    #expect(test.screen.shows("This has passed before."), "the card lies outside the lock")
    await test.tap("Call \(asItIsWritten("Grace"))")
    #expect(!test.screen.shows("Ada Lovelace"))
    #expect(!test.has("to next help") && !test.has("to first step") && !test.has("to support plan"))
    #expect(test.has("to levels") && test.has("to cards"))
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    #expect(test.screen.shows("Ada Lovelace"))
    #expect(test.has("to next help") && test.has("to first step") && test.has("to support plan"))
    await test.lock()
    #expect(!test.screen.shows("Ada Lovelace"))
    #expect(test.outside.asked == ["call 07700 900456"])
  }

  @Test func whereNothingOpensHelpAndTheCardAreThereAllTheSame() async throws {
    let test = try TestApp()
    try await test.begin()
    try await peopleAndCard(test)
    await test.lock()
    try test.app.opening.keys.device.forget()
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    guard case .closed = test.app.opening.stage else { return #expect(Bool(false), "it opened") }
    await test.support()
    await test.tap("Call \(leftToRight("112"))")
    await test.tap("Call \(asItIsWritten("Grace"))")
    #expect(test.outside.asked == ["call 112", "call 07700 900456"])
    #expect(!test.screen.shows("Ada Lovelace"))
    await test.tap("page not-ok-to-finish-this-shift")
    #expect(test.screen.shows("Hand over"))
  }

  @Test func whatReadsTheDataLeadsToItsPlaceAndBack() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.tap("support")
    for (way, sentence) in [
      ("to next help", "Not enough to say"), ("to first step", "A first message or call"),
      ("to support plan", "Coping card"), ("to levels", "From one talk to care on several days a week"),
      ("to cards", "What keeps people from asking"),
    ] {
      await test.tap(way)
      #expect(test.screen.shows(sentence), "\(way)")
      await test.back()
      #expect(test.screen.shows("In danger now"), "back from \(way)")
    }
  }

  @Test func theNumbersStandAboveEverythingElseAndWhatHasAClockComesNext() async throws {
    let test = try TestApp()
    try await test.begin()
    try await peopleAndCard(test)
    _ = try supportChooseCountry(dir: test.folder.path, country: "US")
    await test.tap("support")
    #expect(
      test.reads(
        "In danger now", "911", "I'm not feeling safe", "Someone to talk to", "988",
        "A call or a text appears in your phone's own lists.", "Right now", "I'm not OK to finish this shift",
        "Tell one person", "For people who work in health", "When there is time"))
  }

  @Test func withoutACountryWhatToDoComesBeforeTheNumberThatMayNotWork() async throws {
    let test = try TestApp()
    await test.support()
    #expect(
      test.reads(
        "Local numbers not confirmed.", "In danger now", "112", "I'm not feeling safe", "United States",
        "Lines in other countries"))
  }

  @Test func whereTheCountryCannotBeStoredItsNumbersShowAllTheSame() async throws {
    let test = try TestApp()
    await test.support()
    try test.canStoreNothing()
    await test.tap("United States")
    await test.tap("Call \(leftToRight("911"))")
    #expect(test.outside.asked == ["call 911"])
    #expect(support(dir: test.folder.path).country == nil)
  }

  @Test(arguments: Place.all) func everyPlaceIsOneTapFromSupport(_ place: Place) async throws {
    let test = try TestApp()
    try await test.begin()
    await test.open(place)
    await test.tap("support")
    #expect(test.screen.shows("In danger now"))
    test.app.router.leaveSupport()
    await test.settle()
    #expect(test.app.router.here == place, "nothing changed beneath")
  }

  private func peopleAndCard(_ test: TestApp) async throws {
    let who = "someone-i-can-tell"
    try await test.core { core in
      _ = try core.planAct(
        plan: .support, action: .add(section: who, text: "Ada Lovelace", phone: "07700 900123", day: nil))
      _ = try core.planAct(plan: .support, action: .add(section: who, text: "My sister", phone: nil, day: nil))
      let card = CopingCard(lines: ["This has passed before."], name: "Grace", phone: "07700 900456")
      _ = try core.planAct(plan: .support, action: .setCopingCard(card: card))
    }
    await test.settle()
  }
}

extension Place {
  /// One of each.
  /// But for the one of who can't get in: where it is open, it leads back by itself.
  static let all: [Place] = [
    .cards, .add, .entry("e"), .settings, .security, .passphrase, .recoveryCode, .practise, .keeping, .erase,
    .backup, .makeBackup, .bringBack, .reminders, .arrive, .codes, .cycles, .importRoster, .nextHelp, .firstStep,
    .plan(.support), .plan(.return), .page("not-ok-to-finish-this-shift"), .levels, .pages,
  ]
}

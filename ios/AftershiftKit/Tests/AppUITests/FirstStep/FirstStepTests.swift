import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

private let own = "canary-4711 I would like to come on a day off."
private let long = String(repeating: "0123456789 ", count: 400)

@MainActor struct FirstStepTests {
  /// In the first step. `rests`: every hand rests at once; else none does.
  private func firstStep(rests: Bool = false, _ before: [FirstStepAction] = []) async throws -> TestApp {
    let test = try TestApp()
    try await test.begin()
    for action in before { try await test.core { _ = try $0.firstStepAct(action: action) } }
    let core = try #require(test.app.opening.stage.core)
    _ = test.app.model(.firstStep, of: core) {
      FirstStepModel(core) { if !rests { try await Task.sleep(for: .seconds(60)) } }
    }
    await test.support()
    await test.tap("to first step")
    return test
  }

  private func stored(_ test: TestApp) async throws -> FirstStepState { try await test.core { try $0.firstStep() } }

  private func draft(_ test: TestApp, _ kind: DraftKind) async throws -> Draft {
    try #require(try await stored(test).drafts.first { $0.kind == kind })
  }

  @Test func aStepIsChosenSaidHowFarItCameAndTakenBack() async throws {
    let test = try await firstStep()
    #expect(!test.has("reached looked"), "not before one is chosen")
    await test.tap("small step only-look")
    #expect(test.isChosen("small step only-look"))
    await test.tap("I got in touch")
    #expect(test.isChosen("reached contacted"))
    #expect(try await stored(test).reached == .contacted)
    await test.tap("I got in touch")
    #expect(try await stored(test).reached == .chosen)
    await test.tap("small step only-look")
    #expect(!test.has("reached looked"))
    #expect(try await stored(test).reached == nil)
  }

  @Test func howFarAStepCameIsntLostByAnotherTapUnasked() async throws {
    let test = try await firstStep([.choose(step: "write-one-message"), .reached(reached: .booked)])
    for step in ["write-one-message", "only-look"] {
      await test.tap("small step \(step)")
      #expect(test.screen.shows("How far this step came is forgotten."))
      await test.tap("Leave it")
      #expect(try await stored(test).reached == .booked)
    }
    await test.tap("small step only-look")
    await test.tap("Begin anew")
    let state = try await stored(test)
    #expect(state.steps.filter(\.chosen).map(\.id) == ["only-look"])
    #expect(state.reached == .chosen)
  }

  @Test func aWeekLaterTodayAsksOnceAndNotNowEndsIt() async throws {
    let test = try await firstStep([.choose(step: "write-one-message")])
    test.app.router.leaveSupport()
    await test.settle()
    #expect(!test.screen.shows("How did your first step go?"))
    try await test.returns(at: "2026-03-10T21:30:00Z")
    await test.tap("How did your first step go?")
    #expect(test.screen.shows("You chose this a week ago or more. Did it work out?"))
    await test.tap("not now")
    #expect(!test.screen.shows("You chose this a week ago or more."))
    await test.back()
    #expect(!test.screen.shows("How did your first step go?"))
    #expect(try await stored(test).reached == .chosen, "it stays as it was")
  }

  @Test func theQuestionIsAnsweredAlsoWithWhatStillHolds() async throws {
    for (before, answer) in [(Reached.chosen, Reached.booked), (.contacted, .contacted)] {
      let test = try await firstStep([.choose(step: "write-one-message"), .reached(reached: before)])
      try await test.returns(at: "2026-03-10T21:30:00Z")
      #expect(test.screen.shows("Did it work out?"))
      await test.tap("reached \(answer)")
      #expect(!test.screen.shows("Did it work out?"))
      #expect(try await stored(test).reached == answer, "it isn't taken back")
    }
  }

  @Test func wordsFollowTheChoicesAndAreCopiedAndShared() async throws {
    let test = try await firstStep()
    await test.tap("ask looking-for")
    await test.tap("ask looking-for not-sure")
    #expect(test.written("Your draft")?.contains("I am not sure yet") == true)
    #expect(test.find("ask looking-for").contains("Not sure yet"), "the line says what was chosen")
    await test.tap("ask looking-for one-session")
    #expect(test.written("Your draft")?.contains("I am not sure yet") == false, "one of them only")
    await test.tap("Copy")
    #expect(test.screen.shows("Copied."))
    try test.screen.choose("A call", in: "A first message or call")
    #expect(test.written("Your draft")?.contains("Hello, I'm calling") == true)
    await test.tap("Share")
    #expect(test.outside.asked.count == 2)
    #expect(test.outside.asked[0].hasPrefix("copy Hello, I am writing"))
    #expect(test.outside.asked[1].hasPrefix("share Hello, I'm calling"))
  }

  @Test func oneGroupIsOpenAtATime() async throws {
    let test = try await firstStep()
    let asked = try await stored(test).asked
    let (first, second) = (asked[0], asked[1])
    #expect(test.has("ask \(first.id) \(first.options[0].id)"), "the first one")
    await test.tap("ask \(second.id)")
    #expect(!test.has("ask \(first.id) \(first.options[0].id)"))
    #expect(test.has("ask \(second.id) \(second.options[0].id)"))
    await test.tap("ask \(second.id)")
    #expect(!test.has("ask \(second.id) \(second.options[0].id)"))
  }

  @Test func whereNothingTakesTheWordsThatIsSaid() async throws {
    let test = try await firstStep()
    test.outside.can = false
    await test.tap("Share")
    #expect(test.screen.shows("This device cannot share from here."))
    await test.tap("Copy")
    #expect(test.screen.shows("This device did not take the words."))
  }

  @Test func ownWordsAreStoredWhenTheHandRests() async throws {
    let test = try await firstStep(rests: true)
    await test.type(own, into: "Your draft")
    #expect(try await draft(test, .message).text == own)
    #expect(!test.liesInPlain("canary-4711"))
    await test.type("   ", into: "Your draft")
    #expect(test.written("Your draft") == "   ", "an empty field isn't filled again under the hand")
    #expect(try await draft(test, .message).text == own)
  }

  @Test func ownWordsAreStoredBeforeTheScreenIsLeft() async throws {
    let test = try await firstStep()
    await test.type(own, into: "Your draft")
    #expect(try await draft(test, .message).text != own, "the hand doesn't rest yet")
    #expect(!test.has("back"), "no swipe goes round it")
    await test.tap("Back")
    #expect(test.screen.shows("In danger now"))
    #expect(try await draft(test, .message).text == own)
  }

  @Test func ownWordsNoLongerFollowTheChoicesUntilTheyArePutTogetherAgain() async throws {
    let test = try await firstStep(rests: true)
    #expect(!test.screen.shows("These words are yours now"))
    await test.type(own, into: "Your draft")
    #expect(test.screen.shows("These words are yours now"))
    await test.tap("ask looking-for")
    await test.tap("Counselling or therapy")
    #expect(test.written("Your draft") == own)
    await test.tap("Put together again")
    await test.tap("Keep mine")
    #expect(test.written("Your draft") == own)
    await test.tap("Put together again")
    await test.tap("Put together")
    #expect(test.written("Your draft")?.contains("Hello, I am writing") == true)
    #expect(!test.has("Put together again"))
    #expect(try await draft(test, .message).isOwn == false)
  }

  @Test func puttingOneTogetherAgainLosesNothingOfTheOther() async throws {
    let test = try await firstStep([.write(kind: .call, text: "My own words for a call.")])
    await test.type(own, into: "Your draft")
    try test.screen.choose("A call", in: "A first message or call")
    await test.tap("Put together again")
    await test.tap("Put together")
    #expect(try await draft(test, .message).text == own)
    #expect(try await draft(test, .call).isOwn == false)
  }

  @Test func wordsThatAreTooLongStayAndLeavingThemIsAsked() async throws {
    let test = try await firstStep(rests: true)
    await test.type(long, into: "Your draft")
    #expect(test.screen.shows("There is room for"))
    #expect(test.written("Your draft") == long)
    await test.tap("Back")
    #expect(test.screen.shows("Leave without your last words?"))
    await test.tap("Stay")
    #expect(test.written("Your draft") == long)
    await test.tap("Back")
    await test.tap("Leave")
    #expect(test.screen.shows("In danger now"))
    #expect(try await draft(test, .message).isOwn == false)
    await test.tap("to first step")
    #expect(test.written("Your draft") != long)
  }

  @Test func aDraftThatIsTooLongDoesNotKeepTheOtherFromBeingStored() async throws {
    let test = try await firstStep(rests: true)
    await test.type(long, into: "Your draft")
    try test.screen.choose("A call", in: "A first message or call")
    await test.type(own, into: "Your draft")
    #expect(try await draft(test, .call).text == own)
    #expect(test.screen.shows("There is room for"), "the refusal is still said")
  }

  @Test func itLeadsToThePagesBehindIt() async throws {
    let test = try await firstStep()
    await test.tap("page questions-to-ask")
    #expect(test.screen.shows(try page(dir: test.folder.path, id: "questions-to-ask", zone: london).title))
    await test.back()
    #expect(test.screen.shows("A first message or call"))
  }

  @Test func whatIsTypedAsItLocksIsThereAfterwards() async throws {
    let test = try await firstStep()
    await test.type(own, into: "Your draft")
    await test.lock()
    #expect(!test.screen.shows(own))
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    #expect(test.written("Your draft") == own)
  }
}

extension TestApp {
  fileprivate func find(_ identifier: String) -> String { screen.find(identifier)?.said ?? "" }
}

import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct PlanTests {
  private func texts(_ test: TestApp, _ kind: PlanKind = .support) async throws -> [String] {
    try await test.core { try $0.plan(plan: kind).sections.flatMap(\.entries).map(\.text) }
  }

  private func sign(_ text: String) -> PlanAction { .add(section: "warning-signs", text: text, phone: nil, day: nil) }

  @Test func somebodyIsWrittenDownCalledAndTexted() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add someone-i-can-tell")
    await test.type("Sam", into: "Name")
    await test.type("07700 900123", into: "Number, if there is one")
    await test.tap("keep")
    #expect(test.screen.shows("Sam"))
    #expect(!test.has("Name"), "the form is closed")
    await test.tap("call")
    await test.tap("text")
    #expect(test.outside.asked == ["call 07700 900123", "text 07700 900123 "])
    #expect(try await test.core { try $0.people().map(\.text) } == ["Sam"])
    #expect(!test.liesInPlain("900123"), "the plan lies behind the lock")
  }

  @Test func whereTheDeviceCannotCallTheNumberIsShownToBeDialled() async throws {
    let test = try await TestApp.plan(
      .support, [.add(section: "someone-i-can-tell", text: "Sam", phone: "07700 900123", day: nil)])
    test.outside.can = false
    await test.tap("call")
    #expect(test.screen.shows("The number or address is: \(leftToRight("07700 900123"))"))
  }

  @Test func aNumberThatCannotBeCalledIsRefusedAndStaysInItsField() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add someone-i-can-tell")
    await test.type("Sam", into: "Name")
    await test.type("on the fridge", into: "Number, if there is one")
    await test.tap("keep")
    #expect(test.screen.shows("This can't be called."))
    #expect(test.written("Name") == "Sam")
    #expect(test.written("Number, if there is one") == "on the fridge")
    #expect(try await texts(test).isEmpty)
  }

  @Test func nothingAndTooMuchAreRefusedAndWhatIsWrittenStays() async throws {
    let test = try await TestApp.plan(.support)
    let long = String(repeating: "0123456789 ", count: 60)
    await test.tap("add warning-signs")
    await test.tap("keep")
    #expect(test.screen.shows("Nothing is written yet."))
    await test.type(long, into: "Your words")
    await test.tap("keep")
    #expect(test.screen.shows("There is room for 500 characters"))
    #expect(test.written("Your words") == long)
    #expect(try await texts(test).isEmpty)
  }

  @Test func examplesAreTakenOverAndWhatIsBeingTypedStays() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.type("I drive too fast", into: "Your words")
    await test.tap("I skip my breaks")
    #expect(try await texts(test) == ["I skip my breaks"])
    #expect(test.written("Your words") == "I drive too fast")
    await test.tap("keep")
    #expect(try await texts(test) == ["I skip my breaks", "I drive too fast"])
  }

  @Test func theSecondTapOfADoubleTapTakesNoOtherExample() async throws {
    let test = try TestApp()
    try await test.begin()
    let core = try #require(test.app.opening.stage.core)
    let model = PlanModel(core, .support, pause: { try? await Task.sleep(for: .seconds(60)) })
    await model.load()
    let examples = try #require(model.content?.sections.first { $0.id == "warning-signs" }?.examples)
    await model.take("warning-signs", examples[0])
    await model.take("warning-signs", examples[1])
    #expect(try await texts(test) == [examples[0]])
    let later = PlanModel(core, .support, pause: {})
    await later.take("warning-signs", examples[1])
    await test.settle()
    await later.take("warning-signs", examples[2])
    #expect(try await texts(test) == Array(examples.prefix(3)))
  }

  @Test func aLineIsAddedOnceHoweverOftenItIsTapped() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.type("Once", into: "Your words")
    try test.screen.tap("keep")
    try test.screen.tap("keep")
    await test.settle()
    #expect(try await texts(test) == ["Once"])
  }

  @Test func aFullSectionSaysSoAndTakesNoMore() async throws {
    let test = try await TestApp.plan(.support, (0..<5).map { sign("Sign \($0)") })
    #expect(!test.has("add warning-signs"))
    #expect(test.screen.shows("There is no more room here."))
  }

  @Test func aLineIsChangedAndRemovedOnlyAfterAYes() async throws {
    let test = try await TestApp.plan(.support, [sign("First")])
    await test.tap("plan entry")
    #expect(test.written("Your words") == "First")
    await test.type("Second", into: "Your words")
    await test.tap("keep")
    #expect(try await texts(test) == ["Second"])
    await test.tap("plan entry")
    await test.tap("remove")
    #expect(test.screen.shows("Remove this line?"))
    await test.tap("Keep it")
    await test.tap("Close")
    #expect(try await texts(test) == ["Second"])
    await test.tap("plan entry")
    await test.tap("remove")
    await test.tap("Remove")
    #expect(!test.screen.shows("Second"))
    #expect(try await texts(test).isEmpty)
  }

  @Test func theReturnPlanHasDaysToComeAndIsSharedAsText() async throws {
    let test = try await TestApp.plan(.return)
    #expect(!test.has("Share as text"), "of an empty plan there is nothing to share")
    await test.tap("add check-in-dates")
    await test.type("\(try milliseconds("2026-04-06T00:00:00Z") / 1000)", into: "When")
    await test.type("Talk with my contact", into: "What happens then")
    await test.tap("keep")
    #expect(test.screen.shows("Mon 6 Apr 2026"))
    await test.tap("Share as text")
    #expect(!test.has("write card"), "the card belongs to the other plan")
    let dates = try await test.core { try $0.plan(plan: .return).sections.first { $0.kind == .dates } }
    #expect(dates?.entries.map(\.day) == ["2026-04-06"])
    let sent = try await test.core { try $0.planText(plan: .return, without: []) }
    #expect(test.outside.asked == ["share \(sent)"])
    #expect(sent.contains("Talk with my contact"))
  }

  @Test func aLineAboutADayBeginsWithToday() async throws {
    let test = try await TestApp.plan(.return)
    await test.tap("add check-in-dates")
    await test.type("Ring them", into: "What happens then")
    await test.tap("keep")
    let dates = try await test.core { try $0.plan(plan: .return).sections.first { $0.kind == .dates } }
    #expect(dates?.entries.map(\.day) == ["2026-03-02"])
  }

  @Test func whatGoesOutIsSeenBeforeAndPartsOfItStayHere() async throws {
    let test = try await TestApp.plan(
      .return,
      [.add(section: "what-to-protect", text: "No nights in March", phone: nil, day: nil), sign("I skip my breaks")])
    await test.tap("See what goes out")
    let words = { test.screen.find("goes out")?.said ?? "" }
    #expect(words().contains("I skip my breaks") && words().contains("No nights in March"))
    await test.tap("send warning-signs")
    #expect(!words().contains("I skip my breaks") && words().contains("No nights in March"))
    await test.tap("Share as text")
    let sent = try #require(test.outside.asked.first)
    #expect(sent.contains("No nights in March") && !sent.contains("I skip my breaks"))
    await test.tap("send what-to-protect")
    #expect(words() == "Nothing goes out.")
    #expect(!test.has("Share as text"))
  }

  @Test func closingAFormAsksBeforeWordsAreLost() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.tap("Close")
    #expect(!test.has("Your words"), "nothing typed, nothing asked")
    await test.tap("add warning-signs")
    await test.type("half a", into: "Your words")
    await test.tap("Close")
    #expect(test.screen.shows("Leave without your last words?"))
    await test.tap("Stay")
    #expect(test.written("Your words") == "half a")
    await test.tap("Close")
    await test.tap("Leave")
    #expect(!test.has("Your words"))
    await test.tap("write card")
    await test.type("Go outside", into: "Line 1")
    await test.tap("Close")
    await test.tap("Stay")
    #expect(test.written("Line 1") == "Go outside")
    await test.tap("Close")
    await test.tap("Leave")
    #expect(!test.has("Line 1"))
  }

  @Test func whatIsTypedIsThereAfterALookAtSupportAndLeavingItIsAsked() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.type("half a", into: "Your words")
    await test.tap("support")
    test.app.router.leaveSupport()
    await test.settle()
    #expect(test.written("Your words") == "half a")
    #expect(!test.has("back"), "no swipe goes round the question")
    await test.tap("Back")
    #expect(test.screen.shows("Leave without your last words?"))
    await test.tap("Stay")
    #expect(test.written("Your words") == "half a")
    await test.tap("Back")
    await test.tap("Leave")
    #expect(test.screen.shows("If you want help now"))
    await test.tap("support plan")
    #expect(!test.has("Your words"), "it is gone, as was said")
    await test.back()
    #expect(test.screen.shows("If you want help now"), "nothing typed, nothing asked")
  }

  @Test func whatIsLeftWithoutAtSupportIsGoneInTheTabAsWell() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.type("half a", into: "Your words")
    await test.tap("support")
    await test.tap("to support plan")
    #expect(test.written("Your words") == "half a")
    await test.tap("Back")
    await test.tap("Leave")
    #expect(test.screen.shows("In danger now"))
    test.app.router.leaveSupport()
    await test.settle()
    #expect(test.has("add warning-signs") && !test.has("Your words"))
  }

  @Test func whatIsTypedAsItLocksIsThereAfterwards() async throws {
    let test = try await TestApp.plan(.support)
    await test.tap("add warning-signs")
    await test.type("half a", into: "Your words")
    await test.lock()
    #expect(!test.has("Your words"))
    await test.app.opening.protectedDataIsBack()
    await test.settle()
    #expect(test.written("Your words") == "half a")
  }

  @Test func thePlansLeadToSupport() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.tap("Plan")
    #expect(test.screen.shows("Boundaries and small steps are not part of this version."))
    await test.tap("Open Support")
    #expect(test.screen.shows("In danger now"))
  }
}

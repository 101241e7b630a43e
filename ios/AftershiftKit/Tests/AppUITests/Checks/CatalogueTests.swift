import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

/// What stands before a form: the list of all, what has to be read, what there is to know.
@MainActor struct CatalogueTests {
  @Test func beforeTheFirstOneItIsSaidThatNobodyWatches() async throws {
    let test = try await TestApp.withChecks(read: false)
    await test.tap("checks")
    #expect(test.screen.shows("Nobody monitors your answers"))
    await test.form("gad7")
    #expect(test.screen.shows("Nobody monitors your answers"), "it stands before every form")
    #expect(!test.has("start"), "and is read first")
    await test.tap("I have read this")
    #expect(test.has("start"))
    await test.tap("back")
    #expect(!test.screen.shows("Nobody monitors your answers"))
  }

  @Test func whatOnlyAClinicianAsksForIsFoldedIn() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    #expect(test.screen.shows("PHQ-4") && test.screen.shows("ProQOL 5"))
    #expect(!test.screen.shows("AUDIT-C"))
    await test.open("If a clinician asked")
    #expect(test.screen.shows("AUDIT-C") && test.screen.shows("PCL-5"))
  }

  @Test func oneOfTwoFormsForTheSameQuestionIsChosen() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("phq9")
    await test.tap("choose phq8")
    #expect(test.screen.shows("8 questions"))
    await test.tap("start")
    #expect(test.screen.shows("Question 1 of 8"))
    await test.tap("back")
    #expect(test.screen.shows("A place to start"), "back leads to where the choice began")
  }

  @Test func whatIsNotToBeSavedIsNotSavedInTheOtherFormEither() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("phq9")
    await test.tap("dont save")
    await test.tap("choose phq8")
    #expect(test.screen.find("dont save")?.isSelected == true)
    await test.tap("start")
    #expect(test.screen.shows("Question 1 of 8") && test.screen.shows("Not saved"))
  }

  @Test func ofWhatWasBegunNothingCanBeChosenAnyMoreAndItCanBeRemoved() async throws {
    let test = try await TestApp.withChecks()
    await test.begin("gad7")
    await test.answer(1, 1)
    await test.tap("leave")
    await test.form("gad7")
    #expect(test.screen.shows("Not finished") && test.screen.shows("2 of 7 answered"))
    #expect(!test.has("dont save"), "it is saved")
    await test.tap("Remove what was begun")
    await test.tap("Keep it")
    #expect(test.screen.shows("2 of 7 answered"))
    await test.tap("Remove what was begun")
    await test.tap("Remove")
    #expect(!test.screen.shows("Not finished"))
    #expect(test.has("dont save") && test.has("start"), "as if it had never been")
    #expect(try await test.core { try $0.checkCourse(instrument: "gad7").rows.count } == 0)
  }

  @Test func aDateInDoubtIsAskedAboutBeforeAFormIsBegun() async throws {
    let test = try await TestApp.withChecks("2026-01-12T18:30:00Z")
    try await test.settledIn("2026-01-02")
    try await test.set("2026-01-05T21:10:00Z")
    await test.tap("checks")
    await test.form("gad7")
    await test.tap("start")
    #expect(test.screen.shows("Is the date right?"))
    await test.tap("Not now")
    #expect(!test.screen.shows("Question 1 of 7"))
    await test.tap("start")
    await test.tap("Save with this date")
    #expect(test.screen.shows("Question 1 of 7"))
    await test.answer(1)
    #expect(try await test.core { try $0.checkCourse(instrument: "gad7").rows.map(\.day) } == ["2026-01-05"])
  }

  @Test func aSecondOneTooEarlyAndAThirdAreToldSo() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-10", "gad7", often)
    try await test.set("2026-01-12T21:10:00Z")
    await test.tap("checks")
    await test.form("gad7")
    #expect(test.screen.shows("You did this on 10 January. A total can be compared from 24 January on."))
    await test.tap("start")
    await test.answer(1)
    await test.tap("leave")
    await test.form("gad7")
    #expect(test.screen.shows("A new total won't tell you more yet. It can be compared from 24 January on."))
    #expect(test.screen.find("Talk to someone")?.isTappable == true)
    #expect(test.has("resume"))
    await test.tap("start again")
    #expect(test.screen.shows("Question 1 of 7"))
    await test.answer(1)
    #expect(try await test.core { try $0.checkCourse(instrument: "gad7").rows.count } == 3)
  }

  @Test func theThirdTimeLeadsToSomebodyOrOn() async throws {
    let test = try await TestApp.withChecks()
    try await test.fillIn("2026-01-09", "gad7", often)
    try await test.fillIn("2026-01-10", "gad7", often)
    try await test.set("2026-01-12T21:10:00Z")
    await test.tap("checks")
    await test.form("gad7")
    await test.tap("talk")
    #expect(test.app.router.isAtSupport)
    test.app.router.leaveSupport()
    await test.settle()
    await test.tap("start")
    #expect(test.screen.shows("Question 1 of 7"))
  }

  @Test func whereAFormComesFromIsFoldedInAndThePageOpensOutside() async throws {
    let test = try await TestApp.withChecks()
    await test.tap("checks")
    await test.form("phq9")
    #expect(!test.screen.shows("Terms: "))
    await test.open("Where this comes from")
    #expect(test.screen.shows("Terms: ") && test.screen.shows("Source: ") && test.screen.shows("Edition: "))
    #expect(test.screen.shows("Reliable change from 6 points on."))
    #expect(!test.screen.shows("mild"), "published names stand with a result only")
    await test.tap("back")
    await test.form("proqol5")
    await test.open("Where this comes from")
    test.outside.can = false
    await test.open("Open ")
    #expect(test.outside.asked.contains { $0.hasPrefix("open https://") })
    #expect(test.screen.shows("This device cannot do that from here."))
    await test.tap("Close")
    #expect(!test.screen.shows("This device cannot do that from here."))
  }
}

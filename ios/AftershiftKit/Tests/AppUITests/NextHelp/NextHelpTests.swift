import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct NextHelpTests {
  private func nextHelp(_ before: [NextHelpAction] = [], features: [any Feature] = []) async throws -> TestApp {
    let test = try TestApp(features: features)
    try await test.begin()
    for action in before { try await test.core { _ = try $0.nextHelpAct(action: action) } }
    await test.support()
    await test.tap("to next help")
    return test
  }

  private func since(_ test: TestApp, _ report: OwnReport) async throws -> String? {
    try await test.core { try $0.nextHelp().reports.first { $0.report == report }?.since }
  }

  @Test func withoutAnswersItSaysThatThereIsNotEnoughAndWhatCanBeDoneAllTheSame() async throws {
    let test = try await nextHelp()
    #expect(test.screen.shows("Not enough to say"))
    #expect(test.screen.shows("What this can't know"))
    #expect(!test.screen.texts.contains("Why"), "nothing applies, so there is no why")
    await test.tap("step firstStep")
    #expect(test.screen.shows("A first message or call"))
    await test.back()
    #expect(test.screen.shows("Not enough to say"))
    await test.tap("step levels")
    #expect(test.screen.shows("Levels of care"))
  }

  @Test func whatIsSaidIsDatedTodayFollowedAboveAndTakenBackByAnotherTap() async throws {
    let test = try await nextHelp()
    #expect(!test.isChosen("report cantFunction"))
    await test.tap("report cantFunction")
    #expect(test.isChosen("report cantFunction"))
    #expect(test.screen.shows("Since 2 March 2026"))
    #expect(!test.screen.shows("Not enough to say"), "it comes to something else")
    #expect(test.screen.texts.contains("Why"))
    let said = asItIsWritten("I can't do my job or look after myself")
    #expect(test.screen.shows("You said: “\(said)” Since 2 March 2026"))
    #expect(test.screen.shows("What would change it: "))
    #expect(try await since(test, .cantFunction) == "2026-03-02")
    await test.tap("report cantFunction")
    #expect(test.screen.shows("Not enough to say"))
    #expect(try await since(test, .cantFunction) == nil)
  }

  @Test func sinceWhenSomebodyIsInCareIsAskedAndNotGuessed() async throws {
    let test = try await nextHelp()
    await test.tap("report inCare")
    #expect(test.screen.shows("Since when? Tap the day, or one near it."))
    #expect(!test.isChosen("report inCare"))
    await test.tap("Not now")
    #expect(!test.screen.shows("Since when?"))
    #expect(try await since(test, .inCare) == nil)
    await test.tap("report inCare")
    await test.type(try seconds("2025-12-12T00:00:00Z"), into: sinceWhen)
    #expect(try await since(test, .inCare) == nil, "not before it is said")
    #expect(test.screen.find("say since")?.said == "Since 12 December 2025")
    await test.tap("say since")
    #expect(test.isChosen("report inCare"))
    #expect(!test.screen.shows("Since when?"))
    #expect(try await since(test, .inCare) == "2025-12-12")
  }

  @Test func todayIsADayAsWellAndADayToComeIsNone() async throws {
    let test = try await nextHelp()
    await test.tap("report inCare")
    await test.type(try seconds("2026-03-09T00:00:00Z"), into: sinceWhen)
    #expect(test.screen.find("say since")?.said == "Since 2 March 2026")
    await test.tap("say since")
    #expect(try await since(test, .inCare) == "2026-03-02")
  }

  @Test func anotherTapOnTheRowClosesTheQuestion() async throws {
    let test = try await nextHelp()
    await test.tap("report inCare")
    await test.tap("report inCare")
    #expect(!test.screen.shows("Since when?"))
    #expect(try await since(test, .inCare) == nil)
  }

  @Test func whereHelpIsNeededNowSupportStandsFirst() async throws {
    let test = try await nextHelp([.report(report: .withdrawal, since: nil)])
    #expect(test.reads("You can talk to somebody now.", "Help now"))
    await test.tap("support here")
    #expect(test.screen.shows("In danger now"))
    #expect(test.app.router.supportStack.isEmpty, "it is Support itself, and not another one on top")
  }

  @Test func fromATabItOpensSupportOverIt() async throws {
    let test = try TestApp()
    try await test.begin()
    try await test.core { _ = try $0.nextHelpAct(action: .report(report: .withdrawal, since: nil)) }
    await test.open(.nextHelp)
    await test.tap("support here")
    #expect(test.screen.shows("In danger now"))
    test.app.router.leaveSupport()
    await test.settle()
    #expect(test.screen.shows("Help now"))
  }

  @Test func noNumberOfALevelAndNoWordForHowBadItIsShows() async throws {
    let reports: [OwnReport] = [.inCare, .cantFunction, .driven, .unusual, .withdrawal]
    let test = try await nextHelp(reports.map { .report(report: $0, since: nil) })
    #expect(test.isChosen("report driven"))
    for word in ["level 1", "level 2", "level 3", "level 4", "severe", "moderate", "should"] {
      #expect(!test.shown.lowercased().contains(word), "\(word)")
    }
  }

  @Test func selfChecksAreOfferedOnlyWhereTheBuildHasThem() async throws {
    let without = try await nextHelp()
    #expect(!without.has("step checks"))
    let with = try await nextHelp(features: [ChecksToBe()])
    let state = try await with.core { try $0.nextHelp() }
    #expect(state.steps.contains { $0.opens == .checks } == with.has("step checks"))
    let offer = try #require(state.offers.first)
    #expect(!without.has("offer \(offer.instrument)"))
    await with.tap("offer \(offer.instrument)")
    #expect(with.app.router.here == .feature(FeaturePlace("checks", "check", offer.instrument)))
  }

  @Test func answersAreShownWithTheirRangeAndDate() {
    let state = NextHelpState(
      outcome: .work, title: "T", text: "t", steps: [], supportFirst: false,
      reasons: [
        HelpReason(
          rule: "r", text: "A reason", change: "Another answer",
          evidence: [
            .score(form: "Form", scale: "Scale", score: 7, lowest: 0, highest: 12, day: "2026-02-01"),
            .hardAnswer(day: "2026-02-02"), .hardAnswer(day: nil), .since(day: "2026-02-03"),
          ])
      ], raised: true, notes: [HelpNote(text: "A note", evidence: [])], offers: [], cannotKnow: "", againFrom: nil,
      reports: [])
    let screen = Screen { HelpReasons(state: state) }
    let range = leftToRight("0–12")
    let (form, scale) = (asItIsWritten("Form"), asItIsWritten("Scale"))
    for sentence in [
      "A reason", "\(form), \(scale): 7, range \(range), 1 February 2026", "A hard answer on 2 February 2026",
      "A hard answer that is not kept", "The same since 3 February 2026",
      "What would change it: \(asItIsWritten("Another answer"))", "One step further", "A note",
    ] {
      #expect(screen.shows(sentence), "\(sentence)")
    }
  }

  private let sinceWhen =
    "Since when? Tap the day, or one near it. Half a year ago will do for anything longer."

  private func seconds(_ iso: String) throws -> String { "\(try milliseconds(iso) / 1000)" }
}

/// Has places, and shows nothing there.
private struct ChecksToBe: Feature {
  let name = "checks"
  var checks: Place? { .feature(FeaturePlace(name, "all")) }
  func check(_ instrument: String) -> Place? { .feature(FeaturePlace(name, "check", instrument)) }
  func screen(_ place: FeaturePlace, _ app: AppContext, _ core: OpenCore) -> AnyView { AnyView(EmptyView()) }
  func firstOnToday(_ app: AppContext, _ core: OpenCore) -> AnyView? { nil }
  func onToday(_ app: AppContext, _ core: OpenCore) -> AnyView? { nil }
  func onTrends(_ app: AppContext, _ core: OpenCore) -> AnyView? { nil }
}

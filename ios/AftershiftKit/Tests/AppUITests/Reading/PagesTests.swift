import AftershiftCore
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

/// What there is to read. All of it before anything is stored.
@MainActor struct PagesTests {
  private func open(_ page: String, country: String? = nil) async throws -> TestApp {
    let test = try TestApp()
    if let country { _ = try supportChooseCountry(dir: test.folder.path, country: country) }
    await test.support()
    await test.tap("to cards")
    await test.tap("page \(page)")
    return test
  }

  @Test func aMomentOpensFromSupportWithNumberedStepsAndWordsToTakeAlong() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("page not-ok-to-finish-this-shift")
    #expect(test.screen.shows("Hand over"))
    let parts = try page(dir: test.folder.path, id: "not-ok-to-finish-this-shift", zone: london).parts
    let steps = parts.map { $0.says.filter { $0.kind == .step }.count }
    #expect(steps.contains { $0 > 2 })
    for number in 1...3 {
      let shown = test.screen.texts.filter { $0 == "\(number)." }.count
      #expect(shown == steps.filter { $0 >= number }.count, "each part counts for itself")
    }
    #expect(!test.screen.shows("Copied."))
    await test.tap("copy")
    #expect(test.screen.shows("Copied."))
    let sentence = "I'm not OK to finish this shift. I need to hand over. Who can take my patients?"
    #expect(test.outside.asked == ["copy \(sentence)"])
    #expect(!test.hasVault, "reading makes no vault")
  }

  @Test func whatMayHaveHappenedBeforeStandsAboveEverythingElse() async throws {
    let test = try TestApp()
    await test.support()
    await test.tap("page not-ok-to-finish-this-shift")
    #expect(test.reads("Blood or a needlestick", "Say one of these aloud"))
    await test.tap("page exposure-to-blood")
    #expect(!test.screen.shows("Say one of these aloud"))
  }

  @Test func whereNothingCanBeCopiedItSaysSo() async throws {
    let test = try TestApp()
    test.outside.can = false
    await test.support()
    await test.tap("page not-ok-to-finish-this-shift")
    await test.tap("copy")
    #expect(test.screen.shows("This device did not take the words."))
    #expect(!test.screen.shows("Copied."))
    await test.tap("Close")
    #expect(!test.screen.shows("This device did not take the words."))
  }

  @Test func withoutACountryAPageAsksForItAndThenShowsWhatIsTrueThere() async throws {
    let test = try await open("licensure-questions")
    #expect(!test.screen.shows("In Australia") && !test.screen.shows("In Canada"), "nothing of any country")
    await test.tap("choose country")
    await test.tap("Australia")
    #expect(test.screen.shows("In Australia"))
    #expect(!test.screen.shows("Choose your country to see what is true there"))
    #expect(!test.screen.shows("In Canada"))
  }

  @Test func thePartOfTheCountryChangesWhatIsTrue() async throws {
    let test = try await open("licensure-questions", country: "AU")
    #expect(test.screen.texts.contains("In Australia"))
    #expect(test.screen.shows("Where in Australia? Some rules differ there."))
    await test.tap("choose region")
    #expect(test.isChosen("region unsaid"))
    await test.tap("Western Australia")
    #expect(test.screen.shows("In Western Australia"))
    #expect(!test.screen.texts.contains("In Australia"))
    await test.tap("choose region")
    #expect(test.isChosen("Western Australia"))
    await test.tap("region unsaid")
    #expect(test.screen.texts.contains("In Australia"))
  }

  @Test func aPartOfTheCountryThatCannotBeStoredIsSaidAndThePageStays() async throws {
    let test = try await open("licensure-questions", country: "AU")
    await test.tap("choose region")
    try test.canStoreNothing()
    await test.tap("Western Australia")
    #expect(test.app.model(.page("licensure-questions")) { PageModel(test.app.opening, "") }.problem != nil)
    #expect(test.has("Close"))
    #expect(test.screen.texts.contains("In Australia"))
  }

  @Test func whereNothingIsConfirmedForTheCountryItSaysSoAndShowsTheRest() async throws {
    let test = try await open("licensure-questions", country: "IE")
    #expect(
      test.screen.shows("There is nothing for Ireland in particular here yet. What you see holds everywhere."))
    #expect(test.screen.shows("Find the exact question on your own form"))
    #expect(!test.screen.shows("In the United Kingdom"))
  }

  @Test func whereItComesFromOpensWithEachStatementUnderItsSource() async throws {
    let test = try await open("declining-an-extra-shift")
    #expect(test.screen.shows("Checked on 24 November 2026"))
    #expect(!test.screen.shows("NIOSH, 2015"))
    await test.tap("Where this comes from, Checked on 24 November 2026")
    #expect(test.screen.shows("NIOSH, 2015"))
    let sources = Set(
      try page(dir: test.folder.path, id: "declining-an-extra-shift", zone: london).parts.flatMap(\.says).map(\.source))
    for source in sources { #expect(test.screen.texts.filter { $0 == source }.count == 1, "\(source)") }
  }

  @Test func aPageLeadsToTheNextAndBackComesTheSameWay() async throws {
    let test = try await open("declining-an-extra-shift")
    await test.tap("page not-ok-to-finish-this-shift")
    #expect(test.screen.shows("Say one of these aloud"))
    await test.back()
    #expect(test.screen.shows("Declining an extra shift"))
    await test.back()
    #expect(test.screen.shows("What keeps people from asking") && test.screen.shows("The work itself"))
    await test.back()
    await test.tap("to levels")
    #expect(test.screen.shows("Earlier rather than later"))
    await test.back()
    #expect(test.screen.shows("In danger now"))
  }

  @Test func whatIsNotConfirmedIsMarkedInADevelopmentBuild() async throws {
    let test = try await open("time-off-and-your-job")
    #expect(test.screen.shows("Not confirmed yet"))
    await test.back()
    await test.tap("page declining-an-extra-shift")
    #expect(!test.screen.shows("Not confirmed yet"))
  }

  @Test func aPageThatWasNotCheckedForAYearSaysSo() async throws {
    let old = PageState(
      id: "p", title: "A page", first: [], parts: [], country: "GB", nothingForHere: false, regions: [],
      checked: "2024-01-02", isOld: true, next: [])
    let test = try TestApp { app in
      PageContent(
        app: app, shown: ShownPage(page: old, countries: []),
        calls: PageCalls(onCountry: { _ in }, onRegion: { _ in }, onCopy: { _ in true }))
    }
    #expect(test.screen.shows("Checked more than a year ago"))
    #expect(test.screen.shows("Checked on 2 January 2024"))
  }

  @Test func stepsAreCountedAmongStepsAndHeardWithTheirNumber() {
    func say(_ kind: SayKind, _ text: String) -> Statement {
      Statement(kind: kind, text: text, source: "s", confirmed: true)
    }
    let part = PagePart(
      heading: "H", says: [say(.text, "Before"), say(.step, "One"), say(.text, "Between"), say(.step, "Two")])
    let screen = Screen { PageParts(parts: [part, part]) { _ in true } }
    #expect(
      screen.show().flatMap(\.all).filter(\.isCombined).map(\.said) == ["1., One", "2., Two", "1., One", "2., Two"])
  }

  @Test func itIsReadWhileTheDataIsLocked() async throws {
    let test = try TestApp()
    try await test.begin()
    await test.lock()
    await test.support()
    await test.tap("page too-sleepy-to-drive")
    #expect(test.screen.shows(try page(dir: test.folder.path, id: "too-sleepy-to-drive", zone: london).title))
    #expect(test.has("copy") || test.screen.shows("1."))
  }

  @Test func aPageThatIsNotThereIsSaid() async throws {
    let test = try TestApp()
    await test.support()
    await test.open(.page("no-such-page"))
    #expect(test.screen.shows(text(messageFor(AppError.NotFound))))
  }
}

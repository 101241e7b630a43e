import AftershiftCore
import Testing

/// A runner that can't fail would prove nothing.
struct RunnerTests {
  @Test func aWrongExpectationFailsAndNamesItsStep() {
    let steps = #"{"today": null}, {"today": {"TapLoad": {"load": 3}}, "expect": {"open": {"load": 2}}}"#
    #expect(problem(steps) == "step 2 (today): .open.load: 3 instead of 2")
  }

  @Test func aFieldThatDoesNotExistFails() {
    #expect(problem(#"{"today": null, "expect": {"work_dy": {"$any": true}}}"#).contains("no such field"))
    #expect(problem(#"{"today": null, "expect": {"workDay": "2026-03-02"}}"#).contains("no such field"))
  }

  @Test func anErrorThatComesOrStaysAwayUnexpectedlyFails() {
    let tapped = #"{"today": {"TapLoad": {"load": 7}}"#
    #expect(problem(tapped + "}").contains("OutOfRange"))
    #expect(
      problem(#"{"today": {"TapLoad": {"load": 1}}, "error": "OutOfRange"}"#).contains("instead of the error"))
    #expect(problem(tapped + #", "error": "NotFound"}"#).contains(#""OutOfRange" instead of "NotFound""#))
  }

  @Test func aNumberWithTheWrongValueInAnErrorFails() {
    let note = #"{"Answer": {"answer": {"Note": {"text": {"$repeat": ["x", 10001]}}}}}"#
    let wrong = #"{"NoteTooLong": {"length": 10002}}"#
    let steps = #"{"today": {"TapLoad": {"load": 1}}}, {"cards": \#(note), "error": \#(wrong)}"#
    #expect(problem(steps).contains(".length: 10001 instead of 10002"))
  }

  @Test func aVerbOfAPartIsThereForWhoNeedsThePart() throws {
    let step = #"{"write": 7, "expect": {"$length": 2}}"#
    try runSteps(step, needs: #""diary""#)
    #expect(problem(step).contains("no such verb"))
  }

  @Test func aRefusalThatChangesAPartFails() {
    #expect(problem(#"{"spill": null, "error": "NotFound"}"#, needs: #""diary""#).contains("something changed"))
  }

  @Test func theWayToCareIsWalkedByItsVerbs() throws {
    let add = #""section": "someone-i-can-tell", "text""#
    let card = #"{"lines": ["one", "two"], "name": "Ada"}"#
    try runSteps(
      #"""
      {"support_plan": {"Add": {\#(add): "Ada", "phone": "112"}}},
      {"people": null, "expect": [{"text": "Ada", "phone": "112", "day": null}]},
      {"support_plan": {"Add": {\#(add): " "}}, "error": "NothingWritten"},
      {"support_plan": {"SetCopingCard": {"card": \#(card)}}, "expect": {"coping_card": {"lines": ["one", "two"]}}},
      {"return_plan": null, "expect": {"is_empty": true}},
      {"plan_text": {"plan": "Return", "without": []}, "expect": ""},
      {"first_step": {"Choose": {"step": null}}, "expect": {"reached": null}},
      {"next_help": {"Report": {"report": "InCare"}}},
      {"pages": null, "expect": {"moments": {"$any": true}}},
      {"support": {"ChooseCountry": {"country": "AU"}}},
      {"region": "AU-WA", "expect": null},
      {"region": "US-CA", "error": "UnknownChoice"},
      {"page": "too-sleepy-to-drive", "expect": {"title": "Too sleepy to drive", "country": "AU"}}
      """#)
    #expect(problem(#"{"people": null, "expect": [{"text": "Ada"}]}"#).contains("0 elements instead of 1"))
  }

  @Test func anActionOrAVerbThatDoesNotExistFails() {
    #expect(problem(#"{"today": {"TapLod": {"load": 1}}}"#).contains("TapLod"))
    #expect(problem(#"{"today": {"TapLoad": {"load": 1, "more": 2}}}"#).contains("no such field"))
    #expect(problem(#"{"tomorrow": null}"#).contains("no such verb"))
    #expect(problem(#"{"entry": "$nobody"}"#).contains("nobody"))
  }

  @Test(arguments: [
    #"{"today": {"TapLoad": {"load": "1"}}}"#, #"{"today": {"TapLoad": {"load": 256}}}"#,
    #"{"today": {"TapLoad": {}}}"#, #"{"today": "TapLoad"}"#, #"{"today": {"tap_load": {"load": 1}}}"#,
    #"{"today": {"TapLoad": {"Load": 1}}}"#, #"{"today": {"NoLock": {}}}"#, #"{"today": true}"#,
  ])
  func anActionThatIsWrittenOtherwiseThanInRustFails(_ step: String) {
    #expect(problem(step).contains("is no TodayAction"))
  }

  @Test(arguments: [
    #"{"wait": "soon"}"#, #"{"at": "2026-02-30T12:00"}"#, #"{"zone": "Europe/London", "expect": {}}"#,
    #"{"lock": true}, {"today": null}"#, #"{"zone": {"id": "Mars/Olympus"}}"#, #"{"today": null, "cards": null}"#,
    #"{"today": null, "expect": {}, "error": "NotFound"}"#, #"{"today": null, "remember": {"night": "open.id"}}"#,
    #"{"why": "nothing is done"}"#,
  ])
  func aStepThatMeansNothingFails(_ steps: String) {
    #expect(problem(steps) != "")
  }

  /// Empty where none came.
  private func problem(_ steps: String, needs: String = "") -> String {
    do {
      try runSteps(steps, needs: needs)
    } catch {
      return "\(error)"
    }
    Issue.record("this passes: \(steps)")
    return ""
  }

  private func runSteps(_ steps: String, needs: String = "") throws {
    let place = #""zone": "Europe/London", "start": "2026-03-02T13:05""#
    let text = #"{"name": "x", \#(place), "needs": [\#(needs)], "steps": [\#(steps)]}"#
    _ = try run(Scenario.parse(text), partsHere().merging(["diary": Diary()]) { one, _ in one })
  }
}

/// A part of no app: what it does is seen here.
private final class Diary: Part {
  private var pages = ["first"]

  func verbs(_ phone: Phone) -> [String: Verb] {
    [
      "write": { page in
        self.pages.append("\(page)")
        return try Writing.json(self.pages)
      },
      "spill": { _ in
        self.pages = []
        throw AppError.NotFound
      },
    ]
  }

  func shown(_ app: Aftershift) -> [AnyHashable] { pages }
}

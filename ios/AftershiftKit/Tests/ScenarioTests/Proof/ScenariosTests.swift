import Testing

/// The scenarios of tests/scenarios through the generated Swift types. The same files run from Rust and from Kotlin.
struct ScenariosTests {
  @Test(arguments: try scenarioNames())
  func goesAsItIsWrittenAndEveryValueThatItExpectsCanFail(_ file: String) throws {
    let scenario = try scenario(file)
    let missing = Set(scenario.needs).subtracting(partsHere().keys)
    guard missing.isEmpty else {
      print("Left out: \(file), without \(missing.sorted().joined(separator: ", ")).")
      return
    }
    let checked = try run(scenario)
    #expect(!checked.isEmpty, "nothing is expected")
    for one in checked {
      for wrong in everyValueMadeWrong(one.expected) where differences(wrong, one.actual).isEmpty {
        Issue.record("\(wrong) passes for \(one.actual)")
      }
    }
  }

  @Test func noScenarioIsMissed() throws {
    let count = try scenarioNames().count
    #expect(count > 70, "only \(count) scenarios are found")
  }

  /// Or a name written wrongly would leave a scenario out everywhere.
  @Test func theBuildWithAllPartsRunsAllScenarios() throws {
    let needs = Set(try scenarioNames().flatMap { try scenario($0).needs })
    #expect(needs.subtracting(partsHere().keys).isEmpty)
  }
}

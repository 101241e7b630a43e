import AftershiftCore

/// The parts that this build has, by the names that scenarios need them by.
func partsHere() -> [String: any Part] { ["self-checks": SelfChecks()] }

private struct SelfChecks: Part {
  func verbs(_ phone: Phone) -> [String: Verb] {
    [
      "checks": phone.screen(Aftershift.checks, Aftershift.checksAct),
      "check_notice": phone.screen(Aftershift.checkNotice, Aftershift.checkNoticeAct),
      "check": phone.screen(Aftershift.check, Aftershift.checkAct),
      "answers": { try Writing.json(answers(phone.app(), actionOf($0))) },
      "check_intro": { try Writing.json(phone.app().checkIntro(instrument: actionOf($0))) },
      "check_course": { try Writing.json(phone.app().checkCourse(instrument: actionOf($0))) },
      "check_result": { value in
        if let id = value.asText { return try Writing.json(phone.app().checkResult(id: id)) }
        let given = try phone.app().checkResultAct(action: actionOf(value))
        if let given { try check(given) { try phone.app().checkResult(id: given.id) } }
        return try Writing.json(given)
      },
    ]
  }

  func shown(_ app: Aftershift) throws -> [AnyHashable] { [try app.checks(), try app.check(), try app.checkNotice()] }

  /// Answers the questions that are asked, one after the other; nil leaves one out. Shows what the last one led to.
  private func answers(_ app: Aftershift, _ values: [UInt8?]) throws -> CheckState? {
    try values.reduce(app.check()) { state, value in
      guard let state else { throw Problem("nothing is being filled in") }
      guard case .question(let question) = state.step else {
        throw Problem("an answer too many: the form is at its end")
      }
      let item = question.item
      return try app.checkAct(action: value.map { .answer(item: item, value: $0) } ?? .skip(item: item))
    }
  }
}

import AftershiftCore

/// The verbs of the way to care: what could help next, the first step, the plans, and what is read.
extension Phone {
  var careVerbs: [String: Verb] {
    [
      "next_help": screen(Aftershift.nextHelp, Aftershift.nextHelpAct),
      "first_step": screen(Aftershift.firstStep, Aftershift.firstStepAct),
      "support_plan": plan(.support),
      "return_plan": plan(.return),
      "plan_text": { value in
        let wanted = try actionOf(value, as: PlanText.self)
        return try Writing.json(self.app().planText(plan: wanted.plan, without: wanted.without))
      },
      "people": { _ in try Writing.json(self.app().people()) },
      "pages": { _ in try Writing.json(pages(dir: self.dir)) },
      "page": { id in try Writing.json(page(dir: self.dir, id: actionOf(id), zone: self.place.phoneZone)) },
      "region": { value in
        try chooseRegion(dir: self.dir, region: actionOf(value))
        // Gives nothing back, which a scenario writes as null.
        return .null
      },
    ]
  }

  private func plan(_ kind: PlanKind) -> Verb {
    screen({ app in { try app.plan(plan: kind) } }, { app in { try app.planAct(plan: kind, action: $0) } })
  }

  func careShown(_ app: Aftershift) throws -> [AnyHashable] {
    [try app.nextHelp(), try app.firstStep(), try app.plan(plan: .support), try app.plan(plan: .return)]
  }
}

private struct PlanText: Codable {
  let plan: PlanKind
  /// The sections that it leaves out.
  let without: [String]
}

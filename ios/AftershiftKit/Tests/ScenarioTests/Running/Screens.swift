import AftershiftCore

/// The screens of check-ins, and those of the data.
extension Phone {
  var screenVerbs: [String: Verb] {
    [
      "today": screen(Aftershift.today, Aftershift.todayAct),
      "cards": screen(Aftershift.cards, Aftershift.cardsAct),
      "history": screen(Aftershift.history, Aftershift.historyAct),
      "settings": screen(Aftershift.settings, Aftershift.settingsAct),
      "security": screen(Aftershift.security, Aftershift.securityAct),
      "backup": screen(Aftershift.backup, Aftershift.backupAct),
      "keeping": screen(Aftershift.keeping, Aftershift.keepingAct),
      "entry_form": { _ in try Writing.json(self.app().entryForm()) },
      "entry": { value in
        if let id = value.asText { return try Writing.json(self.app().entry(id: id)) }
        let given = try self.app().entryAct(action: actionOf(value))
        if let given { try check(given) { try self.app().entry(id: given.id) } }
        return try Writing.json(given)
      },
    ]
  }

  func screensShown(_ app: Aftershift) throws -> [AnyHashable] {
    [try app.today(), try app.cards(), try app.history(), try app.settings()]
  }
}

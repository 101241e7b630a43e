import AftershiftCore

/// The verbs of shifts: the month, codes, cycles, and files.
extension Phone {
  var shiftVerbs: [String: Verb] {
    [
      "shifts": screen(Aftershift.shifts, Aftershift.shiftsAct),
      "shift_codes": screen(Aftershift.shiftCodes, Aftershift.shiftCodesAct),
      "cycles": screen(Aftershift.cycles, Aftershift.cyclesAct),
      "roster_import": screen(Aftershift.rosterImport, Aftershift.rosterImportAct),
      "roster_ics": { _ in
        // To Swift, the end of a line of such a file is one character.
        let lines = try self.app().rosterIcs().split { $0 == "\r\n" || $0 == "\n" }.map(String.init)
        return try Writing.json(lines.filter { !$0.hasPrefix("DTSTAMP") })
      },
    ]
  }

  func shiftsShown(_ app: Aftershift) throws -> [AnyHashable] {
    [try app.shifts(), try app.shiftCodes(), try app.cycles(), try app.rosterImport()]
  }
}

import AftershiftCore
import Foundation

/// What is done with the phone: its clock, where it is, its files, and opening and closing the app.
extension Phone {
  var handVerbs: [String: Verb] {
    [
      "at": { value in
        self.now = try Times.instant(actionOf(value, as: String.self), in: self.place.zone)
        return nil
      },
      "wait": { value in
        self.now += try Times.length(actionOf(value))
        return nil
      },
      "zone": { value in
        self.place = try Place(value)
        self.opened?.zoneChanged(zone: self.place.phoneZone)
        return nil
      },
      "file": { value in
        try actionOf(value, as: WrittenFile.self).write(into: self.dir)
        return nil
      },
      "reopen": { _ in try self.reopen() },
      "lock": { _ in
        self.opened = nil
        return nil
      },
      "unlock": { value in try self.unlock(actionOf(value)) },
      "tap_while_locked": { load in
        let said = try tapWhileLockedForScenario(
          dir: self.dir, load: actionOf(load), zone: self.place.phoneZone, clock: self.clock)
        return try Writing.json(said)
      },
      "vault": { _ in try Writing.json(vaultLook(dir: self.dir)) },
      "preferences": { _ in try Writing.json(preferences(dir: self.dir, zone: self.place.phoneZone)) },
      "support": { value in
        guard value != .null else { return try Writing.json(support(dir: self.dir)) }
        guard case .chooseCountry(let country) = try actionOf(value, as: SupportChoice.self) else { return nil }
        return try Writing.json(supportChooseCountry(dir: self.dir, country: country))
      },
    ]
  }

  private func reopen() throws -> JSON? {
    // The old one has to let go of the vault first.
    opened = nil
    do {
      opened = try Aftershift.openForScenario(dir: dir, key: key, zone: place.phoneZone, clock: clock)
    } catch {
      throw Problem("the vault doesn't open again: \(error)")
    }
    return nil
  }

  private func unlock(_ with: Unlock) throws -> JSON? {
    opened = nil
    opened = try Aftershift.unlockForScenario(dir: dir, with: with, zone: place.phoneZone, clock: clock)
    return nil
  }
}

/// Support needs no open vault, so the façade has no Action for it.
private enum SupportChoice: Codable {
  case chooseCountry(country: String?)
}

/// A file that a scenario puts into its folder.
private struct WrittenFile: Codable {
  let name: String
  let lines: [String]

  func write(into folder: String) throws {
    let text = lines.map { "\($0)\r\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
  }
}

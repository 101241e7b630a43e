import AftershiftCore
import Foundation
import SwiftUI
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct BackupTests {
  private func tapped(_ home: Home, _ loads: UInt8...) throws {
    try home.vault { core in
      for load in loads { _ = try core.todayAct(action: .tapLoad(load: load)) }
      _ = try core.todayAct(action: .leaveAsItIs)
    }
  }

  private func loads(_ home: Home) throws -> [UInt8] {
    try home.vault { try $0.history().days.flatMap { $0.entries.map(\.load) } }
  }

  /// Somebody else's: made on another day, so that nothing in it has a name that is taken here.
  private func another(_ loads: UInt8...) throws -> Home {
    let other = try Home()
    other.door.set("2026-01-10T21:10:00Z")
    // Names are counted from when it is opened.
    try other.vault { _ in }
    try other.vault { core in
      for load in loads { _ = try core.todayAct(action: .tapLoad(load: load)) }
      _ = try core.todayAct(action: .leaveAsItIs)
    }
    return other
  }

  /// A backup of `other`, to be brought back on `home`.
  @discardableResult private func backup(of other: Home, on home: Home) throws -> String {
    let path = home.folder.appending(path: "made.age").path
    try other.vault { try $0.backupAct(action: .make(to: path, passphrase: passphrase)) }
    home.outside.chosen = path
    return path
  }

  private func open(_ life: Life) async {
    await life.type(passphrase, into: "Passphrase of the file")
    await life.tap("Show what is in it")
  }

  private func bringBack(_ life: Life) async {
    await life.goTo(.settings, .backup, .bringBack)
    await life.tap("Choose the file")
    await open(life)
  }

  @Test func aBackupIsMadeWhereSomebodyChoosesAndItsDayIsSaidAfterwards() async throws {
    let home = try Home()
    try tapped(home, 2)
    try await home.live { life in
      await life.goTo(.settings, .backup)
      #expect(life.shows("None was made yet."))
      await life.tap("make backup")
      await life.type(passphrase, into: "Passphrase")
      await life.type(passphrase, into: "The same once more")
      await life.tap("Choose where it goes")
      #expect(life.shows("The backup is made"))
      await life.tap("Done")
      #expect(life.shows("The last one was made on 12 January 2026."))
    }
    #expect(home.outside.asked == ["save backup-2026-01-12.age"])
    #expect(try !home.isOnDisk(passphrase))
  }

  @Test func whatIsTooShortOrDiffersIsSaidBeforeAPlaceIsAskedFor() async throws {
    let home = try Home()
    try tapped(home, 2)
    try await home.live { life in
      await life.goTo(.settings, .backup, .makeBackup)
      await life.type("short", into: "Passphrase")
      await life.type("shorter", into: "The same once more")
      await life.tap("choose place")
      #expect(life.shows("The two are not the same."))
      await life.type("short", into: "The same once more")
      await life.tap("choose place")
      #expect(life.shows("A passphrase has 8 to 1,024 characters."))
    }
    #expect(home.outside.asked.isEmpty)
  }

  @Test func whoChoosesNoPlaceFindsWhatWasTypedAndNothingCounts() async throws {
    let home = try Home()
    try tapped(home, 2)
    home.outside.can = false
    try await home.live { life in
      await life.goTo(.settings, .backup, .makeBackup)
      await life.tap("show typed")
      await life.type(passphrase, into: "Passphrase")
      await life.tap("choose place")
      #expect(life.written("Passphrase") == passphrase)
      #expect(!life.shows("The backup is made") && life.isEnabled("choose place"))
    }
    #expect(try home.vault { try $0.backup().lastMade } == nil)
  }

  @Test func whatIsInAFileIsShownBeforeAnythingComesBack() async throws {
    let home = try Home()
    try tapped(home, 2)
    try backup(of: home, on: home)
    try tapped(home, 4)
    try await home.live { life in
      await life.goTo(.settings, .backup, .bringBack)
      await life.tap("choose")
      await life.type("not the one", into: "Passphrase of the file")
      await life.tap("open")
      #expect(life.shows("This is not the passphrase of the file."))
      await open(life)
      #expect(life.shows("Made on 12 January 2026 at 21:10"))
      #expect(life.shows("1 check-in"))
      await life.tap("back")
    }
    #expect(Set(try loads(home)) == [4, 2])
    #expect(home.outside.asked.last == "let go", "its copy goes")
  }

  @Test func whatIsMissingIsAddedAndWhatIsHereStays() async throws {
    let home = try Home()
    try tapped(home, 2)
    try backup(of: home, on: home)
    try home.vault { core in
      let entry = try #require(try core.today().entries.first)
      _ = try core.entryAct(action: .remove(id: entry.id))
    }
    try tapped(home, 4)
    try await home.live { life in
      await bringBack(life)
      #expect(life.shows("Adds 1 check-in. What is here stays as it is."))
      await life.tap("merge")
      #expect(life.shows("Back from the backup: 1 check-in."))
      #expect(home.outside.asked.last == "let go")
      await life.comeBack()
      #expect(life.shows("Back from the backup: 1 check-in."), "until somebody leaves")
      await life.tap("Done")
      #expect(life.app.router.here == .backup)
    }
    #expect(Set(try loads(home)) == [4, 2])
  }

  @Test func whatTakesThePlaceOfEverythingSaysWhatGoesAndAsks() async throws {
    let home = try Home()
    try tapped(home, 2)
    try backup(of: home, on: home)
    try tapped(home, 4)
    try await home.live { life in
      await bringBack(life)
      await life.tap("Replace everything here")
      #expect(life.shows("What is here and not in it goes for good: 1 check-in."))
      await life.tap("Keep what is here")
      await life.tap("replace")
      await life.tap("Replace")
      #expect(life.shows("Gone, as you chose: 1 check-in."))
    }
    #expect(try loads(home) == [2])
  }

  @Test func aBackupThatMayBeSomebodyElsesIsAskedAboutFirst() async throws {
    let home = try Home()
    try tapped(home, 4)
    try backup(of: another(1), on: home)
    try await home.live { life in
      await bringBack(life)
      await life.tap("merge")
      #expect(life.shows("Is it your own?"))
      await life.tap("Not now")
      await life.tap("merge")
      await life.tap("It is mine")
      #expect(life.shows("It is back"))
    }
    #expect(Set(try loads(home)) == [4, 1])
  }

  @Test func onANewPhoneThereIsOneButtonAndNoQuestion() async throws {
    let home = try Home()
    try home.vault { _ in }
    try backup(of: another(1, 3), on: home)
    try await home.live { life in
      await bringBack(life)
      #expect(!life.has("merge"))
      await life.tap("Bring everything back")
      #expect(life.shows("It is back"))
    }
    #expect(try loads(home).count == 2)
  }

  @Test func aFileThatIsSomethingElseOrDamagedIsSaidAndAnotherCanBeChosen() async throws {
    let home = try Home()
    try tapped(home, 2)
    let whole = try backup(of: home, on: home)
    let photo = home.folder.appending(path: "photo.jpg")
    try Data(repeating: 7, count: 64).write(to: photo)
    let cut = home.folder.appending(path: "cut.age")
    try Data(contentsOf: URL(filePath: whole)).prefix(600).write(to: cut)
    home.outside.chosen = photo.path
    try await home.live { life in
      await bringBack(life)
      #expect(life.shows("This file is not a backup of this app."))
      home.outside.chosen = cut.path
      await life.tap("Choose another file")
      await open(life)
      #expect(life.shows("The file is not whole"))
      home.outside.chosen = nil
      await life.tap("choose")
      #expect(life.has("Passphrase of the file"), "who chooses none has the one before")
      home.outside.chosen = whole
      await life.tap("choose")
      await open(life)
      #expect(life.shows("Made on"))
      await life.tap("back")
    }
    #expect(try loads(home) == [2])
    #expect(home.outside.asked.filter { $0 == "let go" }.count == 3)
  }

  @Test func whatLocksWhileAFileIsChosenGoesOnOnceItIsUnlocked() async throws {
    let home = try Home()
    try home.lock()
    try await home.live { life in
      await life.unlock()
      await life.goTo(.settings, .backup, .makeBackup)
      await life.tap("show typed")
      await life.type(passphrase, into: "Passphrase")
      await life.leave()
      await life.comeBack()
      await life.unlock()
      #expect(life.written("Passphrase") == passphrase)
      await life.tap("choose place")
      #expect(life.shows("The backup is made"))
    }
  }
}

import AftershiftCore
import Foundation
import Testing

@testable import AppModel

let vaultErrors: [VaultError] = [
  .NoVault, .NoKey, .KeyLength, .WrongKey, .WrongPassphrase, .PassphraseLength(shortest: 8, longest: 1024),
  .RecoveryCodeTypo, .WrongRecoveryCode, .NoSuchSlot, .SlotNeeded, .TryLater(seconds: 30), .SlotTooDemanding,
  .NeedsMemory, .SlotsDamaged, .SlotsOfAnother, .DatabaseDamaged, .MadeByNewer, .AlreadyThere, .InUse, .NotWritable,
  .NeedsSpace, .Failed,
]
private let appErrors: [AppError] = [
  .NeedsSpace, .NotWritable, .DataDamaged, .StorageFailed, .OutOfRange, .UnknownChoice,
  .NoteTooLong(limit: 4000, length: 5000), .NothingWritten, .NotANumber, .SectionFull(most: 12), .NeedsUnlock,
  .InboxFull(most: 200), .InTheFuture, .TooLongAgo, .ClockWentBack, .NotFound, .StandsAsItIs, .UnknownCheck,
  .NoticeUnread, .CheckChanged, .CheckClosed, .NotThisQuestion,
]
private let backupErrors: [BackupError] = [
  .FileNotThere, .NotABackup, .WrongPassphrase, .PassphraseLength(shortest: 8, longest: 1024), .TooDemanding,
  .MadeByNewer, .Damaged, .OfAnother, .NothingOpen, .NeedsSpace, .NotWritable, .DataDamaged, .Failed,
]
private let rosterProblems: [RosterProblem] = [
  .codeEmpty, .codeTooLong(limit: 8), .labelTooLong(limit: 34), .codeTaken, .codeInUse, .tooManyCodes(most: 40),
  .hoursMissing, .endBeforeStart, .tooLong(mostHours: 24), .dayFull(most: 4), .cycleLength(most: 84),
  .tooManyCycles(most: 20), .outOfReach,
]
private let fileProblems: [RosterFileProblem] = [
  .notThere, .empty, .tooLarge, .tooMany, .tooDeep, .pdf, .zip, .html, .image, .unknown, .grid, .noColumns, .dateOrder,
]
private let reminderProblems: [ReminderProblem] = [
  .minutes(least: 15, most: 720), .noWeekday, .mostADay, .tooMany, .tooMuchSleep,
]

/// Every error reaches the person as the same sentence as on Android: what Android's code says is read from there.
struct MessageTests {
  /// "VaultException.NoKey": "error_vault_no_key", as the Kotlin source maps it.
  private let android: [String: String]
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized

  init() throws {
    var found: [String: String] = [:]
    let line =
      /((?:Vault|App|Backup)Exception|RosterProblem|RosterFileProblem|ReminderProblem)\.(\w+) ->[\s{]*(?:Message\(|room\()?R\.string\.(\w+)/
    for file in ["Message", "RosterMessage"] {
      let source = try String(
        contentsOf: root.appending(path: "android/ui/src/main/kotlin/app/aftershift/ui/core/\(file).kt"),
        encoding: .utf8)
      for match in source.matches(of: line) {
        // AppException.NeedsSpace, RosterFileProblem.NOT_THERE
        found["\(match.1).\(match.2)".replacing("Exception", with: "Error")] = String(match.3)
      }
    }
    android = found
  }

  /// The name of a variant, without what goes with it.
  private func name(_ error: Any) -> String { String("\(error)".prefix { $0.isLetter || $0.isNumber }) }

  private func expect(_ all: [any Error], _ type: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for error in all {
      #expect(
        messageFor(error).key == android["\(type).\(name(error))"], "\(type).\(error)", sourceLocation: sourceLocation)
    }
    let known = Set(android.keys.filter { $0.hasPrefix("\(type).") })
    #expect(Set(all.map { "\(type).\(name($0))" }) == known, "all of them, no more", sourceLocation: sourceLocation)
  }

  @Test func theErrorsOfTheVaultAndOfBackupsAreSaidAsOnAndroid() {
    // The pause has no line of its own there: `tryLater` says it.
    expect(vaultErrors, "VaultError")
    expect(backupErrors, "BackupError")
  }

  @Test func theErrorsOfTheAppAreSaidAsOnAndroid() {
    expect(appErrors, "AppError")
  }

  @Test func whatIsWrongWithARosterOrAReminderIsSaidAsOnAndroid() {
    for problem in rosterProblems {
      #expect(messageFor(problem).key == android["RosterProblem.\(capitalised(name(problem)))"], "\(problem)")
      #expect(messageFor(AppError.Roster(problem: problem)) == messageFor(problem))
    }
    for problem in fileProblems {
      #expect(messageFor(problem).key == android["RosterFileProblem.\(shouted(name(problem)))"], "\(problem)")
      #expect(messageFor(AppError.RosterFile(problem: problem)) == messageFor(problem))
    }
    for problem in reminderProblems {
      #expect(messageFor(problem).key == android["ReminderProblem.\(capitalised(name(problem)))"], "\(problem)")
      #expect(messageFor(AppError.Reminder(problem: problem)) == messageFor(problem))
    }
    let count = { (type: String) in android.keys.count { $0.hasPrefix("\(type).") } }
    #expect(rosterProblems.count == count("RosterProblem"))
    #expect(fileProblems.count == count("RosterFileProblem"))
    #expect(reminderProblems.count == count("ReminderProblem"))
  }

  /// The generated Swift is read for its variants: one that is new there and in no list is missed here.
  @Test func everyVariantIsListed() throws {
    let generated = try String(
      contentsOf: root.appending(path: "ios/AftershiftKit/Generated/AftershiftCore/AftershiftCore.swift"),
      encoding: .utf8)
    func variants(_ type: String) -> Set<String> {
      guard let start = generated.range(of: "enum \(type):"),
        let end = generated[start.upperBound...].range(of: "\n}\n")
      else { return [] }
      return Set(
        generated[start.upperBound..<end.lowerBound].matches(of: /\n    case `?(\w+)/).map { String($0.1) })
    }
    #expect(variants("VaultError") == Set(vaultErrors.map(name)))
    #expect(variants("BackupError") == Set(backupErrors.map(name)))
    #expect(variants("AppError") == Set(appErrors.map(name)).union(["Roster", "RosterFile", "Reminder"]))
    #expect(variants("RosterProblem") == Set(rosterProblems.map(name)))
    #expect(variants("RosterFileProblem") == Set(fileProblems.map(name)))
    #expect(variants("ReminderProblem") == Set(reminderProblems.map(name)))
  }

  @Test func eachHasASentenceOfItsOwnWithItsNumbers() throws {
    var all: [any Error] = vaultErrors
    all += backupErrors as [any Error]
    all += appErrors as [any Error]
    all += rosterProblems.map { AppError.Roster(problem: $0) } as [any Error]
    all += fileProblems.map { AppError.RosterFile(problem: $0) } as [any Error]
    all += reminderProblems.map { AppError.Reminder(problem: $0) } as [any Error]
    all += [DeviceKeyLost(), BiometricRefused(), BiometricKeyLost(), CocoaError(.fileNoSuchFile)] as [any Error]
    let messages = all.map { messageFor($0) }
    #expect(Set(messages.map(\.key)).count == messages.count)
    #expect(messages.last == Message("error_unexpected"))
    #expect(messageFor(AppError.NoteTooLong(limit: 4000, length: 5000)).values == [.number(4000), .number(5000)])
    #expect(messageFor(RosterProblem.tooLong(mostHours: 24)).values == [.number(24)])
    #expect(messageFor(BackupError.PassphraseLength(shortest: 8, longest: 1024)).values == [.number(8), .number(1024)])
    #expect(messageFor(ReminderProblem.minutes(least: 15, most: 720)).values == [.number(15), .number(720)])
    // Android's places in the sentence are as many.
    let strings = try String(
      contentsOf: root.appending(path: "android/ui/src/main/res/values/strings.xml"), encoding: .utf8)
    for message in messages {
      let start = try #require(strings.range(of: "name=\"\(message.key)\""), "\(message.key)")
      let end = try #require(strings[start.upperBound...].range(of: "</string>"))
      let places = Set(strings[start.upperBound..<end.lowerBound].matches(of: /%(\d)\$/).map { String($0.1) })
      #expect(places.count == message.values.count, "\(message.key)")
    }
  }

  @Test func aPauseIsSaidInSecondsAndALongOneInMinutes() {
    #expect(tryLater(seconds: 59).values == [.counted("lock_seconds", 59)])
    #expect(tryLater(seconds: 60).values == [.counted("lock_minutes", 1)])
    #expect(tryLater(seconds: 61).values == [.counted("lock_minutes", 2)])
    #expect(messageFor(VaultError.TryLater(seconds: 1800)) == tryLater(seconds: 1800))
  }

  @Test func whereErasingHasStoppedItIsSaidAsOnAndroid() {
    let said = { (left: Left, cause: any Error) in messageFor(EraseStopped(left: left, cause: cause)).key }
    #expect(said(.keys, VaultError.NeedsSpace) == "error_erase_keys")
    for left in [Left.everything, .something] {
      #expect(said(left, VaultError.NeedsSpace) == "error_erase_needs_space")
      #expect(said(left, LedgerError.NeedsSpace) == "error_erase_needs_space")
      #expect(said(left, VaultError.NotWritable) == "error_erase_not_writable")
      #expect(said(left, LedgerError.NotWritable) == "error_erase_not_writable")
      #expect(said(left, VaultError.Failed) == "error_erase_failed")
    }
  }

  private func capitalised(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
  /// notThere: NOT_THERE.
  private func shouted(_ name: String) -> String {
    name.replacing(/[A-Z]/) { "_\($0.0)" }.uppercased()
  }
}

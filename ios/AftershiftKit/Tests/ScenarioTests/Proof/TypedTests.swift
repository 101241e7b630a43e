import AftershiftCore
import Foundation
import Testing

/// What scenarios write, and the generated types.
struct TypedTests {
  @Test func anActionIsBuiltByTheNameOfItsVariant() throws {
    #expect(try actionOf(JSON.parse(#"{"TapLoad": {"load": 3}}"#)) == TodayAction.tapLoad(load: 3))
    #expect(try actionOf(.text("NoLock")) == TodayAction.noLock)
    #expect(try actionOf(JSON.parse(#"{"Device": {"key": [7, 255]}}"#)) == Unlock.device(key: Data([7, 255])))
  }

  @Test func whatMayBeAbsentCanBeLeftOutOrNull() throws {
    let without = try JSON.parse(#"{"Choose": {"step": null}}"#)
    #expect(try actionOf(without) == FirstStepAction.choose(step: nil))
    #expect(try actionOf(JSON.parse(#"{"Choose": {}}"#)) == FirstStepAction.choose(step: nil))
    #expect(try actionOf(.list([.number(2), .null])) == [UInt8(2), nil])
  }

  @Test func nothingIsLeftOutOfWhatIsWritten() throws {
    let all = try Writing.json(Everything())
    let names = ["bool", "text", "small", "medium", "large", "signed", "long", "bytes", "record"]
    #expect(all == .object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) })))
    #expect(try Writing.json(FirstStepAction.choose(step: nil)).description == #"{"Choose":{"step":null}}"#)
    #expect(try Writing.json([UInt8(2), nil]).description == "[2,null]")
    #expect(try Writing.json(CheckState?.none) == .null)
  }

  @Test func errorsAreWrittenLikeActions() throws {
    #expect(try Writing.json(AppError.NotFound) == .text("NotFound"))
    #expect(try Writing.json(PhoneZone(id: "?", offsetMinutes: -90)).description == #"{"id":"?","offset_minutes":-90}"#)
  }

  @Test func anActionThatGivesBackSomethingElseThanLookingShowsFails() throws {
    let action = JSON.text("NoLock")
    #expect(try lookOrAct(action, { 2 }, { (_: TodayAction) in UInt8(2) }) == .number(2))
    #expect(throws: Problem.self) { try lookOrAct(action, { 1 }, { (_: TodayAction) in UInt8(2) }) }
    #expect(throws: Problem.self) { try check(UInt8?.none) { throw AppError.NotFound } }
  }

  @Test func aKindOfNumberThatIsNotThereYetIsSaidAndNotLeftOut() {
    #expect(throws: Problem.self) { try Writing.json([1.5]) }
    #expect(throws: Problem.self) { try actionOf(.number(1), as: Double.self) }
  }

  @Test func numbersAreExact() throws {
    #expect(try JSON.parse("9007199254740993") == .number(9_007_199_254_740_993))
    #expect(throws: (any Error).self) { try JSON.parse("1.5") }
  }

  /// One of each kind that a generated record has and that can be nil.
  private struct Everything: Encodable {
    var bool: Bool?
    var text: String?
    var small: UInt8?
    var medium: UInt16?
    var large: UInt32?
    var signed: Int32?
    var long: Int64?
    var bytes: Data?
    var record: PhoneZone?
  }
}

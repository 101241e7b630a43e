import AftershiftCore
import Testing

@testable import AppModel
@testable import AppUI

@MainActor struct PutItDownTests {
  private func writing(_ text: String) async throws -> TestApp {
    let test = try TestApp()
    try await test.checkedIn()
    await test.toPutItDown()
    await test.write(text)
    return test
  }

  @Test func wordsLetGoReachNeitherVaultNorDisk() async throws {
    let test = try await writing(canary)
    #expect(test.written == canary)
    await test.tap("Let it go")
    #expect(test.screen.shows("That is all"))
    await test.tap("Back")
    #expect(test.written == "")
    #expect(try await test.stored().note == nil)
    #expect(!test.liesInPlain(canary))
  }

  @Test func wordsAreLetGoByDoneToo() async throws {
    let test = try await writing(canary)
    await test.tap("done")
    #expect(try await test.stored().note == nil)
    #expect(!test.liesInPlain(canary))
  }

  @Test func wordsKeptAreInTheVaultAndNotReadableOnDisk() async throws {
    let test = try await writing(canary)
    await test.tap("Keep as a note")
    #expect(test.screen.shows("Kept with this check-in:"))
    #expect(test.screen.shows(canary))
    #expect(test.written == nil)
    #expect(try await test.stored().note == canary)
    #expect(!test.liesInPlain(canary))
  }

  @Test func aKeptNoteIsChangedAndRemoved() async throws {
    let test = try await writing("first")
    await test.tap("Keep as a note")
    await test.tap("Change")
    #expect(test.written == "first")
    await test.write("second")
    await test.tap("Keep as a note")
    #expect(try await test.stored().note == "second")
    await test.tap("Remove the note")
    #expect(test.written == "")
    #expect(try await test.stored().note == nil)
  }

  @Test func aKeptNoteThatIsBeingChangedIsLeftAsItWas() async throws {
    let test = try await writing("kept")
    await test.tap("Keep as a note")
    await test.tap("Change")
    await test.write(canary)
    #expect(!test.screen.shows("Let it go"))
    await test.lookAtSupport()
    await test.tap("Leave it as it was")
    #expect(try await test.stored().note == "kept")
    #expect(!test.liesInPlain(canary))
  }

  @Test func aNoteOfAMegabyteIsRefusedAndStaysInTheField() async throws {
    let megabyte = String(repeating: "0123456789abcdef", count: 65_536)
    let test = try await writing(megabyte)
    await test.tap("Keep as a note")
    #expect(test.screen.shows("There is room for 10,000 characters here"))
    #expect(test.written == megabyte)
    #expect(try await test.stored().note == nil)
    await test.tap("Close")
    #expect(!test.screen.shows("There is room for"))
    #expect(test.written == megabyte)
  }

  @Test func wordsAreStillThereAfterALookAtSupportAndAfterTheLock() async throws {
    let test = try await writing(canary)
    await test.lookAtSupport()
    #expect(test.written == canary)
    await test.lockAndUnlock()
    #expect(test.written == canary)
    await test.tap("Let it go")
    #expect(!test.liesInPlain(canary))
  }

  @Test func wordsGoWithTheirPlace() async throws {
    let test = try await writing(canary)
    test.app.router.back(from: .cards)
    await test.settle()
    await test.tap("Pick up where you stopped, Heavy, 21:30")
    #expect(test.written == "")
  }
}

import AftershiftCore
import Foundation
import Testing

@testable import AppModel

/// It locks behind another app, too: nobody may ever come back to it.
@MainActor @Suite(.timeLimit(.minutes(3))) struct AwayTests {
  @Test func itLocksWhenTheTimeIsOverAlthoughNobodyComesBack() async throws {
    let phone = try Phone()
    try phone.lock(after: .fiveMinutes)
    let opening = await phone.unlocked()
    opening.left()
    #expect(opening.cover == .away)
    phone.door.set("2026-01-12T21:14:59Z")
    await phone.pass()
    #expect(!phone.isClosed(), "by the core's clock it isn't over")
    phone.door.set("2026-01-12T21:15:00Z")
    await phone.pass()
    #expect(phone.isClosed())
    await opening.returned()
    #expect(opening.stage.lock != nil)
    #expect(opening.cover == .none)
    #expect(await opening.unlock(passphrase: passphrase))
    // Mostly in short pieces: a phone that sleeps stops the clock that such a pause goes by.
    #expect(phone.pauses.asked.allSatisfy { $0 <= .seconds(5) })
  }

  @Test func onLeavingItLocksAtOnceAndNothingShowsOnTheWayBack() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    opening.left()
    await phone.settle()
    #expect(phone.isClosed())
    let hold = Hold(phone.calls)
    let back = Task { await opening.returned() }
    await Task.yield()
    #expect(opening.cover == .away)
    hold.release()
    await back.value
    #expect(opening.stage.lock != nil && opening.cover == .none)
  }

  @Test func whoComesBackTwiceSeesNothingBeforeItIsKnownWhetherItLocks() async throws {
    let phone = try Phone()
    try phone.lock(after: .oneMinute)
    let opening = await phone.unlocked()
    opening.left()
    await phone.settle()
    phone.door.set("2026-01-12T21:30:00Z")
    let hold = Hold(phone.calls)
    let first = Task { await opening.returned() }
    for _ in 0..<5 { await Task.yield() }
    opening.drawCurtain()
    let second = Task { await opening.returned() }
    for _ in 0..<5 { await Task.yield() }
    #expect(opening.cover == .away)
    hold.release()
    await first.value
    await second.value
    #expect(opening.stage.lock != nil && opening.cover == .none)
  }

  @Test func whoLeavesAgainMeanwhileIsNotTakenForBeingHere() async throws {
    let phone = try Phone()
    try phone.lock(after: .oneMinute)
    let opening = await phone.unlocked()
    #expect(opening.isSettledInFront)
    opening.left()
    await phone.settle()
    #expect(!opening.isSettledInFront)
    let hold = Hold(phone.calls)
    let back = Task { await opening.returned() }
    for _ in 0..<5 { await Task.yield() }
    #expect(!opening.isSettledInFront, "it isn't known yet whether it locks")
    opening.left()
    hold.release()
    await back.value
    await phone.settle()
    #expect(!opening.isSettledInFront, "somebody has left again")
    await opening.returned()
    #expect(opening.isSettledInFront)
  }

  @Test func whoComesBackInTimeGoesOnAndTheTimeBeginsAnew() async throws {
    let phone = try Phone()
    try phone.lock(after: .oneMinute)
    let opening = await phone.unlocked()
    let core = opening.stage.core
    opening.left()
    await phone.settle()
    phone.door.set("2026-01-12T21:10:59Z")
    await opening.returned()
    await phone.pass()
    #expect(opening.stage.core === core && opening.cover == .none)
    opening.left()
    await phone.settle()
    phone.door.set("2026-01-12T21:11:58Z")
    await phone.pass()
    #expect(!phone.isClosed())
    phone.door.set("2026-01-12T21:11:59Z")
    await phone.pass()
    #expect(phone.isClosed())
  }

  @Test func whoComesBackTooLateMeetsTheLockAlthoughThePhoneSlept() async throws {
    let phone = try Phone()
    try phone.lock(after: .fiveMinutes)
    let opening = await phone.unlocked()
    opening.left()
    await phone.settle()
    phone.door.set("2026-01-12T21:15:00Z")
    await opening.returned()
    #expect(opening.stage.lock != nil)
  }

  @Test func whatThePhoneAloneOpensStaysOpen() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    opening.left()
    phone.door.set("2026-01-20T21:10:00Z")
    await phone.pass()
    await opening.returned()
    #expect(opening.stage.core != nil)
  }

  @Test func anAnswerThatIsOnItsWayIsStoredBeforeItLocks() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    let model = TodayModel(try #require(opening.stage.core))
    let hold = Hold(phone.calls)
    async let stored = model.tap(4)
    await Task.yield()
    opening.left()
    hold.release()
    #expect(await stored)
    await phone.settle()
    #expect(try phone.vault { try $0.today().entries.map(\.load).sorted() } == [2, 4])
  }

  @Test func anAnswerThatIsGivenAsItLocksWaitsForTheUnlock() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    let core = try #require(opening.stage.core)
    let model = TodayModel(core)
    opening.left()
    await phone.settle()
    async let stored = model.tap(4)
    await phone.settle()
    await opening.returned()
    #expect(await opening.unlock(passphrase: passphrase))
    #expect(await stored)
    #expect(opening.stage.core === core)
    #expect(model.content?.open?.load == 4)
  }

  /// How much of it is done when they come back: nothing; it was asked; it is closed.
  @Test(arguments: 0...3) func whoComesBackWhileItIsLockingMeetsTheLock(steps: Int) async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    let holds = (0...steps).map { _ in Hold(phone.calls) }
    opening.left()
    for hold in holds.dropLast() {
      hold.release()
      await Task.yield()
    }
    let back = Task { await opening.returned() }
    await Task.yield()
    holds.last?.release()
    await back.value
    #expect(opening.stage.lock != nil)
    #expect(opening.cover == .none)
    #expect(await opening.unlock(passphrase: passphrase))
    let model = TodayModel(try #require(opening.stage.core))
    #expect(await model.tap(1), "nothing waits for a vault that is closed")
  }

  /// Both are told at once when somebody presses the phone's button.
  @Test func whenThePhoneLocksAsItIsLeftTheCoverIsGoneAfterwards() async throws {
    let phone = try Phone()
    try phone.lock(after: .oneMinute)
    let opening = await phone.unlocked()
    let hold = Hold(phone.calls)
    async let locks: Void = opening.protectedDataGoesAway()
    await Task.yield()
    opening.left()
    hold.release()
    await locks
    await phone.settle()
    await opening.protectedDataIsBack()
    await opening.returned()
    #expect(opening.cover == .none)
    #expect(opening.stage.lock != nil)
    #expect(await opening.unlock(passphrase: passphrase))
  }

  @Test func whatIsUnlockedBehindAnotherAppLocksAgain() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.begin()
    let hold = Hold(phone.calls)
    async let opens = opening.unlock(passphrase: passphrase)
    while opening.stage.lock?.trying != true { await Task.yield() }
    opening.left()
    hold.release()
    #expect(await opens, "what was typed was right, and is forgotten")
    await phone.settle()
    #expect(phone.isClosed())
    await opening.returned()
    #expect(opening.stage.lock != nil)
  }

  @Test func whoLeavesAgainWhileTheAppComesBackLeavesItCoveredAndItLocks() async throws {
    let phone = try Phone()
    try phone.lock(after: .oneMinute)
    let opening = await phone.unlocked()
    opening.left()
    await phone.settle()
    let hold = Hold(phone.calls)
    let back = Task { await opening.returned() }
    for _ in 0..<10 { await Task.yield() }
    opening.left()
    hold.release()
    await back.value
    #expect(opening.cover == .away)
    phone.door.set("2026-01-12T21:11:00Z")
    await phone.pass()
    #expect(phone.isClosed())
  }

  // MARK: hiding

  @Test func hidingLocksAtOnceWhereItAsks() async throws {
    let phone = try Phone()
    try phone.lock(after: .fifteenMinutes)
    let opening = await phone.unlocked()
    await opening.hide()
    #expect(opening.cover == .hidden)
    #expect(opening.stage.lock != nil)
    #expect(phone.isClosed())
  }

  @Test func hidingCoversWhereThePhoneAloneOpensItUntilItIsTapped() async throws {
    let phone = try Phone()
    try phone.vault { _ in }
    let opening = await phone.begin()
    await opening.hide()
    #expect(opening.cover == .hidden && opening.stage.core != nil)
    opening.left()
    await opening.returned()
    #expect(opening.cover == .hidden)
    opening.show()
    #expect(opening.cover == .none)
    await opening.hide()
    opening.drawCurtain()
    opening.show()
    #expect(opening.cover == .away, "the app isn't in front")
  }

  @Test func aLookAtOtherAppsIsNoLeaving() async throws {
    let phone = try Phone()
    try phone.lock()
    let opening = await phone.unlocked()
    opening.drawCurtain()
    #expect(opening.cover == .away)
    await phone.pass()
    await opening.returned()
    #expect(opening.cover == .none && opening.stage.core != nil)
    #expect(opening.visit == 0)
  }
}

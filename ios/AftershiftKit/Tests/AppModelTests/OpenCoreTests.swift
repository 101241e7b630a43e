import AftershiftCore
import Foundation
import Testing

@testable import AppModel

@MainActor @Suite(.timeLimit(.minutes(3))) struct OpenCoreTests {
  @Test func callsAreMadeOffTheMainThreadAndInOrder() async throws {
    let calls = CoreCalls()
    let order = Order()
    let all = (0..<50).map { number in
      Task {
        try? await calls.call {
          #expect(!Thread.isMainThread)
          order.add(number)
        }
      }
    }
    for each in all { await each.value }
    #expect(order.all == Array(0..<50))
  }

  @Test func aCallOnceAskedForIsMadeAlthoughItsScreenIsLeft() async throws {
    let calls = CoreCalls()
    let made = Order()
    let hold = Hold(calls)
    let answer = Task { try? await calls.call { made.add(1) } }
    await Task.yield()
    answer.cancel()
    hold.release()
    await answer.value
    #expect(made.all == [1])
  }

  @Test func whatIsAskedOfALockedVaultWaitsForItAndCanBeGivenUp() async throws {
    let phone = try Phone()
    let core = OpenCore(try phone.gate.create(), phone.calls)
    await core.lock()
    let waits = Task { try await core.call { try $0.today().workDay } }
    let givenUp = Task { try await core.call { try $0.today().workDay } }
    await phone.settle()
    givenUp.cancel()
    await #expect(throws: CancellationError.self) { try await givenUp.value }
    #expect(try await core.askIfOpen { try $0.today().workDay } == nil, "nobody waits who only asks")
    guard case .opened(let again) = try phone.gate.openIfThere() else {
      Issue.record("it is locked")
      return
    }
    await core.reopened(again)
    #expect(try await waits.value == "2026-01-12")
    core.close()
  }

  @Test func whatWaitsIsGivenUpWhenTheVaultIsClosedForGood() async throws {
    let phone = try Phone()
    let core = OpenCore(try phone.gate.create(), phone.calls)
    let model = TodayModel(core)
    await core.lock()
    async let stored = model.tap(1)
    await phone.settle()
    core.close()
    #expect(await !stored)
    #expect(model.problem == nil, "it isn't wrong, it is gone")
    await #expect(throws: CancellationError.self) { try await core.call { try $0.today() } }
  }

  @Test func whatWaitsGoesOnInItsOrder() async throws {
    let phone = try Phone()
    let core = OpenCore(try phone.gate.create(), phone.calls)
    await core.lock()
    let order = Order()
    let all = (0..<20).map { number in
      Task { try await core.call { _ in order.add(number) } }
    }
    await phone.settle()
    guard case .opened(let again) = try phone.gate.openIfThere() else {
      Issue.record("it is locked")
      return
    }
    await core.reopened(again)
    for each in all { try await each.value }
    #expect(order.all == Array(0..<20))
  }
}

/// What was done, in order.
private final class Order: @unchecked Sendable {
  private(set) var all: [Int] = []
  func add(_ number: Int) { all.append(number) }
}

import Foundation
import Testing
import UIKit

@testable import AppPlatform

@MainActor struct ProtectedDataTests {
  private final class Phone: ProtectedFiles, @unchecked Sendable {
    var available = true
    var gives = true
    private let called = Locked<[String]>([])
    var calls: [String] { called.value }

    func note(_ call: String) { called.value.append(call) }

    func begin() -> UIBackgroundTaskIdentifier? {
      note("begin")
      return gives ? UIBackgroundTaskIdentifier(rawValue: 7) : nil
    }

    func end(_ task: UIBackgroundTaskIdentifier) { note("end \(task.rawValue)") }
  }

  private let center = NotificationCenter()
  private let phone = Phone()

  private func watch() -> ProtectedData {
    let phone = phone
    return ProtectedData(
      center, phone: phone, goesAway: { phone.note("close") }, isBack: { phone.note("open") })
  }

  private func settled(_ count: Int) async throws {
    for _ in 0..<200 where phone.calls.count < count { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test func asThePhoneIsLockedTheVaultIsClosedAndTheAppIsNotPutToSleepOverIt() async throws {
    let watching = watch()
    center.post(name: UIApplication.protectedDataWillBecomeUnavailableNotification, object: nil)
    #expect(phone.calls == ["begin"], "before the notification is over")
    try await settled(3)
    #expect(phone.calls == ["begin", "close", "end 7"])
    withExtendedLifetime(watching) {}
  }

  @Test func whereThePhoneGivesNoTimeItIsClosedAllTheSame() async throws {
    phone.gives = false
    let watching = watch()
    center.post(name: UIApplication.protectedDataWillBecomeUnavailableNotification, object: nil)
    try await settled(2)
    #expect(phone.calls == ["begin", "close"])
    withExtendedLifetime(watching) {}
  }

  @Test func unlockedAgainItIsOpened() async throws {
    let watching = watch()
    center.post(name: UIApplication.protectedDataDidBecomeAvailableNotification, object: nil)
    try await settled(1)
    #expect(phone.calls == ["open"])
    withExtendedLifetime(watching) {}
  }

  @Test func startedOnALockedPhoneItWaitsForIt() async throws {
    phone.available = false
    let watching = watch()
    let start = Task { [phone] in
      await watching.untilAvailable()
      phone.note("look")
    }
    try await Task.sleep(for: .milliseconds(20))
    #expect(phone.calls.isEmpty)
    center.post(name: UIApplication.protectedDataDidBecomeAvailableNotification, object: nil)
    await start.value
    #expect(phone.calls == ["look"], "who has waited opens it, and nobody else")
  }

  @Test func startedOnAnUnlockedPhoneItDoesNotWait() async { await watch().untilAvailable() }
}

import Foundation
import Testing
import UIKit

@testable import AppPlatform

/// When the phone is given reminders anew.
struct MomentsTests {
  private final class Scheduler: RefreshScheduler {
    let work = Locked<[String: @Sendable () async -> Bool]>([:])
    let asked = Locked<[Date]>([])
    let fails = Locked(false)

    func register(_ identifier: String, _ work: @escaping @Sendable () async -> Bool) -> Bool {
      self.work.value[identifier] = work
      return true
    }

    func submit(_ identifier: String, notBefore: Date) throws {
      if fails.value { throw CancellationError() }
      asked.value.append(notBefore)
    }
  }

  @Test(arguments: ReplanMoments.all)
  func anotherClockOrTheAppInFrontIsAMomentForIt(_ name: Notification.Name) async {
    let center = NotificationCenter()
    await withCheckedContinuation { (planned: CheckedContinuation<Void, Never>) in
      let moments = Locked<ReplanMoments?>(nil)
      moments.value = ReplanMoments(center) {
        if moments.exchange(nil) != nil { planned.resume() }
      }
      center.post(name: name, object: nil)
    }
  }

  @Test func theStartIsOneToo() async {
    let count = Locked(0)
    await ReplanMoments(NotificationCenter()) { count.value += 1 }.started()
    #expect(count.value == 1)
  }

  @Test func whatHasGoneIsNotToldAnyMore() async throws {
    let (center, count) = (NotificationCenter(), Locked(0))
    var moments: ReplanMoments? = ReplanMoments(center) { count.value += 1 }
    #expect(moments != nil)
    moments = nil
    center.post(name: .NSSystemTimeZoneDidChange, object: nil)
    try await Task.sleep(for: .milliseconds(20))
    #expect(count.value == 0)
  }

  @Test func inTheBackgroundItIsDoneAboutOnceADay() async throws {
    let (scheduler, count) = (Scheduler(), Locked(0))
    let now = Date(timeIntervalSince1970: 1_772_452_800)
    let refresh = BackgroundRefresh(scheduler, now: { now }, rearm: { count.value += 1 })
    #expect(refresh.register())
    let work = try #require(scheduler.work.value["app.aftershift.refresh"])
    #expect(await work())
    #expect(count.value == 1)
    #expect(scheduler.asked.value == [now.addingTimeInterval(86_400)])
  }

  @Test func wherePeopleHaveSwitchedItOffThatIsNoEnd() async throws {
    let (scheduler, count) = (Scheduler(), Locked(0))
    scheduler.fails.value = true
    let refresh = BackgroundRefresh(scheduler, rearm: { count.value += 1 })
    refresh.register()
    refresh.later()
    #expect(await scheduler.work.value["app.aftershift.refresh"]?() == true)
    #expect(count.value == 1)
  }
}

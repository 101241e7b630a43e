import Foundation

@testable import AppPlatform

/// A phone's notices in memory. It keeps 64, as iOS does: whatever comes after them is lost.
final class FakeBoard: NoticeBoard {
  struct Held: Sendable {
    var settings = NoticeSettings(allowed: true)
    var saysYes = true
    var asked = 0
    var pending: [Notice] = []
    var shown: [String] = []
    var calls: [String] = []
  }
  let held = Locked(Held())
  /// Nil until somebody listens.
  let listener = Locked<(any NoticeListener)?>(nil)

  var pendingNow: [Notice] { held.value.pending }

  func change(_ act: (inout Held) -> Void) {
    var now = held.value
    act(&now)
    held.value = now
  }

  func settings() async -> NoticeSettings { held.value.settings }

  func ask() async -> Bool {
    change {
      $0.asked += 1
      $0.settings = NoticeSettings(allowed: $0.saysYes)
    }
    return held.value.saysYes
  }

  func listen(_ words: ReminderWords, _ listener: any NoticeListener) { self.listener.value = listener }

  func put(_ notice: Notice) {
    change {
      $0.calls.append("put")
      if notice.when == nil { return $0.shown.append(notice.id) }
      if $0.pending.count < 64 { $0.pending.append(notice) }
    }
  }

  func pending() async -> [PendingNotice] {
    pendingNow.map { notice in
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = notice.when?.timeZone ?? .gmt
      return PendingNotice(id: notice.id, next: notice.when.flatMap(calendar.date(from:)))
    }
  }

  func removePending() {
    change {
      $0.calls.append("remove pending")
      $0.pending = []
    }
  }

  func removeShown() { change { $0.shown = [] } }

  func clear() {
    removePending()
    removeShown()
  }
}

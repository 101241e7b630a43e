import AftershiftCore

// The pause after wrong attempts, as it runs out.

extension OpeningModel {
  /// The core knows when the pause is over; this only counts along.
  func countPause() {
    pause?.cancel()
    guard let locked = stage.lock, locked.waitSeconds > 0 else { return }
    pause = Task { [weak self, sleep] in
      while (try? await sleep(.seconds(1))) != nil, let self, !Task.isCancelled, var now = self.stage.lock {
        now.waitSeconds -= min(now.waitSeconds, 1)
        self.stage = .locked(now)
        if now.waitSeconds == 0 { return }
      }
    }
  }
}

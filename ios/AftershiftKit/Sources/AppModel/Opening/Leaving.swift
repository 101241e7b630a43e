import AftershiftCore

// What happens as the app is left and come back to. When it locks, the core says; here it is only asked.

extension OpeningModel {
  /// The app isn't in front any more. Nobody may come back to it: it locks all the same, when the time is over.
  public func left() {
    let now = gate.now()
    curtain.left(now)
    away?.cancel()
    away = Task {
      // What fails while nobody looks is met again, and said, when somebody does.
      try? await lockWhenTimeIsOver(now)
    }
  }

  /// The app is in front again: hours may have passed, and an ocean.
  public func returned() async {
    await refreshAppearance()
    // Before any screen asks: one of them says what became of reminders.
    stage.core?.plan()
    let left = curtain.returned()
    away?.cancel()
    // It may be locking at this moment.
    await away?.value
    do {
      defer { curtain.lift() }
      let zone = gate.zone()
      try await openStill(left)?.call { $0.zoneChanged(zone: zone) }
    } catch { say(error) }
  }

  /// The phone shows other apps, or a notification was pulled down: nothing shows meanwhile, and nothing counts as left.
  public func drawCurtain() { curtain.drawn() }

  /// Out of sight at once; and locked, where the vault asks for anything.
  public func hide() async {
    guard let core = stage.core else { return }
    curtain.hide()
    do {
      // Left in 1970: long enough for whatever asks at all.
      if try await core.ask({ $0.isToLock(leftUtcMs: 0) }) { await lock(core) }
    } catch { say(error) }
  }

  public func show() { curtain.show() }

  /// The phone is being locked, and will soon not let files be read: the vault is closed and its log written back.
  public func protectedDataGoesAway() async {
    if let core = stage.core { await lock(core) }
  }

  /// The phone is unlocked again: what the phone alone opens, opens.
  public func protectedDataIsBack() async {
    guard let ready = stage.lock?.ready, ready.deviceSlot != nil else { return }
    stage = .opening
    await open()
  }

  /// The key leaves memory. Once begun it is done: on a vault that is closed and doesn't say so, everything would wait.
  private func lock(_ core: OpenCore) async {
    await core.lock()
    await locked { Stage.Locked($0) }
  }

  private func lockWhenTimeIsOver(_ left: Int64) async throws {
    while !Task.isCancelled {
      // What is unlocked while the app isn't in front is locked, too.
      guard let core = stage.core else {
        try await sleep(.seconds(5))
        continue
      }
      guard let seconds = try await core.ask({ $0.locksIn(leftUtcMs: left) }), !Task.isCancelled else { return }
      if seconds == 0 { return await lock(core) }
      // In short pieces: a phone that sleeps stops the clock that such a pause goes by.
      try await sleep(.seconds(min(Int(seconds), 5)))
    }
  }

  /// What is open and may stay so, although the app was left.
  private func openStill(_ left: Int64?) async throws -> OpenCore? {
    guard let core = stage.core else {
      if left != nil {
        visit += 1
        await lookAgain()
      }
      return nil
    }
    guard let left, try await core.ask({ $0.isToLock(leftUtcMs: left) }) else { return core }
    await lock(core)
    return nil
  }

  /// The pause after wrong attempts has gone on meanwhile.
  private func lookAgain() async {
    guard let before = stage.lock, !before.trying else { return }
    await locked {
      var now = before
      now.waitSeconds = $0.waitSeconds
      return now
    }
  }

  /// Where something is open, and only there: an open vault isn't closed by something that failed beside it.
  private func say(_ error: any Error) {
    if let core = stage.core { stage = .open(core, notice: messageFor(error)) }
  }
}

import AftershiftCore

// What happens as the app is left and come back to. When it locks, the core says; here it is only asked.

extension OpeningModel {
  /// The app isn't in front any more. Nobody may come back to it: it locks all the same, when the time is over.
  public func left() {
    curtain.left(gate.now())
    lockWhenTimeIsOver()
  }

  /// Until it is locked, or it is known that it needn't be.
  public func untilLocked() async { await away?.value }

  /// The app is in front, and it is known that what shows may show.
  public var isSettledInFront: Bool { curtain.isInFront && leftBefore == nil && cover != .away }

  /// The app is in front again: hours may have passed, and an ocean.
  public func returned() async {
    // Before any screen asks: one of them says what became of reminders.
    stage.core?.plan()
    takeDownReminders()
    // Now, and not after anything that takes a moment: somebody may have left again by then.
    let left = curtain.returned() ?? leftBefore
    // Until this is done: somebody may come back twice before it is known whether it has to lock.
    leftBefore = left
    returns += 1
    let mine = returns
    let away = away
    away?.cancel()
    async let looks: Void = refreshAppearance()
    // It may be locking at this moment.
    await away?.value
    var open: OpenCore?
    do { open = try await openStill(left) } catch { say(error) }
    await looks
    guard mine == returns else { return }
    leftBefore = nil
    // Whoever looks at the app has unlocked the phone, told of it or not.
    if isProtected, curtain.isInFront { await protectedDataIsBack() }
    curtain.lift()
    let zone = gate.zone()
    do { try await open?.askIfOpen { $0.zoneChanged(zone: zone) } } catch { say(error) }
    open?.plan()
  }

  /// Whoever is here needs no reminder to come. Nobody waits for it.
  func takeDownReminders() {
    guard let reminders = gate.reminders else { return }
    Task { await reminders.takeDown() }
  }

  /// The phone shows other apps, or a notification was pulled down: nothing shows meanwhile, and nothing counts as left.
  public func drawCurtain() { curtain.drawn() }

  /// Out of sight at once; and locked, where the vault asks for anything.
  public func hide() async {
    guard let core = stage.core else { return }
    curtain.hide()
    do {
      // Left in 1970: long enough for whatever asks at all.
      if try await core.askIfOpen({ $0.isToLock(leftUtcMs: 0) }) == true { await lock(core) }
    } catch { say(error) }
  }

  public func show() { curtain.show() }

  /// The phone is being locked, and will soon not let files be read: the vault is closed and its log written back.
  public func protectedDataGoesAway() async {
    isProtected = true
    isBackMeanwhile = false
    await lockIfGone()
  }

  /// The phone is unlocked again: what the phone alone opens, opens; and what couldn't be read is tried again.
  public func protectedDataIsBack() async {
    isProtected = false
    if trying {
      // What is being tried may fail over what couldn't be read.
      isBackMeanwhile = true
      return
    }
    switch stage {
    case .opening: await open()
    case .closed(let closed) where !closed.canSetAside && !closed.isLost: await open()
    default: break
    }
  }

  /// What was opened while the phone was being locked, or behind another app.
  func lockIfGone() async {
    guard let core = stage.core else { return }
    if isProtected { await lock(core) } else if curtain.leftAt != nil { lockWhenTimeIsOver() }
  }

  /// The key leaves memory. Once begun it is done: on a vault that is closed and doesn't say so, everything would wait.
  private func lock(_ core: OpenCore) async {
    await core.lock()
    let reached = await look { Stage.Locked($0) }
    // Two may have locked it at once.
    guard stage.core === core else { return }
    guard reached.lock?.ready.deviceSlot != nil else {
      stage = reached
      return
    }
    // It asks for nothing, so nobody has what a lock would ask for: it opens when the phone is unlocked, which it may be by now.
    stage = .opening
    if !isProtected { await open() }
  }

  private func lockWhenTimeIsOver() {
    away?.cancel()
    guard let left = curtain.leftAt, let core = stage.core else { return }
    away = Task {
      // What fails while nobody looks is met again, and said, when somebody does.
      try? await lockWhenTimeIsOver(core, left)
    }
  }

  private func lockWhenTimeIsOver(_ core: OpenCore, _ left: Int64) async throws {
    while !Task.isCancelled {
      guard let seconds = try await core.askIfOpen({ $0.locksIn(leftUtcMs: left) }) ?? nil, !Task.isCancelled else {
        return
      }
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
    guard let left else { return core }
    guard let isToLock = try await core.askIfOpen({ $0.isToLock(leftUtcMs: left) }) else {
      // It is being locked: until that shows, nothing does.
      await lock(core)
      return nil
    }
    if !isToLock { return core }
    await lock(core)
    return nil
  }

  /// The pause after wrong attempts has gone on meanwhile.
  private func lookAgain() async {
    guard let before = stage.lock, !before.trying else { return }
    let reached = await look {
      var now = before
      (now.ready, now.waitSeconds) = ($0, $0.waitSeconds)
      return now
    }
    // Unless an attempt was begun since.
    guard let now = stage.lock, !now.trying else { return }
    stage = reached
    countPause()
  }

  /// Where something is open, and only there: an open vault isn't closed by something that failed beside it.
  private func say(_ error: any Error) {
    if case .open(let core, _) = stage { stage = .open(core, notice: messageFor(error)) }
  }
}

import AftershiftCore
import Foundation
import Observation

/// Opens the vault, locks it and erases it, and knows what has to be known before: how the app looks.
@MainActor @Observable public final class OpeningModel {
  public internal(set) var stage = Stage.opening
  /// Nil until what was chosen is read: it looks as the phone says, and nobody is told that this was chosen.
  public private(set) var appearance: Appearance?
  /// How often somebody has come back to the app.
  public internal(set) var visit = 0
  /// How often a vault was begun or another one opened: then no place and no model of before may stay.
  public private(set) var beginning = 0
  @ObservationIgnored public var onBeginning: @MainActor () -> Void = {}
  /// Not in `stage`: it lies over screens that need no vault, too.
  var curtain = Curtain()

  @ObservationIgnored let gate: CoreGate
  @ObservationIgnored let calls: CoreCalls
  @ObservationIgnored let sleep: @Sendable (Duration) async throws -> Void
  /// The vault that was opened here, which may be locked by now.
  @ObservationIgnored private var vault: OpenCore?
  /// One way in is being tried; or everything is being erased.
  @ObservationIgnored private(set) var trying = false
  /// The phone was unlocked while one was.
  @ObservationIgnored var isBackMeanwhile = false
  /// Asks whether it is time to lock, while the app isn't in front.
  @ObservationIgnored var away: Task<Void, Never>?
  /// Counts along with the pause after wrong attempts.
  @ObservationIgnored var pause: Task<Void, Never>?
  /// How often somebody came back: of two at once, the later one knows.
  @ObservationIgnored var returns = 0
  /// Since when the app had been left, until it is known what to do about it.
  @ObservationIgnored var leftBefore: Int64?
  /// The phone is locked, and lets no files be read.
  @ObservationIgnored var isProtected = false

  public init(
    _ gate: CoreGate, _ calls: CoreCalls = CoreCalls(),
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.gate = gate
    self.calls = calls
    self.sleep = sleep
  }

  public var cover: Cover { curtain.cover }
  public var keys: PhoneKeys { gate.keys }
  public var reminders: (any ReminderPhone)? { gate.reminders }

  /// At the start, and by a tap on "Try again".
  public func open(byTap: Bool = false) async {
    await refreshAppearance()
    await tryOnce(byTap: byTap) {
      stage = .opening
      return await stageOf(try await calls.call { [gate] in try gate.openIfThere() })
    }
  }

  public func start() async {
    await tryOnce(byTap: true) { await opened(try await calls.call { [gate] in try gate.create() }) }
  }

  /// Where the phone alone doesn't open the vault, it has to be unlocked for that.
  public func setAsideAndStart() async {
    await tryOnce(byTap: true) {
      let folder = try await calls.call { [gate] in try gate.setAside() }
      let found = try await calls.call { [gate] in try gate.openIfThere() }
      return await stageOf(found, setAside: folder, setsAside: folder == nil)
    }
  }

  /// Whether that has opened it.
  public func unlock(passphrase: String) async -> Bool {
    await unlock { try await goIn(.passphrase(passphrase: passphrase), $0) }
  }

  public func unlock(code: String) async -> Bool {
    await unlock { try await goIn(.recoveryCode(code: code), $0) }
  }

  public func unlockWithBiometric() async -> Bool {
    await unlock { locked in
      guard let biometric = gate.keys.biometric, let slot = locked.ready.biometricSlot else {
        throw VaultError.NoSuchSlot
      }
      var key = try await biometric.unwrap(slot)
      defer { key.resetBytes(in: 0..<key.count) }
      return try await goIn(.biometric(key: key), locked)
    }
  }

  /// How heavy it is, without unlocking. After what was asked before, as every call.
  func tap(_ load: UInt8) async throws -> SavedLine {
    let saved = try await calls.call { [gate] in try gate.tap(load) }
    if let reminders = gate.reminders {
      // Saved is saved: nobody waits for this.
      Task {
        await reminders.takeDown()
        await reminders.rearm()
      }
    }
    return saved
  }

  public func noticeRead() { if case .open(let core, _) = stage { stage = .open(core, notice: nil) } }

  public func refreshAppearance() async {
    // Not worth a message: without it the app looks as the phone says.
    appearance = try? await calls.call { [gate] in preferences(dir: gate.dir, zone: gate.zone()).appearance }
  }

  /// Everything, for good: after what was asked of the vault before. What is asked of it from then on waits, and is given up
  /// with it. Where it has stopped, it goes on.
  public func erase() async {
    if trying { return }
    trying = true
    defer { trying = false }
    stage = .erasing
    do {
      await vault?.lock()
      try await calls.call { [gate] in try gate.erase() }
      forgetVault()
      begins()
      await refreshAppearance()
      stage = .welcome
    } catch { stage = closed(by: error) }
  }

  private func stageOf(_ found: Found, setAside: String? = nil, setsAside: Bool = false) async -> Stage {
    switch found {
    case .nothing: .welcome
    case .locked(let ready): .locked(.init(ready, setsAside: setsAside))
    case .opened(let core): await opened(core, setAside: setAside)
    }
  }

  /// With what was set aside its vault is another one, and nothing of the old may show in it.
  private func opened(_ core: Aftershift, setAside: String? = nil) async -> Stage {
    if let vault, setAside == nil {
      await vault.reopened(core)
      return .open(vault, notice: nil)
    }
    if setAside != nil { begins() }
    forgetVault()
    let made = OpenCore(core, calls, reminders: gate.reminders) { [weak self] in self?.damaged($0) }
    vault = made
    return .open(made, notice: setAside.map { Message("opening_set_aside_done", .text($0)) })
  }

  private func forgetVault() {
    vault?.close()
    vault = nil
  }

  private func begins() {
    beginning += 1
    onBeginning()
  }

  private func goIn(_ with: Unlock, _ locked: Stage.Locked) async throws -> Stage {
    let folder = locked.setsAside ? try await setAside(with) : nil
    return await opened(try await calls.call { [gate] in try gate.unlock(with) }, setAside: folder)
  }

  /// Nil where there is nothing to set aside after all: it opens.
  private func setAside(_ with: Unlock) async throws -> String? {
    do {
      return try await calls.call { [gate] in try gate.setAside(with) }
    } catch VaultError.AlreadyThere { return nil }
  }

  /// Some page couldn't be read. The core believes nothing more of this opening, so it is closed; opened again, all that can
  /// be read is there, and the damage can be set aside.
  private func damaged(_ core: OpenCore) {
    guard stage.core === core else { return }
    forgetVault()
    begins()
    stage = .closed(.init(why: Message("error_data_damaged"), canSetAside: true, isLost: false))
  }

  private func closed(by error: any Error) -> Stage {
    if let stopped = error as? EraseStopped { return .eraseStopped(stopped.left, messageFor(stopped)) }
    return .closed(
      .init(why: messageFor(error), canSetAside: error as? VaultError == .DatabaseDamaged, isLost: isLost(error)))
  }

  /// Once: the second tap of a double tap would meet the vault that the first one made, and lock the person out of it. And
  /// what opens by a tap shows no sooner than such a second tap, which would fall on Today's stones.
  private func tryOnce(byTap: Bool, _ act: () async throws -> Stage) async {
    if trying || stage.core != nil { return }
    trying = true
    defer {
      trying = false
      // At the very end: what was being tried may have failed over what couldn't be read then.
      if isBackMeanwhile {
        isBackMeanwhile = false
        Task { await protectedDataIsBack() }
      }
    }
    let sleep = sleep
    async let secondTap: Void? = byTap ? try? sleep(.milliseconds(400)) : nil
    do {
      let reached = try await act()
      if reached.core != nil { await secondTap }
      stage = reached
    } catch { stage = closed(by: error) }
    await lockIfGone()
    countPause()
  }

  /// An attempt that fails leaves the lock as it is and says why, whatever it was: each can be made again.
  private func unlock(_ act: (Stage.Locked) async throws -> Stage) async -> Bool {
    guard let before = stage.lock, !trying else { return false }
    var (attempt, isRight) = (before, false)
    (attempt.problem, attempt.trying) = (nil, true)
    stage = .locked(attempt)
    await tryOnce(byTap: true) {
      do {
        let reached = try await act(before)
        isRight = true
        return reached
      } catch VaultError.DatabaseDamaged {
        throw VaultError.DatabaseDamaged
      } catch { return await look { before.failed(error, $0) } }
    }
    return isRight
  }

  /// What there is now, for a vault that isn't open.
  func look(_ make: (Ready) -> Stage.Locked) async -> Stage {
    do {
      return try await calls.call { [gate] in try gate.look() }.map { .locked(make($0)) } ?? .welcome
    } catch { return .closed(.init(why: messageFor(error), canSetAside: false, isLost: isLost(error))) }
  }
}

/// Neither time nor another attempt brings these back; the right files put back would, for who has them.
private func isLost(_ error: any Error) -> Bool {
  switch error {
  case is DeviceKeyLost, VaultError.WrongKey, VaultError.SlotsDamaged, VaultError.SlotsOfAnother: true
  default: false
  }
}

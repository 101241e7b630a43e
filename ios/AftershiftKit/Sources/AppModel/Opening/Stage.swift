import AftershiftCore

/// How far the way to the data has come, or the way of all of it out of here.
public enum Stage: Sendable {
  case opening
  /// Nothing is stored yet.
  case welcome
  case closed(Closed)
  case locked(Locked)
  /// Everything is being erased.
  case erasing
  /// That has stopped.
  case eraseStopped(Left, Message)
  /// With something to say once.
  case open(OpenCore, notice: Message?)

  public var core: OpenCore? {
    if case .open(let core, _) = self { return core }
    return nil
  }
  var lock: Locked? {
    if case .locked(let locked) = self { return locked }
    return nil
  }

  /// It doesn't open. Nothing was changed.
  public struct Closed: Equatable, Sendable {
    public let why: Message
    /// Offered only where the database itself is damaged; done only after a yes.
    public let canSetAside: Bool
    /// What opened it isn't here any more: who can't bring it back has only beginning again.
    public let isLost: Bool
  }

  /// It opens with something that a person has or knows.
  public struct Locked: Equatable, Sendable {
    public internal(set) var ready: Ready
    /// What the last attempt came to.
    public var problem: Message?
    /// Until the next one, from now on.
    public var waitSeconds: UInt32
    /// An attempt is being made: it takes a moment, which is what makes guessing slow.
    public var trying = false
    /// Unlocked for setting the damaged database aside, to which somebody has said yes.
    public let setsAside: Bool

    init(_ ready: Ready, setsAside: Bool = false) {
      self.ready = ready
      waitSeconds = ready.waitSeconds
      self.setsAside = setsAside
    }

    /// Whether how heavy it is can be tapped here. Not beside a damaged database, which is about to be replaced.
    public var takesTaps: Bool { ready.takesTaps && !setsAside }

    /// After an attempt that came to `error`. A pause is told as such, as it runs out.
    func failed(_ error: any Error, _ ready: Ready) -> Locked {
      var locked = Locked(ready, setsAside: setsAside)
      if case VaultError.TryLater(let seconds) = error {
        locked.waitSeconds = seconds
      } else {
        locked.problem = messageFor(error)
      }
      return locked
    }
  }
}

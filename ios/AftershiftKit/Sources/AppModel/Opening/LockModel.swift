import AftershiftCore
import Observation

/// What is being typed and tapped at the lock. It outlives a look at Support, and is in memory only.
@MainActor @Observable public final class LockModel {
  public var passphrase = ""
  public var code = ""
  /// Whether the recovery code is asked for, although there is a passphrase.
  public var byCode = false
  /// Why a tap wasn't taken.
  public private(set) var tapProblem: Message?
  private var tapped: Tapped?
  @ObservationIgnored private var tapping = false
  @ObservationIgnored private let opening: OpeningModel

  public init(_ opening: OpeningModel) { self.opening = opening }

  /// What was tapped; nil once somebody has left and come back: it is asked anew then.
  public var saved: Tapped? { tapped?.visit == opening.visit ? tapped : nil }

  /// While one is on its way, another is the second tap of a double tap.
  public func tap(_ load: UInt8) async {
    if tapping { return }
    tapping = true
    defer { tapping = false }
    tapProblem = nil
    do {
      let line = try await opening.tap(load)
      tapped = Tapped(load: load, line: line, visit: opening.visit)
    } catch { tapProblem = messageFor(error) }
  }

  public func askAgain() { tapped = nil }

  public func unlock() async { if await opening.unlock(passphrase: passphrase) { forget() } }
  public func unlockWithCode() async { if await opening.unlock(code: code) { forget() } }
  public func unlockWithBiometric() async { if await opening.unlockWithBiometric() { forget() } }

  private func forget() {
    passphrase = ""
    code = ""
    byCode = false
    tapped = nil
    tapProblem = nil
  }
}

/// How heavy it was, what to say about it, and since when the app is in front.
public struct Tapped: Sendable {
  public let load: UInt8
  public let line: SavedLine
  let visit: Int
}

import AftershiftCore
import Foundation
import Observation

/// What a tap on a week does, while weeks are what is tapped.
public enum WeekHand: Sendable { case none, copy, paste }

/// The month, and the day of it that is open. What is in hand is the core's, as is everything that a tap means.
@MainActor @Observable public final class ShiftsModel: ScreenModel<ShiftsState> {
  /// Whether the last calendar file has arrived where it was to go.
  public private(set) var exported = false
  /// When the day turns; nil until that was asked for.
  public private(set) var dayTurnMinute: UInt16?
  public var weekHand = WeekHand.none
  @ObservationIgnored private let outside: any Outside

  public init(_ core: OpenCore, _ outside: any Outside) {
    self.outside = outside
    super.init(core)
  }

  /// The core doesn't know the phone's calendar: it is told each time on which day a week begins, from 1 for Monday, which
  /// gives the state as well.
  public func load(weeksBegin weekday: UInt8) async {
    exported = false
    let state = await show { try $0.shiftsAct(action: .weeksBegin(weekday: weekday)) }
    // Opened anew, nothing is copied any more.
    if let state, state.copied == nil, weekHand == .paste { weekHand = .none }
    await perform { dayTurnMinute = try await core.call { try $0.settings().dayTurnMinute } }
  }

  public func act(_ action: ShiftsAction) async { await show { try $0.shiftsAct(action: action) } }

  /// What a code stands for here, asked where it first stands in a month.
  public func means(_ code: String, _ meaning: UInt32) async {
    await show {
      _ = try $0.shiftCodesAct(action: .means(code: code, meaning: meaning))
      return try $0.shifts()
    }
  }

  /// A tap on a week. The one that was copied is put elsewhere next.
  public func tap(week first: String) async {
    switch weekHand {
    case .copy:
      weekHand = .paste
      await act(.copyWeek(day: first))
    case .paste: await act(.pasteWeek(day: first))
    case .none: break
    }
  }

  /// From the open day: its week, to be put elsewhere.
  public func copyWeek(of day: String) async {
    weekHand = .paste
    await act(.copyWeek(day: day))
    await act(.close)
  }

  public func export() async {
    await lead {
      await perform {
        exported = try await outside.save(calendarFile) { path in
          try await core.call { try write(try $0.rosterIcs(), to: path) }
        }
      }
    }
  }
}

/// Says what it is to any calendar, and nothing of who made it.
private let calendarFile = "roster.ics"

private func write(_ text: String, to path: String) throws {
  // The place was chosen a moment ago: what helps is another one.
  do { try text.write(toFile: path, atomically: false, encoding: .utf8) } catch { throw BackupError.NotWritable }
}

import AftershiftCore
import AppModel
import AppWords
import Foundation

// The word for each value that the core names by number or id.

func loadWord(_ load: UInt8) -> String { words("load_\(load)") }
func sleepQualityWord(_ quality: UInt8) -> String { words("sleep_quality_\(quality)") }
func energyWord(_ energy: UInt8) -> String { words("energy_\(energy)") }

/// A sentence, with what goes into it.
public func text(_ message: Message) -> String {
  words.filled(
    message.key,
    message.values.map { value -> any WordValue in
      switch value {
      case .text(let text): text
      case .number(let number): number
      case .counted(let key, let count): words(key, count)
      }
    })
}

extension Moment {
  var word: String {
    switch self {
    case .before: words("moment_before")
    case .onBreak: words("moment_on_break")
    case .betweenSessions: words("moment_between_sessions")
    case .after: words("moment_after")
    case .dayOff: words("moment_day_off")
    }
  }
}

extension Sphere {
  var word: String {
    switch self {
    case .me: words("sphere_me")
    case .team: words("sphere_team")
    case .system: words("sphere_system")
    }
  }
}

extension Area {
  var word: String {
    switch self {
    case .workload: words("area_workload")
    case .control: words("area_control")
    case .reward: words("area_reward")
    case .community: words("area_community")
    case .fairness: words("area_fairness")
    case .values: words("area_values")
    case .exposure: words("area_exposure")
    case .home: words("area_home")
    }
  }
}

extension ContactKind {
  public var word: String {
    switch self {
    case .emergency: words("support_kind_emergency")
    case .crisis: words("support_kind_crisis")
    case .peer: words("support_kind_peer")
    case .therapy: words("support_kind_therapy")
    case .treatment: words("support_kind_treatment")
    case .referral: words("support_kind_referral")
    case .directory: words("support_kind_directory")
    }
  }
}

/// The country's own name in the phone's language; the platform knows it.
func countryName(_ code: String, _ locale: Locale) -> String {
  locale.localizedString(forRegionCode: code.uppercased()) ?? code
}

/// "12 check-ins and 3 self-checks": only what there is of.
func amount(_ checkIns: UInt32, _ selfChecks: UInt32) -> String {
  let each = [("keeping_check_ins", checkIns), ("keeping_self_checks", selfChecks)].filter { $0.1 > 0 }
    .map { words($0.0, $0.1) }
  return each.count == 2 ? words("keeping_both", each[0], each[1]) : each.joined()
}

// In a sentence that runs from right to left, "116 123" would show as "123 116". So what is dialled or typed goes into
// sentences as an isolate, whose marks nobody sees or hears.

/// A number or an address: from left to right in every script.
public func leftToRight(_ text: String) -> String { "\u{2066}\(text)\u{2069}" }

/// A word to send: in the direction of its own script.
public func asItIsWritten(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }

import AftershiftCore

/// What a form of a plan is for.
public enum FormOf: Hashable, Sendable {
  /// A new line of a section.
  case new(String)
  /// A line that is there.
  case entry(String)
}

/// A line of a plan as it is being written.
public struct EntryWords: Equatable, Sendable {
  public var text: String
  public var phone: String
  public var day: String?
  /// What was there before.
  public let before: PlanEntry?

  public init(day: String? = nil) {
    (text, phone, before) = ("", "", nil)
    self.day = day
  }

  public init(_ entry: PlanEntry) {
    (text, phone, day, before) = (entry.text, entry.phone ?? "", entry.day, entry)
  }

  public var isChanged: Bool {
    guard let before else { return !isBlank(text) || !isBlank(phone) }
    return text != before.text || phone != before.phone ?? "" || day != before.day
  }

  /// As the core takes it: no number is none, and not an empty one.
  var number: String? { isBlank(phone) ? nil : phone }
}

/// The coping card as it is being written: with all the lines that it has, empty ones too.
public struct CardWords: Equatable, Sendable {
  public var lines: [String]
  public var name: String
  public var phone: String

  /// Those of the card that is there, else empty ones.
  public init(_ plan: PlanState) {
    let there = plan.copingCard?.lines ?? []
    lines = (0..<Int(plan.cardLines)).map { $0 < there.count ? there[$0] : "" }
    name = plan.copingCard?.name ?? ""
    phone = plan.copingCard?.phone ?? ""
  }

  var card: CopingCard {
    CopingCard(
      lines: lines.filter { !isBlank($0) }, name: isBlank(name) ? nil : name, phone: isBlank(phone) ? nil : phone)
  }
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

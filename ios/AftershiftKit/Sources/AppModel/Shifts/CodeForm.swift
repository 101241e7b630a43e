import AftershiftCore

/// A code as it is being filled in.
public struct CodeForm: Equatable, Sendable {
  /// The one that it changes; nil for a new one.
  public let of: ShiftCode?
  public var name: String
  public var label: String
  public var kind: ShiftKind
  /// Minutes since midnight.
  public var starts: UInt16
  public var ends: UInt16

  public init(_ code: ShiftCode? = nil) {
    of = code
    name = code?.name ?? ""
    label = code?.label ?? ""
    kind = code?.kind ?? .shift
    // Where the clock begins when there are no hours yet.
    starts = code?.starts ?? 8 * 60
    ends = code?.ends ?? 16 * 60
  }

  public var hasHours: Bool { kind.takesHours }

  public var isChanged: Bool { self != CodeForm(of) }

  var change: CodeChange {
    CodeChange(
      name: name, label: label, kind: kind, starts: hasHours ? starts : nil, ends: hasHours ? ends : nil)
  }
}

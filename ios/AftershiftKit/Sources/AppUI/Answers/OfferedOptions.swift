import AftershiftCore
import AppWords
import SwiftUI

/// What can be chosen, as far as showing it goes.
protocol OfferedOption {
  var id: String { get }
  var label: String { get }
  var chosen: Bool { get }
  /// Whether it belongs in front.
  var featured: Bool { get }
}

extension SignalOption: OfferedOption {}
extension DrainOption: OfferedOption {}
extension HelpOption: OfferedOption {}

/// Which options show in front: those that are featured, and what was chosen when they came, or were last folded out or in.
/// What is chosen after that stays where it was tapped: nothing moves from under a thumb.
struct InFront {
  private(set) var all = false
  private var early: Set<String>

  init(_ options: [some OfferedOption]) { early = Self.chosen(options) }

  mutating func fold(_ options: [some OfferedOption]) {
    all.toggle()
    early = Self.chosen(options)
  }

  func has(_ option: some OfferedOption) -> Bool { option.featured || early.contains(option.id) }

  private static func chosen(_ options: [some OfferedOption]) -> Set<String> {
    Set(options.filter(\.chosen).map(\.id))
  }
}

/// The options in front, and the rest behind "More".
struct MoreOrLess<Option: OfferedOption, Row: View>: View {
  let options: [Option]
  let row: (Option) -> Row
  @State private var front: InFront

  init(_ options: [Option], @ViewBuilder row: @escaping (Option) -> Row) {
    self.options = options
    self.row = row
    _front = State(initialValue: InFront(options))
  }

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      ForEach(front.all ? options : options.filter(front.has), id: \.id) { row($0) }
      if !options.allSatisfy(front.has) { MoreButton(isOpen: front.all) { front.fold(options) } }
    }
  }
}

struct MoreButton: View {
  let isOpen: Bool
  let act: @MainActor () -> Void

  var body: some View {
    QuietButton(words(isOpen ? "common_less" : "common_more"), symbol: isOpen ? "chevron.up" : "chevron.down", act)
      .accessibilityIdentifier("more")
  }
}

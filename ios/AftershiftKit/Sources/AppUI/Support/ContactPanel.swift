import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One service: its own name, for whom and when, and each way to reach it as a button that says what it does. Brief, where
/// other things have to be in sight as well: its name, when, and the ways to talk or to write at once.
public struct ContactPanel: View {
  let contact: Contact
  let reach: Reach
  let isUrgent: Bool
  let isBrief: Bool
  @Environment(\.phone) private var phone
  @Environment(\.dynamicTypeSize) private var type

  /// `onNoWay`: the sentence, where this device can't call or open.
  public init(
    _ contact: Contact, _ outside: any Outside, isUrgent: Bool, isBrief: Bool = false,
    onNoWay: @escaping @MainActor (Message) -> Void
  ) {
    self.contact = contact
    reach = Reach(outside: outside, onNoWay: onNoWay)
    self.isUrgent = isUrgent
    self.isBrief = isBrief
  }

  public var body: some View {
    Panel {
      let about = about
      Text(contact.name).font(isBrief ? .headline : .title3).foregroundStyle(Palette.ink)
        .fixedSize(horizontal: false, vertical: true)
      if !about.isEmpty { Muted(about) }
      if isBrief, type < .xxLarge {
        // Beside each other where they fit, else below each other.
        ViewThatFits(in: .horizontal) {
          HStack(spacing: Space.small) { ways }
          VStack(spacing: Space.small) { ways }
        }
      } else {
        VStack(spacing: Space.small) { ways }
      }
      if !contact.unconfirmed.isEmpty {
        Text(words("support_unconfirmed", contact.unconfirmed.joined(separator: ", ")))
          .font(.footnote).foregroundStyle(Palette.warm)
      }
    }
  }

  @ViewBuilder private var ways: some View {
    ForEach(contact.phones, id: \.self) { number in
      WayButton(.call, words("support_call", leftToRight(number)), isUrgent: isUrgent, isBrief: isBrief) {
        reach.call(number)
      }
    }
    if let sms = contact.sms {
      WayButton(.text, label(sms), isUrgent: isUrgent, isBrief: isBrief) { reach.text(sms.number, sms.keyword) }
    }
    if let address = contact.web, !isBrief || contact.phones.isEmpty && contact.sms == nil {
      WayButton(.open, words("support_open", leftToRight(spoken(address))), isBrief: isBrief) { reach.open(address) }
    }
  }

  private func label(_ sms: Sms) -> String {
    let number = leftToRight(sms.number)
    return sms.keyword.map { words("support_text_keyword", asItIsWritten($0), number) } ?? words("support_text", number)
  }

  /// Content gives parts of a line; a line starts with a capital.
  private var about: String {
    // An emergency number needs no more words.
    let kind = [.emergency, .crisis].contains(contact.kind) ? nil : contact.kind.word
    let parts = [
      kind, isBrief ? nil : contact.audience, contact.region.map { words("support_region", $0) }, contact.hours,
    ]
    let line = parts.compactMap { $0 }.joined(separator: " · ")
    return line.prefix(1).uppercased(with: phone.locale) + line.dropFirst()
  }
}

/// A web address as a person says it.
private func spoken(_ address: String) -> String {
  var rest = Substring(address)
  for beginning in ["https://", "www."] where rest.hasPrefix(beginning) { rest = rest.dropFirst(beginning.count) }
  return String(rest.prefix { $0 != "/" })
}

/// There is always something that can be done.
public struct NumbersNotConfirmed: View {
  public init() {}

  public var body: some View {
    // No button: it isn't to look like one.
    Paragraph(words("support_numbers_not_confirmed"))
      .frame(maxWidth: .infinity, alignment: .leading)
      .padding(20)
      .background(Palette.raised, in: .rect(cornerRadius: 24))
  }
}

import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// One service, in little room, since other things have to be in sight as well: its name, when, and the ways to talk or
/// to write at once.
struct HelpLine: View {
  let contact: Contact
  let outside: any Outside
  let onNoWay: @MainActor (String) -> Void

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      ViewThatFits(in: .horizontal) {
        HStack(alignment: .firstTextBaseline, spacing: Space.small) { head }
        VStack(alignment: .leading, spacing: 2) { head }
      }
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.small) { ways }
        VStack(spacing: Space.small) { ways }
      }
      if !contact.unconfirmed.isEmpty {
        Text(words("support_unconfirmed", contact.unconfirmed.joined(separator: ", "))).font(.footnote)
          .foregroundStyle(Palette.warm)
      }
    }
    .padding(12)
    .frame(maxWidth: .infinity, alignment: .leading)
    .background(Palette.surface, in: .rect(cornerRadius: 24))
  }

  @ViewBuilder private var head: some View {
    Text(contact.name).font(.headline).foregroundStyle(Palette.ink)
    let about = about
    if !about.isEmpty { Muted(about) }
  }

  @ViewBuilder private var ways: some View {
    ForEach(contact.phones, id: \.self) { number in
      way(words("support_call", leftToRight(number)), "phone.fill", number) { await outside.call(number) }
    }
    if let sms = contact.sms {
      let number = leftToRight(sms.number)
      let label =
        sms.keyword.map { words("support_text_keyword", asItIsWritten($0), number) } ?? words("support_text", number)
      way(label, "message.fill", sms.number) { await outside.text(sms.number, sms.keyword) }
    }
    if let web = contact.web, contact.phones.isEmpty, contact.sms == nil {
      way(words("support_open", leftToRight(shown(web))), "arrow.up.forward.square", web) { await outside.open(web) }
    }
  }

  private func way(
    _ label: String, _ symbol: String, _ wanted: String, _ act: @escaping @MainActor () async -> Bool
  ) -> some View {
    Button {
      Task { if await !act() { onNoWay(wanted) } }
    } label: {
      HStack(spacing: Space.small) {
        Image(systemName: symbol).accessibilityHidden(true)
        Text(label).font(.title3)
      }
      .foregroundStyle(Palette.onHelpContainer)
      .padding(.horizontal, Space.medium)
      .frame(maxWidth: .infinity, minHeight: 52, alignment: .leading)
      .background(Palette.helpContainer, in: .rect(cornerRadius: 20))
    }
    .buttonStyle(.plain)
  }

  /// Content gives parts of a line; a line starts with a capital. An emergency number needs no more words.
  private var about: String {
    var parts: [String] = []
    if contact.kind != .emergency, contact.kind != .crisis { parts.append(contact.kind.word) }
    if let region = contact.region { parts.append(words("support_region", region)) }
    if let hours = contact.hours { parts.append(hours) }
    let line = parts.joined(separator: " · ")
    return line.prefix(1).localizedUppercase + line.dropFirst()
  }

  /// A web address as a person says it.
  private func shown(_ address: String) -> String {
    let host = URL(string: address)?.host() ?? address
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// One section with its lines, and the form of a line that is being written.
struct PlanSectionPanel: View {
  let plan: PlanState
  let section: PlanSection
  let model: PlanModel
  let reach: Reach
  @Environment(\.phone) private var phone

  var body: some View {
    Panel {
      Text(section.title).font(section.prominent ? .title : .title3).foregroundStyle(Palette.ink)
        .fixedSize(horizontal: false, vertical: true).accessibilityAddTraits(.isHeader)
      Muted(section.hint)
      ForEach(section.entries, id: \.id) { entry in
        Divider()
        if model.forms[.entry(entry.id)] == nil {
          line(entry)
        } else {
          PlanEntryForm(form: .entry(entry.id), section: section, plan: plan, model: model)
        }
      }
      new
    }
  }

  @ViewBuilder private var new: some View {
    if model.forms[.new(section.id)] != nil {
      Divider()
      PlanEntryForm(form: .new(section.id), section: section, plan: plan, model: model)
    } else if section.hasRoom {
      QuietButton(words("plan_add"), symbol: "plus") {
        // A day is asked for where the section is about days: it begins with today.
        model.forms[.new(section.id)] = EntryWords(day: section.kind == .dates ? plan.today : nil)
      }
      .accessibilityIdentifier("add \(section.id)")
    } else {
      Muted(words("plan_full"))
    }
  }

  /// Tapped, it opens to be changed; a number is called or texted from here.
  @ViewBuilder private func line(_ entry: PlanEntry) -> some View {
    Button {
      model.forms[.entry(entry.id)] = EntryWords(entry)
    } label: {
      HStack(spacing: Space.medium) {
        VStack(alignment: .leading, spacing: 2) {
          if let day = entry.day { Muted(phone.fullDay(day)) }
          Text(entry.text).font(section.prominent ? .title3 : .body).foregroundStyle(Palette.ink)
            .multilineTextAlignment(.leading).fixedSize(horizontal: false, vertical: true)
        }
        Spacer(minLength: Space.small)
        Image(systemName: "chevron.forward").font(.footnote).foregroundStyle(Palette.muted).accessibilityHidden(true)
      }
      .frame(minHeight: 52)
      .contentShape(.rect)
    }
    .buttonStyle(.plain)
    .accessibilityHint(words("common_change"))
    .accessibilityIdentifier("plan entry")
    if let number = entry.phone {
      ViewThatFits(in: .horizontal) {
        HStack(spacing: Space.medium) { ways(number) }
        VStack(alignment: .leading, spacing: 0) { ways(number) }
      }
    }
  }

  @ViewBuilder private func ways(_ number: String) -> some View {
    QuietButton(words("support_call", leftToRight(number)), symbol: "phone") { reach.call(number) }
      .accessibilityIdentifier("call")
    QuietButton(words("support_text", leftToRight(number)), symbol: "message") { reach.text(number) }
      .accessibilityIdentifier("text")
  }
}

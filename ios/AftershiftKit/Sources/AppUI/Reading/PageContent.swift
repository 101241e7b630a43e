import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// What can be done on a page.
struct PageCalls {
  let onCountry: @MainActor (String) -> Void
  let onRegion: @MainActor (String?) -> Void
  /// Whether it is on the clipboard now.
  let onCopy: @MainActor (String) -> Bool
}

/// Ways to what may have happened before; what is true here, in its parts; then where it comes from, when it was checked,
/// and what to read next.
struct PageContent: View {
  let app: AppContext
  let shown: ShownPage
  let calls: PageCalls
  @Environment(\.phone) private var phone

  var body: some View {
    let page = shown.page
    // What a page says before its first heading can't wait for anything.
    let opening = page.first.isEmpty ? 0 : page.parts.prefix { $0.heading == nil }.count
    if !page.first.isEmpty {
      PageParts(parts: Array(page.parts.prefix(opening)), onCopy: calls.onCopy)
      PageRows(app: app, lines: page.first)
    }
    if page.isOld { Marked(words("reading_old")) }
    if let country = page.country, !page.regions.isEmpty {
      RegionOpening(country: country, regions: page.regions, onChoose: calls.onRegion)
    }
    PageParts(parts: Array(page.parts.dropFirst(opening)), onCopy: calls.onCopy)
    if page.nothingForHere { nothingForHere }
    Fold(words("reading_sources"), detail: words("reading_checked", phone.wholeDay(page.checked))) { sources }
    if !page.next.isEmpty {
      SectionTitle(words("reading_next"))
      PageRows(app: app, lines: page.next)
    }
  }

  /// At the place of what is true in one country only: what holds everywhere, and may be urgent, doesn't wait below it.
  @ViewBuilder private var nothingForHere: some View {
    if let country = shown.page.country {
      Muted(words("reading_nothing_for_here", countryName(country, phone.locale)))
    } else {
      CountryOpening(
        title: words("reading_choose_country"), chosen: nil, none: nil, countries: shown.countries, offersOther: false,
        startsOpen: false
      ) { if let country = $0 { calls.onCountry(country) } }
    }
  }

  /// Which statements stand on which source.
  private var sources: some View {
    let says = shown.page.parts.flatMap(\.says)
    let names = says.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return ForEach(names, id: \.self) { name in
      VStack(alignment: .leading, spacing: Space.tiny) {
        Text(name).font(.subheadline).bold().foregroundStyle(Palette.ink).fixedSize(horizontal: false, vertical: true)
        let on = says.filter { $0.source == name }
        ForEach(on.indices, id: \.self) { Muted(on[$0].text) }
      }
    }
  }
}

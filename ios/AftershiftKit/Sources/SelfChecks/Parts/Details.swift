import AftershiftCore
import AppUI
import SwiftUI

/// Where a form comes from and on what terms. With the scales of a result also what is published about them: the one
/// place where published names stand, and closed until it is asked for.
struct Details: View {
  let details: CheckDetails
  var scales: [CheckScale] = []
  let onWeb: @MainActor (String) -> Void
  @Environment(\.phone) private var phone

  var body: some View {
    Fold(checkWords(scales.isEmpty ? "checks_details" : "checks_details_published")) {
      Text(details.title).font(.headline)
      Muted(checkWords("checks_details_edition", details.edition))
      Muted(details.attribution)
      terms
      Muted(checkWords("checks_details_source", details.source))
      Muted(checkWords("checks_details_missing", details.missing))
      ForEach(details.changes.indices, id: \.self) { Muted(details.changes[$0].words) }
      if !details.wordingConfirmed { Unconfirmed(checkWords("checks_details_wording_unconfirmed")) }
      Muted(checkWords("checks_details_checked", phone.wholeDay(details.checked)))
      if let address = details.web {
        let shown = leftToRight(address.hasPrefix("https://") ? String(address.dropFirst(8)) : address)
        LinkRow(checkWords("checks_details_web", shown), symbol: "arrow.up.forward.square") { onWeb(address) }
      }
      if !scales.isEmpty { Published(details: details, scales: scales) }
    }
  }

  @ViewBuilder private var terms: some View {
    Muted(checkWords("checks_details_terms", details.licence))
    if !details.termsConfirmed { Unconfirmed(checkWords("checks_details_terms_unconfirmed")) }
    if !details.conditions.isEmpty {
      Muted(checkWords("checks_details_conditions", details.conditions.joined(separator: "; ")))
    }
  }
}

/// Builds that show what isn't confirmed say so where it stands.
private struct Unconfirmed: View {
  let mark: String

  init(_ mark: String) { self.mark = mark }

  var body: some View { Text(mark).font(.callout).foregroundStyle(Palette.warm) }
}

/// What the publications call it.
private struct Published: View {
  let details: CheckDetails
  let scales: [CheckScale]
  @Environment(\.phone) private var phone

  var body: some View {
    Text(checkWords("checks_details_scales")).font(.headline).padding(.top, Space.medium)
    ForEach(details.scales.indices, id: \.self) { scale(details.scales[$0]) }
    ForEach(scales, id: \.id) { scale in
      if let norm = scale.norm {
        Muted(
          checkWords(
            "checks_details_norm", scale.label, phone.tenths(norm.meanTenths), phone.tenths(norm.sdTenths), norm.of,
            norm.source))
      }
    }
  }

  @ViewBuilder private func scale(_ scale: CheckScaleDetails) -> some View {
    Text(scale.publishedLabel).font(.callout).padding(.top, Space.small)
    ForEach(scale.bands.indices, id: \.self) { index in
      let band = scale.bands[index]
      Muted(checkWords("checks_details_band", band.from, band.to, band.publishedLabel))
    }
    ForEach(scale.cuts.indices, id: \.self) { index in
      let cut = scale.cuts[index]
      let mark = cut.confirmed ? "" : " (\(checkWords("checks_details_unconfirmed")))"
      Muted(checkWords("checks_details_cut", cut.value, cut.publishedMeaning + mark, cut.source))
    }
  }
}

extension CheckChangeRule {
  /// A published rule for a change, with whose it is.
  fileprivate var words: String {
    switch kind {
    case .reliable: checkWords("checks_details_reliable", value, source)
    case .noticeable: checkWords("checks_details_noticeable", value, source)
    case .response: checkWords("checks_details_response", value, source)
    case .remission: checkWords("checks_details_remission", value, source)
    }
  }
}

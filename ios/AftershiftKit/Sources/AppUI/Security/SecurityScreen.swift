import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// How it opens, how safe that is, and what else opens it.
struct SecurityScreen: View {
  let app: AppContext
  let core: OpenCore

  var body: some View {
    let model = app.model(.security, of: core) { SecurityModel(core, app.opening.keys) }
    Scrolling(words("security_title")) {
      if let state = model.content {
        if let weakest = state.ways.first { Paragraph(weakest.way.weakest).accessibilityIdentifier("weakest") }
        SectionTitle(words("security_opens"))
        HowItOpens(app: app, model: model, state: state)
        if state.locks { lockAfter(state, model) }
        passphrase(state, model)
        code(state, model)
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }

  @ViewBuilder private func lockAfter(_ state: SecurityState, _ model: SecurityModel) -> some View {
    SectionTitle(words("security_lock_after"))
    VStack(spacing: Space.small) {
      ForEach([LockAfter.leaving, .oneMinute, .fiveMinutes, .fifteenMinutes], id: \.self) { after in
        ChoiceRow(after.word, isChosen: after == state.lockAfter) {
          Task { await model.act(.lockAfter(after: after)) }
        }
      }
    }
  }

  @ViewBuilder private func passphrase(_ state: SecurityState, _ model: SecurityModel) -> some View {
    let there = state.ways.first { $0.way == .passphrase }
    SectionTitle(words("security_passphrase"))
    LinkRow(words(there == nil ? "security_passphrase_set" : "security_passphrase_change")) {
      app.router.to(.passphrase)
    }
    .accessibilityIdentifier("passphrase")
    if let there {
      LinkRow(
        words("security_practise"), detail: state.practiceDue ? words("security_practise_due") : nil
      ) { app.router.to(.practise) }
      .accessibilityIdentifier("practise")
      RemoveWay(
        there: there, remove: words("security_passphrase_remove"), title: words("security_passphrase_remove_title"),
        stays: words("security_passphrase_stays")
      ) { Task { await model.act(.remove(way: .passphrase)) } }
    }
  }

  @ViewBuilder private func code(_ state: SecurityState, _ model: SecurityModel) -> some View {
    let there = state.ways.first { $0.way == .recoveryCode }
    SectionTitle(words("security_code"))
    LinkRow(
      words(there == nil ? "security_code_make" : "security_code_make_new"),
      detail: words(there == nil ? "security_code_none" : "security_code_there")
    ) { app.router.to(.recoveryCode) }
    .accessibilityIdentifier("recovery code")
    if let there {
      RemoveWay(
        there: there, remove: words("security_code_remove"), title: words("security_code_remove_title"),
        stays: words("security_code_stays")
      ) { Task { await model.act(.remove(way: .recoveryCode)) } }
    }
  }
}

/// A choice that isn't there yet says what is missing.
private struct HowItOpens: View {
  let app: AppContext
  let model: SecurityModel
  let state: SecurityState

  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      way(.device, words("security_by_phone"), words("security_by_phone_means")) { await model.openWithPhone() }
      if model.hasBiometric, state.canUseBiometric {
        way(.biometric, words("security_by_biometric"), words("security_by_biometric_means")) {
          await model.openWithBiometric()
        }
      }
      way(
        .passphrase, words("security_by_passphrase"),
        words(state.canAlwaysAsk ? "security_by_passphrase_means" : "security_by_passphrase_first")
      ) {
        if state.canAlwaysAsk {
          await model.act(.alwaysAsk)
        } else {
          app.router.leads(from: .security, to: .passphrase)
        }
      }
      if model.hasBiometric, !state.canUseBiometric { Muted(words("security_biometric_first")) }
    }
  }

  private func way(
    _ way: Way, _ title: String, _ detail: String, _ choose: @escaping @MainActor () async -> Void
  ) -> some View {
    ChoiceRow(title, detail: detail, isChosen: state.opensWith == way) {
      if state.opensWith != way { Task { await choose() } }
    }
    .accessibilityIdentifier("opens \(way)")
  }
}

/// Takes a way to open the vault away, after a yes; or says why it has to stay.
private struct RemoveWay: View {
  let there: WayThere
  let remove: String
  let title: String
  let stays: String
  let onRemove: @MainActor () -> Void
  @State private var asks = false

  var body: some View {
    if there.canGo {
      QuietButton(remove, symbol: "trash") { asks = true }
        .accessibilityIdentifier("remove \(there.way)")
        .question(
          $asks, title, words("security_remove_text"), yes: words("security_remove"), no: words("common_keep"),
          isDestructive: true, onRemove)
    } else {
      Muted(stays).accessibilityIdentifier("stays \(there.way)")
    }
  }
}

extension Way {
  /// How safe a vault is whose weakest way this is.
  fileprivate var weakest: String {
    switch self {
    case .device: words("security_weakest_phone")
    case .biometric: words("security_weakest_biometric")
    case .passphrase: words("security_weakest_passphrase")
    case .recoveryCode: words("security_weakest_code")
    }
  }
}

extension LockAfter {
  fileprivate var word: String {
    switch self {
    case .leaving: words("security_after_leaving")
    case .oneMinute: words("security_after_one_minute")
    case .fiveMinutes: words("security_after_five_minutes")
    case .fifteenMinutes: words("security_after_fifteen_minutes")
    }
  }
}

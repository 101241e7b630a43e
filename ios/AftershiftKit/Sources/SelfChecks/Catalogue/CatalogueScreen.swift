import AftershiftCore
import AppModel
import AppUI
import AppWords
import SwiftUI

/// All forms: what has to be read first, what was begun, the ones in front, and the rest folded in.
struct CatalogueScreen: View {
  let app: AppContext
  let model: CatalogueModel
  @Environment(\.phone) private var phone

  var body: some View {
    Scrolling(checkWords("checks_title")) {
      if let state = model.content {
        if let strip = state.strip { Strip(strip) { app.router.toSupport() } }
        if let notice = state.notice { NoticeCard(notice: notice) { Task { await model.noticeRead() } } }
        begun(state.open)
        SectionTitle(checkWords("checks_front"))
        forms(state.front)
        Fold(
          checkWords("checks_clinician"), detail: checkWords("checks_clinician_more", state.clinician.count)
        ) { forms(state.clinician) }
        .padding(.top, Space.medium)
      }
    }
    .onFront(app) { await model.load() }
    .problem(model.problem, model.dismissProblem)
  }

  @ViewBuilder private func begun(_ open: [OpenCheck]) -> some View {
    if !open.isEmpty {
      SectionTitle(checkWords("checks_not_finished"))
      ForEach(open, id: \.id) { one in
        GoOnRow(open: one, title: checkWords("checks_go_on_with", one.name), justLeft: one.id == model.justLeft) {
          Task {
            if await model.goOn(one.id) {
              app.router.leads(from: CheckPlace.catalogue, to: CheckPlace.runner(one.id))
            }
          }
        }
      }
    }
  }

  private func forms(_ rows: [CheckRow]) -> some View {
    VStack(spacing: Space.tiny) {
      ForEach(rows.indices, id: \.self) { index in
        let row = rows[index]
        if index > 0 { Divider() }
        LinkRow(row.name, detail: "\(row.about)\n\(facts(row))") { app.router.to(CheckPlace.intro(row.id)) }
          .accessibilityIdentifier("form \(row.id)")
      }
    }
  }

  private func facts(_ row: CheckRow) -> String {
    let length = questions(row.questions)
    return row.last.map { and(length, checkWords("checks_last_done", phone.dayAndYear($0))) } ?? length
  }
}

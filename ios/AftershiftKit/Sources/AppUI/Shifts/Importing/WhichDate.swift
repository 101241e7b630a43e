import AftershiftCore
import AppModel
import AppWords
import SwiftUI

/// Asked with the dates themselves: nobody has to know what an order of dates is called.
struct WhichDate: View {
  let question: OrderQuestion
  let model: ImportModel
  @Environment(\.phone) private var phone

  var body: some View {
    Paragraph(words("import_order_means", question.line))
    let days = [question.dayFirst, question.monthFirst, question.yearFirst].compactMap { $0 }
    // Of ISO dates.
    let differ = Set(days.map { $0.prefix(4) }).count > 1
    choice(question.dayFirst, .dayMonthYear, differ)
    choice(question.monthFirst, .monthDayYear, differ)
    choice(question.yearFirst, .yearMonthDay, differ)
  }

  @ViewBuilder private func choice(_ day: String?, _ order: DateOrder, _ withYear: Bool) -> some View {
    if let day {
      ChoiceRow(withYear ? phone.wholeDay(day) : phone.longDay(day), isChosen: false) {
        Task { await model.answer(.order(order: order)) }
      }
      .accessibilityIdentifier("order \(order)")
    }
  }
}

/// What came of it, and the way back.
struct Took: View {
  let applied: Applied
  let model: ImportModel

  var body: some View {
    if model.isUndone {
      Said(words("import_undone"))
      Muted(words("import_undone_words"))
    } else {
      Said(what)
      Muted(words("import_undo_means"))
      SecondaryButton(words("import_undo")) { Task { await model.undo() } }.accessibilityIdentifier("undo")
    }
  }

  /// "14 shifts added. 2 shifts changed.": only what there is of.
  private var what: String {
    let each = [
      ("import_applied_new", applied.added), ("import_applied_changed", applied.changed),
      ("import_applied_gone", applied.removed),
    ]
    let there = each.filter { $0.1 > 0 }.map { words($0.0, $0.1) }
    return there.isEmpty ? words("import_applied_nothing") : there.joined(separator: " ")
  }
}

/// One copy of `expected` for each value in it, with that value changed.
func everyValueMadeWrong(_ expected: JSON) -> [JSON] {
  switch expected {
  case .object(let fields):
    fields.filter { $0.key != "$any" }.flatMap { name, value in
      everyValueMadeWrong(value).map { .object(fields.merging([name: $0]) { _, wrong in wrong }) }
    }
  case .list(let list) where list.isEmpty:
    [.list([.object([:])])]
  case .list(let list):
    list.indices.flatMap { place in
      everyValueMadeWrong(list[place]).map { wrong in
        var copy = list
        copy[place] = wrong
        return .list(copy)
      }
    }
  case .text(let text): [.text(text + "?")]
  case .number(let number): [.number(number + 1)]
  case .bool(let yes): [.bool(!yes)]
  case .null: [.text("something")]
  }
}

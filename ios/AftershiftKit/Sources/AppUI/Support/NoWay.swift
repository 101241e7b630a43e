import AppModel

/// Where this device has no app for it: the number or address, to be dialled or typed elsewhere.
public func noWay(_ wanted: String) -> Message { Message("support_no_way", .text(leftToRight(wanted))) }

/// The ways outside, each with the sentence to say where nothing here takes it over.
@MainActor struct Reach {
  let outside: any Outside
  let onNoWay: @MainActor (Message) -> Void

  func call(_ number: String) { Task { if await !outside.call(number) { onNoWay(noWay(number)) } } }

  func text(_ number: String, _ keyword: String? = nil) {
    Task { if await !outside.text(number, keyword) { onNoWay(noWay(number)) } }
  }

  func open(_ address: String) { Task { if await !outside.open(address) { onNoWay(noWay(address)) } } }

  /// To whom is chosen there. Where it can't be written, the words are said.
  func write(_ words: String) {
    Task { if await !outside.text("", words) { onNoWay(Message("support_no_way_words", .text(words))) } }
  }
}

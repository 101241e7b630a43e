import AftershiftCore
import AppModel
import AppUI

extension ScreenModel {
  /// For what leads away from what shows: what came of it, or nil where it couldn't be done, or where it was the second
  /// tap of a double tap.
  func leading<T: Sendable>(_ act: @escaping @Sendable (Aftershift) throws -> T) async -> T? {
    var done: T?
    await lead { await perform { done = try await core.call(act) } }
    return done
  }

  /// To a web page, outside.
  func open(_ address: String, _ outside: any Outside) async {
    if await !outside.open(address) { say(noWay(address)) }
  }
}

/// Where this device has no app for it: the number or address, to be dialled or typed elsewhere.
func noWay(_ wanted: String) -> Message { Message("support_no_way", .text(leftToRight(wanted))) }

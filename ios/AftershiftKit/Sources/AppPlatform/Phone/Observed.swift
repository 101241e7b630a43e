import Foundation

/// Watches for notifications of the phone until it goes. They are handed on at once, on the thread that they come on.
final class Observed: @unchecked Sendable {
  private let center: NotificationCenter
  private let tokens: [any NSObjectProtocol]

  init(
    _ center: NotificationCenter, _ names: [Notification.Name],
    _ act: @escaping @Sendable (Notification.Name) -> Void
  ) {
    self.center = center
    tokens = names.map { name in
      center.addObserver(forName: name, object: nil, queue: nil) { _ in act(name) }
    }
  }

  deinit { tokens.forEach(center.removeObserver) }
}

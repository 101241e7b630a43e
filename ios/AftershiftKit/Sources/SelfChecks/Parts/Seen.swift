import SwiftUI

extension View {
  /// Tells `onSeen` once half of it or more is in sight, also where it has to be scrolled there. It may be told again.
  func onSeen(_ onSeen: @escaping @MainActor () -> Void) -> some View {
    onGeometryChange(for: Bool.self) { place in
      guard let sight = place.bounds(of: .scrollView) else { return true }
      let seen = place.frame(in: .scrollView).intersection(CGRect(origin: .zero, size: sight.size))
      return place.size.height > 0 && !seen.isNull && seen.height * 2 >= place.size.height
    } action: { isSeen in
      if isSeen { onSeen() }
    }
  }
}

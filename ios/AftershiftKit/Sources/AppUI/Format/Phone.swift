import SwiftUI

/// What the phone says about dates and times, as far as the screens need it.
public struct Phone {
  /// Of dates and times. The words follow the catalogue.
  public var locale = Locale(identifier: "en_GB")
  public var uses24Hours = true

  /// As the phone is set now.
  public static var current: Phone {
    let form = DateFormatter.dateFormat(fromTemplate: "j", options: 0, locale: .current) ?? "HH"
    return Phone(locale: .current, uses24Hours: !form.contains("a"))
  }
}

extension EnvironmentValues {
  public var phone: Phone {
    get { self[PhoneKey.self] }
    set { self[PhoneKey.self] = newValue }
  }
}

private struct PhoneKey: EnvironmentKey {
  static var defaultValue: Phone { Phone() }
}

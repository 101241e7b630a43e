import Foundation

/// What other apps of the phone are asked with. Nothing is called or sent by it: that takes a tap there.
public enum Addresses {
  /// Nil where there is nothing to dial in it.
  public static func call(_ number: String) -> URL? {
    let dialled = dialled(number)
    return dialled.isEmpty ? nil : URL(string: "tel:\(dialled)")
  }

  /// No `number`: to whom is chosen there.
  public static func text(_ number: String, _ words: String?) -> URL? {
    let body = words.map { "&body=\(encoded($0))" } ?? ""
    return URL(string: "sms:\(dialled(number))\(body)")
  }

  /// Pages and addresses of mail, and nothing that would have another app do something.
  public static func page(_ address: String) -> URL? {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased() else { return nil }
    switch scheme {
    case "https": return url.host()?.isEmpty == false ? url : nil
    case "mailto": return url
    default: return nil
    }
  }

  /// As a phone dials it: numbers are written with all sorts of signs between, and digits in many scripts.
  private static func dialled(_ number: String) -> String {
    let signs = number.unicodeScalars.compactMap { sign in
      if "+*#".unicodeScalars.contains(sign) { return String(sign) }
      return sign.properties.numericType == .decimal ? Character(sign).wholeNumberValue.map(String.init) : nil
    }
    return encoded(signs.joined(), also: "+*")
  }

  private static func encoded(_ text: String, also: String = "") -> String {
    let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + also
    return text.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: plain)) ?? ""
  }
}

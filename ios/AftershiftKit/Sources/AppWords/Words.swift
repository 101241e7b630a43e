import Foundation

/// The words of one module, by their keys. Android's resources have the same keys and the same English:
/// `ios/tools/catalog.py` holds one against the other, and every key that code names against the catalogue.
public struct Words: Sendable {
  private let catalogue: Catalogue

  /// `bundle`: of the module whose String Catalog it is.
  public init(_ bundle: Bundle) { catalogue = Catalogue(bundle) }

  /// The words of `key`, with `values` in their places. Where the words depend on a number, it is the first value.
  public func callAsFunction(_ key: String, _ values: any WordValue...) -> String { filled(key, values) }

  public func filled(_ key: String, _ values: [any WordValue]) -> String {
    let format = catalogue.format(key, values.first)
    if values.isEmpty { return format }
    #if os(Linux)
      // Foundation there can't pass over the number, as the words for one do.
      if values.count > 1, format.contains("%2$"), !format.contains("%1$") {
        let rest = values.dropFirst().map(\.argument)
        let moved = (2...values.count).reduce(format) { $0.replacingOccurrences(of: "%\($1)$", with: "%\($1 - 1)$") }
        return String(format: moved, locale: Locale.current, arguments: rest)
      }
    #endif
    return String(format: format, locale: Locale.current, arguments: values.map(\.argument))
  }
}

/// What can stand in a place: a text, or a number of any width.
public protocol WordValue: Sendable {
  var argument: any CVarArg { get }
  /// What the words depend on, where it is a number.
  var count: Int? { get }
}

extension WordValue where Self: BinaryInteger {
  public var argument: any CVarArg { Int64(self) }
  public var count: Int? { Int(self) }
}
extension Int: WordValue {}
extension UInt8: WordValue {}
extension UInt16: WordValue {}
extension UInt32: WordValue {}
extension UInt64: WordValue {}
extension Int32: WordValue {}
extension Int64: WordValue {}
extension String: WordValue {
  #if os(Linux)
    public var argument: any CVarArg { NSString(string: self) }
  #else
    public var argument: any CVarArg { self }
  #endif
  public var count: Int? { nil }
}

/// The app's words.
public let words = Words(.module)

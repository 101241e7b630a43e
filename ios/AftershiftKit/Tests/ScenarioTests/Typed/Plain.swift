import Foundation

/// What is one value in a scenario, neither a record nor an enum: each has its own kind of JSON, and nothing is converted.
protocol Plain: Codable {
  static func read(_ json: JSON) throws -> Self
  var json: JSON { get }
}

extension Plain {
  static func mismatch(_ json: JSON) -> Problem { Problem("\(json) should be a \(Self.self)") }
}

extension Bool: Plain {
  static func read(_ json: JSON) throws -> Bool {
    guard case .bool(let yes) = json else { throw mismatch(json) }
    return yes
  }
  var json: JSON { .bool(self) }
}

extension String: Plain {
  static func read(_ json: JSON) throws -> String {
    guard case .text(let text) = json else { throw mismatch(json) }
    return text
  }
  var json: JSON { .text(self) }
}

/// A list of bytes, as Rust writes it; Foundation alone would want Base64.
extension Data: Plain {
  static func read(_ json: JSON) throws -> Data {
    guard case .list(let bytes) = json else { throw mismatch(json) }
    return Data(try bytes.map(UInt8.read))
  }
  var json: JSON { .list(map(\.json)) }
}

extension Plain where Self: FixedWidthInteger {
  static func read(_ json: JSON) throws -> Self {
    guard case .number(let number) = json, let exact = Self(exactly: number) else { throw mismatch(json) }
    return exact
  }
  /// The façade has nothing larger than 32 bits without a sign.
  var json: JSON { .number(Int64(self)) }
}

extension UInt8: Plain {}
extension UInt16: Plain {}
extension UInt32: Plain {}
extension Int32: Plain {}
extension Int64: Plain {}

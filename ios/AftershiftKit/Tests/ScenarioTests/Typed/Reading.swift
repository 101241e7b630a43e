/// Reads what a scenario writes into a generated type: `{"TapLoad": {"load": 3}}` into `TodayAction.tapLoad(load: 3)`.
///
/// What the compiler makes for an enum asks for the one key, and then for the fields inside of it; for a record, for its fields.
struct Reading: Decoder {
  let json: JSON
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func read<T: Decodable>(_ type: T.Type, _ json: JSON) throws -> T {
    if let plain = type as? any Plain.Type {
      guard let value = try plain.read(json) as? T else { throw Problem("\(json) should be a \(type)") }
      return value
    }
    // It would ask for itself without end.
    if type is any Numeric.Type { throw Problem("\(type) is no plain value yet") }
    return try T(from: Reading(json: json))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    switch json {
    // A variant without fields is its name alone.
    case .text(let name): KeyedDecodingContainer(try FieldReading([name: .object([:])]))
    case .object(let fields): KeyedDecodingContainer(try FieldReading(fields))
    default: throw Problem("\(json) has no fields")
    }
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let list = json.asList else { throw Problem("\(json) is no list") }
    return ListReading(list: list)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { SingleReading(json: json) }
}

/// The fields of a record or of a variant; or of an enum its one variant. All of them have to exist.
private struct FieldReading<Key: CodingKey>: KeyedDecodingContainerProtocol {
  var codingPath: [any CodingKey] { [] }
  let allKeys: [Key]
  private let fields: [String: JSON]

  init(_ written: [String: JSON]) throws {
    var (keys, fields) = ([Key](), [String: JSON]())
    for (name, value) in written {
      guard let key = Key(stringValue: Spelling.inSwift(name)) else {
        throw Problem("no such field or variant: \(name)")
      }
      keys.append(key)
      fields[key.stringValue] = value
    }
    (allKeys, self.fields) = (keys, fields)
  }

  func contains(_ key: Key) -> Bool { fields[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key) == .null }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try Reading.read(type, value(key)) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    guard let fields = try value(key).asObject else { throw Problem("\(key.stringValue) needs its fields") }
    return KeyedDecodingContainer(try FieldReading<Inner>(fields))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try Reading(json: value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { throw Problem("no generated type has a superclass") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }

  private func value(_ key: Key) throws -> JSON {
    guard let value = fields[key.stringValue] else { throw Problem("\(Spelling.ofField(key.stringValue)) is missing") }
    return value
  }
}

private struct ListReading: UnkeyedDecodingContainer {
  let list: [JSON]
  var codingPath: [any CodingKey] { [] }
  var count: Int? { list.count }
  var isAtEnd: Bool { currentIndex == list.count }
  private(set) var currentIndex = 0

  init(list: [JSON]) { self.list = list }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, list[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try Reading.read(type, next()) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try Reading(json: next()).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try Reading(json: next()).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { Reading(json: try next()) }

  private mutating func next() throws -> JSON {
    guard !isAtEnd else { throw Problem("the list ends after \(list.count)") }
    defer { currentIndex += 1 }
    return list[currentIndex]
  }
}

/// What may be null asks whether it is.
private struct SingleReading: SingleValueDecodingContainer {
  let json: JSON
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { json == .null }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try Reading.read(type, json) }
}

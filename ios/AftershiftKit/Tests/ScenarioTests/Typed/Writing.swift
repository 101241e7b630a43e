/// Writes a generated State, or an error, as Rust would: fields in snake case, a variant without fields as its name, and
/// null for what isn't there.
struct Writing: Encoder {
  fileprivate let slot = Slot()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func json(_ value: some Encodable) throws -> JSON {
    if let plain = value as? any Plain { return plain.json }
    // It would ask for itself without end.
    if value is any Numeric { throw Problem("\(type(of: value)) is no plain value yet") }
    let writing = Writing()
    try value.encode(to: writing)
    return writing.slot.json
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.content = .fields([:])
    return KeyedEncodingContainer(FieldWriting(slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.content = .list([])
    return ListWriting(slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleWriting(slot: slot) }
}

/// Where something is being written: what the compiler makes for a type holds on to it while it writes.
private final class Slot {
  enum Content {
    case value(JSON)
    case fields([String: JSON])
    case list([JSON])
    case variant(String, Slot)
  }

  var content = Content.value(.null)

  var json: JSON {
    switch content {
    case .value(let json): return json
    case .fields(let fields): return .object(fields)
    case .list(let list): return .list(list)
    case .variant(let name, let inside):
      let fields = inside.json
      return fields == .object([:]) ? .text(name) : .object([name: fields])
    }
  }
}

private struct FieldWriting<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { put(.null, key) }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { put(try Writing.json(value), key) }

  /// Only an enum asks for one, with the name of its variant.
  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type, forKey key: Key) -> KeyedEncodingContainer<Inner> {
    let inside = Slot()
    inside.content = .fields([:])
    slot.content = .variant(Spelling.ofVariant(key.stringValue), inside)
    return KeyedEncodingContainer(FieldWriting<Inner>(slot: inside))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    fatalError("no generated type does this")
  }
  func superEncoder() -> any Encoder { fatalError("no generated type has a superclass") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }

  private func put(_ json: JSON, _ key: Key) {
    guard case .fields(var fields) = slot.content else { return }
    fields[Spelling.ofField(key.stringValue)] = json
    slot.content = .fields(fields)
  }
}

/// Swift leaves out what is nil. One for each kind that the protocol names and the façade has: they aren't left to the
/// generic one.
extension FieldWriting {
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try maybe(value, key) }

  private func maybe<T: Encodable>(_ value: T?, _ key: Key) throws {
    if let value { try encode(value, forKey: key) } else { put(.null, key) }
  }
}

private struct ListWriting: UnkeyedEncodingContainer {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(slot: Slot) { self.slot = slot }

  mutating func encodeNil() throws { put(.null) }
  mutating func encode<T: Encodable>(_ value: T) throws { put(try Writing.json(value)) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    fatalError("no generated type does this")
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { fatalError("no generated type does this") }
  mutating func superEncoder() -> any Encoder { fatalError("no generated type has a superclass") }

  private mutating func put(_ json: JSON) {
    guard case .list(let list) = slot.content else { return }
    slot.content = .list(list + [json])
    count += 1
  }
}

private struct SingleWriting: SingleValueEncodingContainer {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { slot.content = .value(.null) }
  func encode<T: Encodable>(_ value: T) throws { slot.content = .value(try Writing.json(value)) }
}

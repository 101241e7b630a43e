import AftershiftCore
import Foundation
import Testing

@testable import AppModel

struct KeysTests {
  @Test func aKeyIsWipedAfterItsUseWhateverHappens() {
    struct Failed: Error {}
    for fails in [false, true] {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 32, alignment: 1)
      defer { bytes.deallocate() }
      bytes.copyBytes(from: Array(repeating: 7, count: 32))
      var seen: UInt8?
      _ = try? use(key(at: bytes)) { (key: Data) throws -> Unlock in
        seen = key.first
        if fails { throw Failed() }
        return .device(key: Data())
      }
      #expect(seen == 7)
      #expect(bytes.allSatisfy { $0 == 0 })
    }
  }

  @Test func twoKeysAreNotTheSame() {
    #expect(randomKey().count == 32)
    #expect(randomKey() != randomKey())
  }

  @Test func aKeyThatStaysIsNoReasonToKeepTheOther() {
    let (key, face) = (HeldKey(), Face())
    key.clings = true
    #expect(throws: CocoaError.self) { try PhoneKeys(device: key, biometric: face).forget() }
    #expect(face.isForgotten)
  }

  private func key(at bytes: UnsafeMutableRawBufferPointer) -> Data {
    guard let base = bytes.baseAddress else { return Data() }
    return Data(bytesNoCopy: base, count: bytes.count, deallocator: .none)
  }
}

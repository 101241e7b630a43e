import Testing

struct DifferencesTests {
  private let state = #"{"load": 3, "open": null, "entries": [{"id": "a", "load": 1}, {"id": "b", "load": 4}]}"#

  @Test(arguments: [
    #"{"load": 3, "entries": [{"id": "a"}, {"load": 4}]}"#, "{}", #"{"open": null}"#, #"{"open": {"$any": true}}"#,
    #"{"entries": {"$length": 2, "$contains": {"id": "b", "load": 4}}}"#, #"{"entries": {"$starts": [{"id": "a"}]}}"#,
  ])
  func onlyWhatIsNamedCounts(_ expected: String) throws {
    #expect(try found(expected) == [])
  }

  @Test(arguments: [
    // A field that doesn't exist, whatever is expected of it.
    #"{"lod": 3}"#, #"{"lod": {"$any": true}}"#, #"{"entries": {"$contains": {"lod": {"$any": true}}}}"#,
    // Lists go element by element.
    #"{"entries": [{"id": "a"}]}"#, #"{"entries": [{"id": "b"}, {"id": "a"}]}"#, #"{"entries": [{}, {}, {}]}"#,
    // Nothing and something differ.
    #"{"open": {}}"#, #"{"load": null}"#,
    #"{"entries": {"$length": 3}}"#, #"{"entries": {"$contains": {"id": "a", "load": 4}}}"#,
    #"{"entries": {"$starts": [{"id": "b"}]}}"#, #"{"entries": {"$starts": [{}, {}, {}]}}"#,
    // A matcher that doesn't exist, or doesn't fit.
    #"{"load": {"$about": 3}}"#, #"{"load": {"$length": 3}}"#, #"{"load": {"$any": false}}"#,
  ])
  func whatIsNotSoIsADifference(_ expected: String) throws {
    #expect(try found(expected) != [])
  }

  @Test func aDifferenceSaysWhereItIs() throws {
    #expect(try found(#"{"lod": 3}"#) == [".lod: there is no such field, only entries, load, open"])
    #expect(try found(#"{"entries": [{}, {"load": 5}]}"#) == [".entries[1].load: 4 instead of 5"])
  }

  @Test func textsAreComparedByteByByte() {
    #expect(differences(.text("caf\u{e9}"), .text("cafe\u{301}")) != [])
  }

  private func found(_ expected: String) throws -> [String] {
    differences(try JSON.parse(expected), try JSON.parse(state))
  }
}

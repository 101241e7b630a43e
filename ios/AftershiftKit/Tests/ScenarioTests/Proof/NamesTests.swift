import Testing

struct NamesTests {
  @Test func whatIsRememberedIsFilledInAtAnyDepth() throws {
    var names = Names(folder: "/tmp/x")
    try names.remember(["first": "entries.0.id"], of: JSON.parse(#"{"entries": [{"id": "a"}]}"#))
    #expect(try names.fill(JSON.parse(#"{"Move": {"id": "$first"}}"#)).description == #"{"Move":{"id":"a"}}"#)
    #expect(throws: Problem.self) { try names.fill(.text("$second")) }
    #expect(throws: Problem.self) { try names.remember(["first": "entries.1.id"], of: .object([:])) }
  }

  @Test func aFileLiesInTheFolderOfTheScenario() throws {
    #expect(try Names(folder: "/tmp/x").fill(.text("$folder/a.age")) == .text("/tmp/x/a.age"))
  }

  @Test func aLongTextCanBeWrittenShortly() throws {
    #expect(try Names(folder: "").fill(JSON.parse(#"{"$repeat": ["ab", 3]}"#)) == .text("ababab"))
  }
}

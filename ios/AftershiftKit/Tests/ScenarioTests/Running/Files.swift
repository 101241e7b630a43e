import Foundation

/// Where this checkout is: ios/AftershiftKit/Tests/ScenarioTests/Running is five folders down.
let repository = (0..<6).reduce(URL(filePath: #filePath)) { path, _ in path.deletingLastPathComponent() }

/// The scenarios that are written, by the names of their files.
func scenarioNames() throws -> [String] {
  let folder = repository.appending(path: "tests/scenarios")
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  return files.filter { $0.pathExtension == "json" }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
}

func scenario(_ name: String) throws -> Scenario {
  let file = repository.appending(path: "tests/scenarios/\(name).json")
  return try Scenario.parse(String(contentsOf: file, encoding: .utf8))
}

/// Runs it on a new vault in an empty folder. Returns every comparison that was made.
func run(_ scenario: Scenario, _ parts: [String: any Part] = partsHere()) throws -> [Checked] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "scenario-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try Phone(scenario, folder: folder.path(), parts: parts).run()
}

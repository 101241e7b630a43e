import AftershiftCore
import Foundation
import Testing

/// The core's zones against those of Foundation: two implementations, two copies of the database.
struct ZonesTests {
  private struct Change: Equatable {
    let at: Int64
    let before: Int
    let after: Int
  }

  /// From 2020 until 2041.
  private let from: Int64 = 1_577_836_800_000
  private let until: Int64 = 2_240_524_800_000
  private let week: Int64 = 7 * 86_400_000

  @Test func everyZoneThatBothHaveChangesAtTheSameInstants() throws {
    let shared = sharedZones()
    #expect(shared.count > 550, "only \(shared.count) zones")
    let differing = shared.filter { name, zone in
      let ofCore = zoneChanges(zone: name, afterMs: from, untilMs: until)
      return changes(zone).map { ZoneChange(atMs: $0.at, offsetMinutes: Int32($0.after / 60)) } != ofCore
    }
    let message = "\(versions): \(differing.keys.sorted()) differ"
    #expect(try Set(differing.keys) == known(), "\(message)")
  }

  @Test func aMomentThatIsSkippedIsTheLaterOneAndOneThatComesTwiceTheFirst() throws {
    var moments = 0
    let known = try known()
    for (name, zone) in sharedZones() where !known.contains(name) {
      for change in changes(zone) {
        let clocks = [change.before, change.after].map { change.at + Int64($0) * 1000 }
        let middle = (clocks[0] + clocks[1]) / 2
        for clock in clocks + [middle, middle - 86_400_000] {
          let shown = Times.local(clock, in: .gmt)
          #expect(try Times.instant(shown, in: zone) == resolvedByCore(name, shown), "\(name) \(shown)")
          moments += 1
        }
      }
    }
    #expect(moments > 10_000)
  }

  private func sharedZones() -> [String: TimeZone] {
    Dictionary(uniqueKeysWithValues: zoneNames().compactMap { name in TimeZone(identifier: name).map { (name, $0) } })
  }

  /// Of the two databases: Foundation has one of its own, whatever the system has.
  private var versions: String { "\(TimeZone.timeZoneDataVersion)-\(zoneVersion())" }

  /// Of this pair of versions.
  private func known() throws -> Set<String> {
    let file = repository.appending(path: "tests/data/zones/\(versions).txt")
    guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
    return Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init))
  }

  /// Looked for week by week: Foundation's own search passes over a change that isn't of summer time.
  private func changes(_ zone: TimeZone) -> [Change] {
    var (found, at) = ([Change](), from)
    while at < until {
      let next = min(at + week, until)
      let (before, after) = (offset(zone, at), offset(zone, next))
      if before != after {
        found.append(Change(at: change(zone, after: at, until: next), before: before, after: after))
      }
      at = next
    }
    return found
  }

  /// To the second, by halves.
  private func change(_ zone: TimeZone, after first: Int64, until last: Int64) -> Int64 {
    let before = offset(zone, first)
    var (low, high) = (first, last)
    while high - low > 1000 {
      let middle = (low + high) / 2000 * 1000
      if offset(zone, middle) == before { low = middle } else { high = middle }
    }
    return high
  }

  private func offset(_ zone: TimeZone, _ at: Int64) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at) / 1000))
  }

  private func resolvedByCore(_ zone: String, _ shown: String) -> Int64? {
    let parts = shown.split { "T:".contains($0) }
    guard parts.count == 3, let hour = UInt16(parts[1]), let minute = UInt16(parts[2]) else { return nil }
    return zoneResolve(zone: zone, date: String(parts[0]), minuteOfDay: hour * 60 + minute)
  }
}

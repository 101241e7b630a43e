import Foundation
import Testing

struct TimesTests {
  @Test func aLocalTimeIsReadInItsZoneAndAnExactOneAnywhere() throws {
    let berlin = try Place(.text("Europe/Berlin")).zone
    #expect(try Times.instant("2026-03-02T19:30", in: berlin) == Times.instant("2026-03-02T18:30+00:00", in: berlin))
    #expect(try Times.instant("2026-03-02T19:30", in: berlin) == Times.instant("2026-03-02T13:00-05:30", in: berlin))
    #expect(throws: Problem.self) { try Times.instant("2026-03-02", in: berlin) }
  }

  @Test func aTimeThatIsSkippedIsAfterTheGapAndOneThatComesTwiceIsTheFirst() throws {
    let london = try Place(.text("Europe/London")).zone
    #expect(try Times.instant("2026-03-29T01:30", in: london) == Times.instant("2026-03-29T01:30+00:00", in: london))
    #expect(try Times.instant("2026-10-25T01:30", in: london) == Times.instant("2026-10-25T00:30+00:00", in: london))
    #expect(Times.local(try Times.instant("2026-03-29T01:30", in: london), in: london) == "2026-03-29T02:30")
  }

  @Test func aZoneThatNobodyKnowsHasThePhonesOffset() throws {
    let mars = try Place(JSON.parse(#"{"id": "Mars/Olympus", "offset_minutes": 90}"#)).zone
    #expect(try Times.instant("2026-03-29T01:30", in: mars) == Times.instant("2026-03-29T00:00+00:00", in: mars))
  }

  @Test func lengthsAreThoseOfISO8601() throws {
    #expect(try Times.length("P1DT2H30M") == 95_400_000)
    #expect(try Times.length("PT59S") == 59_000)
    for wrong in ["3H", "PT", "PT3", "PT3X", "P-1D"] {
      #expect(throws: Problem.self) { try Times.length(wrong) }
    }
  }
}

import Quantities
import Testing

@Suite struct CalendarDayTests {
  /// Every day from 1900 to 2199 follows the one before it.
  @Test func daysFollowEachOther() throws {
    var day = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    var count = 1
    while let next = day.adding(days: 1) {
      #expect(next > day && next.dayNumber == day.dayNumber + 1 && next.adding(days: -1) == day)
      day = next
      count += 1
    }
    // 300 years with 73 leap days: 1900 and 2100 have none.
    #expect(day.description == "2199-12-31" && count == 300 * 365 + 73)
  }

  @Test func knownDistances() throws {
    let start = try #require(CalendarDate(year: 1900, month: 3, day: 1))
    let leap = try #require(CalendarDate(year: 2000, month: 2, day: 29))
    #expect(start.dayNumber == 0 && leap.dayNumber == 36_524)
    #expect(leap.adding(days: 366)?.description == "2001-03-01" && leap.adding(days: -60)?.description == "1999-12-31")
    #expect(start.adding(days: -60) == nil && leap.adding(days: 1_000_000) == nil)
  }
}

import Quantities
import Testing

@Suite struct CalendarDateTests {
  private static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(arguments: [1904, 2000, 2016, 2024])
  func leapYearsHaveA29thOfFebruary(_ year: Int) {
    #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
  }

  @Test(arguments: [1900, 2015, 2026, 2100])
  func otherYearsDoNot(_ year: Int) {
    #expect(CalendarDate(year: year, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: year, month: 2, day: 28) != nil)
  }

  @Test func everyMonthHasItsLength() {
    for (month, length) in zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
      #expect(CalendarDate(year: 2026, month: month, day: length) != nil)
      #expect(CalendarDate(year: 2026, month: month, day: length + 1) == nil)
    }
  }

  @Test(arguments: ["2026-02-30", "2026-00-10", "2026-13-01", "2026-01-00", "1899-12-31", "2200-01-01"])
  func daysThatDoNotExistAreRefused(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    "", "2015", "2015-9-1", "15-09-01", "2015-09-01 ", " 2015-09-01", "2015/09/01", "2015-09-1x", "+015-09-01", "2015-09-01-",
    "-2015-09-01",
    "2015-09", "20150901", "٢٠١٥-٠٩-٠١", "2015-+9-01",
  ])
  func otherFormsAreRefused(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: ["2015-09-01", "1900-01-01", "2199-12-31", "2024-02-29"])
  func textComesBack(_ text: String) throws { #expect(try Self.date(text).description == text) }

  @Test(arguments: [
    ("2015-09-01", "2016-08-31", 0), ("2015-09-01", "2016-09-01", 1), ("2015-09-01", "2026-11-21", 11), ("2016-02-29", "2017-02-28", 0),
    ("2016-02-29", "2017-03-01", 1), ("2016-02-29", "2020-02-29", 4), ("2015-09-01", "2015-09-01", 0), ("2015-09-01", "2010-01-01", 0),
    ("2015-09-01", "2014-10-01", 0),
  ])
  func wholeYearsArePassedAnniversaries(earlier: String, later: String, years: Int) throws {
    #expect(try Self.date(later).wholeYears(since: Self.date(earlier)) == years)
  }

  @Test func datesAreInOrder() throws {
    let dates = try ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"].map(Self.date)
    for (i, a) in dates.enumerated() {
      for (j, b) in dates.enumerated() { #expect((a < b) == (i < j) && (a == b) == (i == j)) }
    }
  }
}

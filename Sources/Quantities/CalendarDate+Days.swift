extension CalendarDate {
  /// Days since 1 March 1900, which is day 0; negative before it.
  ///
  /// Years are counted from March, so that a leap day ends its year.
  public var dayNumber: Int { Self.dayNumber(year, month, day) }

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    let leap = y / 4 - y / 100 + y / 400
    return 365 * (y - 1900) + leap - (1900 / 4 - 1900 / 100 + 1900 / 400) + (153 * m + 2) / 5 + day - 1
  }

  /// The day that is `days` later, or earlier where that is negative.
  ///
  /// - Returns: `nil` outside the years 1900–2199.
  public func adding(days: Int) -> CalendarDate? {
    guard abs(days) <= 200_000 else { return nil }
    let wanted = dayNumber + days
    // The first day of a month is at or before the wanted day; at most a year and a month of guesses.
    var year = 1900 + Int((Double(wanted) / 365.2425).rounded(.down))
    while Self.dayNumber(year, 1, 1) > wanted { year -= 1 }
    while Self.dayNumber(year + 1, 1, 1) <= wanted { year += 1 }
    var month = 12
    while month > 1, Self.dayNumber(year, month, 1) > wanted { month -= 1 }
    return CalendarDate(year: year, month: month, day: wanted - Self.dayNumber(year, month, 1) + 1)
  }
}

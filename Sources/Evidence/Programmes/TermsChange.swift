import SupportWebs

/// What one arm of a scenario changes of a programme: levers of its design, each an assumption of whoever wrote the file.
///
/// Who the mentor is (route, selection, the support an assigned mentor gives) cannot be changed: that would be another programme.
public struct TermsChange: Sendable, Equatable {
  /// The end of a relation that is planned beforehand.
  public enum PlannedEnd: Sendable, Equatable {
    /// Weeks after the match.
    case weeks(Int)
    /// No planned end.
    case open
  }

  public var contactsPerWeek: Double?
  public var plannedEnd: PlannedEnd?
  public var trainingHours: Double?
  public var supportsPairs: Bool?
  public var supportContactsPerMonth: Double?
  public var screens: Bool?
  public var closesCarefully: Bool?
  public var involvesParents: Bool?
  public var rematches: Bool?
  public var hasHolidayGap: Bool?
  public var trainsYouths: Bool?
  public var mentorsPerYouth: Int?
  public var setting: Setting?
  public var approach: Approach?
  public var guidanceHoursPerMonth: Double?
  /// Emphasis per domain, mean 1, in the order of ``Domain``.
  public var emphasis: [Double]?

  /// A change of nothing.
  public init() {}

  /// The terms of a programme with these changes.
  ///
  /// - Parameter terms: the terms as the catalogue has them.
  /// - Returns: the same terms where nothing was changed.
  public func applied(to terms: ProgrammeTerms) -> ProgrammeTerms {
    var changed = terms
    changed.contactsPerWeek = contactsPerWeek ?? terms.contactsPerWeek
    switch plannedEnd {
    case .weeks(let weeks): changed.plannedWeeks = weeks
    case .open: changed.plannedWeeks = nil
    case nil: break
    }
    changed.trainingHours = trainingHours ?? terms.trainingHours
    changed.supportsPairs = supportsPairs ?? terms.supportsPairs
    changed.supportContactsPerMonth = supportContactsPerMonth ?? terms.supportContactsPerMonth
    changed.screens = screens ?? terms.screens
    changed.closesCarefully = closesCarefully ?? terms.closesCarefully
    changed.involvesParents = involvesParents ?? terms.involvesParents
    changed.rematches = rematches ?? terms.rematches
    changed.hasHolidayGap = hasHolidayGap ?? terms.hasHolidayGap
    changed.trainsYouths = trainsYouths ?? terms.trainsYouths
    changed.mentorsPerYouth = mentorsPerYouth ?? terms.mentorsPerYouth
    changed.setting = setting ?? terms.setting
    changed.approach = approach ?? terms.approach
    changed.guidanceHoursPerMonth = guidanceHoursPerMonth ?? terms.guidanceHoursPerMonth
    changed.emphasis = emphasis ?? terms.emphasis
    return changed
  }

  /// What is changed, as a scenario file says it: keys with values, in a fixed order.
  public var entries: [(key: String, value: String)] {
    func number(_ x: Double) -> String { x == x.rounded() ? "\(Int(x))" : "\(x)" }
    func flag(_ x: Bool) -> String { x ? "yes" : "no" }
    let end: (String, String)? = plannedEnd.map {
      switch $0 {
      case .weeks(let weeks): ("plannedWeeks", "\(weeks)")
      case .open: ("open", "yes")
      }
    }
    let levels = emphasis.map { zip(Domain.allCases, $0).map { "\($0.rawValue): \(number($1))" }.joined(separator: ", ") }
    let all: [(String, String)?] = [
      contactsPerWeek.map { ("contactsPerWeek", number($0)) }, end, trainingHours.map { ("trainingHours", number($0)) },
      supportsPairs.map { ("supportsPairs", flag($0)) }, supportContactsPerMonth.map { ("supportContactsPerMonth", number($0)) },
      screens.map { ("screens", flag($0)) }, closesCarefully.map { ("closesCarefully", flag($0)) },
      involvesParents.map { ("involvesParents", flag($0)) }, rematches.map { ("rematches", flag($0)) },
      hasHolidayGap.map { ("holidayGap", flag($0)) }, trainsYouths.map { ("trainsYouths", flag($0)) },
      mentorsPerYouth.map { ("mentorsPerYouth", "\($0)") }, setting.map { ("setting", $0.rawValue) },
      approach.map { ("approach", $0.rawValue) }, guidanceHoursPerMonth.map { ("guidanceHoursPerMonth", number($0)) },
      levels.map { ("emphasis", $0) },
    ]
    return all.compactMap(\.self).map { (key: $0.0, value: $0.1) }
  }
}

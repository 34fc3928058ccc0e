public import Documents
import Quantities
import SupportWebs

extension TermsChange {
  /// The record of a scenario file: levers with the ranges that the catalogue of programmes has.
  public static let format = RecordFormat(
    "a change of a programme", "What this arm changes of its programme; what is left out stays as the catalogue has it.",
    fields: [
      lever("contactsPerWeek", "contactsPerWeek", "contacts per mentor"),
      lever("plannedWeeks", "plannedWeeks", "planned length of a relation"),
      Field("open", .flag, "`yes` for no planned end, in place of `plannedWeeks`"),
      lever("trainingHours", "trainingHours", "training of the mentor before the match"),
      lever("supportsPairs", "supported", "the programme supports the pair"),
      lever("supportContactsPerMonth", "supportContactsPerMonth", "contacts of the programme with the mentor"),
      lever("screens", "screening", "mentors are screened"),
      lever("closesCarefully", "carefulClosing", "an ending is prepared with care"),
      lever("involvesParents", "parentsInvolved", "parents are involved in the choice"),
      lever("rematches", "rematches", "a new match after an early ending"),
      lever("holidayGap", "holidayGap", "no contact in the summer holiday"),
      lever("trainsYouths", "youthTrained", "the youth is trained"),
      lever("mentorsPerYouth", "mentorsPerYouth", "mentors of one youth"),
      lever("setting", "setting", "where they meet"), lever("approach", "approach", "what the relation is for"),
      Field(
        "guidanceHoursPerMonth", .number(ParameterUnit.signedHoursPerMonth.range, unit: "hours per month"),
        "with `costs`: hours that professionals spend more on a youth with a mentor, negative where they spend less"),
      lever("emphasis", "emphasis", "emphasis per domain; the four numbers add up to 4"),
    ])

  /// A key of a scenario file with the range of a key of the catalogue.
  private static func lever(_ key: String, _ term: String, _ summary: String) -> Field {
    guard let field = ProgrammeCatalogue.termsFormat[term] else { preconditionFailure("The catalogue has no term '\(term)'") }
    return Field(key, field.kind, summary)
  }

  /// Reads a change whose format is right; what is wrong beyond the format is reported: no change at all, an open end beside a planned one,
  /// `open: no` for a programme without a planned end, an emphasis whose mean is not 1.
  ///
  /// - Parameters:
  ///   - entry: the record.
  ///   - terms: the terms of the programme that is changed.
  ///   - validator: takes the problems.
  public init(_ entry: Entry, of terms: ProgrammeTerms, _ validator: inout Validator) {
    self.init()
    contactsPerWeek = entry["contactsPerWeek"]?.number
    trainingHours = entry["trainingHours"]?.number
    supportsPairs = entry["supportsPairs"]?.flag
    supportContactsPerMonth = entry["supportContactsPerMonth"]?.number
    screens = entry["screens"]?.flag
    closesCarefully = entry["closesCarefully"]?.flag
    involvesParents = entry["involvesParents"]?.flag
    rematches = entry["rematches"]?.flag
    hasHolidayGap = entry["holidayGap"]?.flag
    trainsYouths = entry["trainsYouths"]?.flag
    mentorsPerYouth = entry["mentorsPerYouth"]?.whole
    setting = entry["setting"]?.text.flatMap(Setting.init(rawValue:))
    approach = entry["approach"]?.text.flatMap(Approach.init(rawValue:))
    guidanceHoursPerMonth = entry["guidanceHoursPerMonth"]?.number
    plannedEnd = Self.plannedEnd(entry, terms, &validator)
    emphasis = Self.emphasis(entry["emphasis"], &validator)
    // A lever whose value is wrong was left out and reported already.
    if entry.named.isEmpty, !validator.diagnostics.contains(where: { ($0.position ?? .start) >= entry.position }) {
      validator.report(entry.position, "this change changes nothing", fix: "give a lever, such as 'contactsPerWeek', or remove 'change'")
    }
  }

  private static func plannedEnd(_ entry: Entry, _ terms: ProgrammeTerms, _ validator: inout Validator) -> PlannedEnd? {
    let weeks = entry["plannedWeeks"]?.whole
    guard let isOpen = entry["open"]?.flag else { return weeks.map { .weeks($0) } }
    if isOpen, weeks != nil {
      validator.report(entry.position(of: "open"), "an open end has no planned weeks", fix: "keep 'open' or 'plannedWeeks'")
    } else if !isOpen, weeks == nil, terms.plannedWeeks == nil {
      validator.report(entry.position(of: "open"), "the programme has no planned end", fix: "give 'plannedWeeks' instead")
    }
    return isOpen ? .open : weeks.map { .weeks($0) }
  }

  private static func emphasis(_ entry: Entry?, _ validator: inout Validator) -> [Double]? {
    guard let entry else { return nil }
    let weights = Domain.allCases.compactMap { entry[$0.rawValue]?.number }
    guard weights.count == Domain.allCases.count else { return nil }
    if !ProgrammeTerms.isEmphasis(weights) {
      validator.report(entry.position, "the emphasis does not have a mean of 1", fix: "let the four numbers add up to 4")
    }
    return weights
  }
}

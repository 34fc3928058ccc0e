import Documents
import Quantities
import SupportWebs
import Testing

@testable import Evidence

/// What an arm may change of a programme.
@Suite struct TermsChangeTests {
  private func change(_ text: String, of id: String = "jim") throws -> (TermsChange, ProgrammeTerms) {
    let terms = try #require(ProgrammeCatalogue.standard[id]?.terms)
    var (entry, validator) = try Validator.read(path: "c.yaml", bytes: Array(text.utf8), as: TermsChange.format)
    let change = TermsChange(entry, of: terms, &validator)
    try validator.finish()
    return (change, terms)
  }

  /// Every lever changes its own term and no other, and is told again as it was written.
  @Test(arguments: [
    "contactsPerWeek: 2.5", "plannedWeeks: 20", "open: yes", "trainingHours: 17", "supportsPairs: no", "supportContactsPerMonth: 7",
    "screens: yes", "closesCarefully: no", "involvesParents: no", "rematches: yes", "holidayGap: yes", "trainsYouths: yes",
    "mentorsPerYouth: 3", "setting: online", "approach: instrumental", "emphasis: {SE: 2, AV: 1, PH: 1, PS: 0}",
  ])
  func aLeverChangesItsOwnTerm(_ text: String) throws {
    let (change, terms) = try change(text)
    let told = change.entries.map { "\($0.key): \($0.value)" }
    #expect(told == [text.replacing("{", with: "").replacing("}", with: "")])
    let changed = change.applied(to: terms)
    let (before, after) = (Mirror(reflecting: terms).children, Mirror(reflecting: changed).children)
    let differing = zip(before, after).filter { "\($0.value)" != "\($1.value)" }.compactMap(\.0.label)
    let term = ["open": "plannedWeeks", "holidayGap": "hasHolidayGap"]
    let key = String(text.prefix { $0 != ":" })
    #expect(differing == [term[key] ?? key])
  }

  @Test func nothingIsChangedByNothing() throws {
    let (change, terms) = try change("open: no")
    #expect(change == TermsChange() && change.entries.isEmpty && change.applied(to: terms) == terms)
  }

  /// All terms but those that make it another programme can be changed.
  @Test func allLeversOfDesignAreThere() {
    let levers = Set(TermsChange.format.fields.map(\.key))
    let fixed: Set = ["route", "selection", "support"]
    // An open end, and the hours of professionals, which the catalogue leaves to the parameters, are levers of their own.
    #expect(levers.count == ProgrammeCatalogue.termFields.count - fixed.count + 2)
    #expect(TermsChange.format.fields.allSatisfy { !$0.isRequired })
  }
}

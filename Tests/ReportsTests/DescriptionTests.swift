import Foundation
import Documents
import ProtectiveFactors
import Quantities
import Reports
import SupportWebs
import Testing
import TestSupport
import Wording

/// The description for professionals: all factors in the order of the list, with intervals, and patterns.
@Suite struct DescriptionTests {
  static func caseFile(_ ties: String, people: String, youth: String = "", wave: String = "") throws -> CaseFile {
    let text = """
      steunweb: case/1
      provenance: invented
      title: {nl: Voorbeeld, en: Example}
      youth: {id: me, age: 14\(youth)}
      people: [\(people)]
      places: [{id: club, label: {nl: voetbalclub, en: football club}, type: club}]
      waves: [{id: a, label: {nl: nu, en: now}, date: 2024-01-01, ties: [\(ties)]\(wave)}]
      """
    return try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8))
  }

  private static func text(_ caseFile: CaseFile, _ language: Language = .english) -> String {
    WebDescription(caseFile.waves[0], of: caseFile).text(in: language)
  }

  @Test func allTenFactorsStandInTheOrderOfTheList() throws {
    for name in ["anton", "scouting"] {
      let caseFile = try CaseReader.read(path: "c.yaml", bytes: Checkout.bytes("Scenarios/cases/\(name).yaml"))
      for language in Language.allCases {
        for web in caseFile.waves {
          let text = WebDescription(web, of: caseFile).text(in: language)
          let places = ProtectiveFactor.allCases.map { factor in
            text.range(
              of: " \(factor.number) \(factor.isActivatedByMentors ? "*" : " ") \(Wording.text("factor.\(factor.rawValue)", in: language)):"
            )?
            .lowerBound
          }
          let found = places.compactMap(\.self)
          #expect(found.count == places.count && found == found.sorted())
          #expect(!text.contains("describe.") && !text.contains("pattern.") && !text.contains("{"))
        }
      }
    }
  }

  @Test func factorsSayWhoCarriesThemAndWhatIsMissing() throws {
    let text = Self.text(
      try Self.caseFile(
        "{person: coach, closeness: 0.5, conflict: 0, receives: {roleModel: 0.5}, reciprocal: no}, {person: friend, closeness: unknown, conflict: 0.5, reciprocal: no}",
        people: "{id: coach, label: trainer, role: coach}, {id: friend, label: friend, role: friend, ageGap: 0}",
        wave: ", family: {participation: 0, contribution: 0}, places: [{place: club, takesPart: yes, participation: 0.8}], identity: 0.4"))
    // Warmth .5 in one circle, 0 to .5 in another.
    #expect(
      text.contains(
        """
           1 * social bonding: between 12.5 and 25.0, because 1 value is missing
                 who or what carries it (what would be lost): trainer (12.5), friend (0.0–12.5)

        """))
    #expect(text.contains("   3   clear values and norms: 25.0\n"))
    #expect(
      text.contains(
        """
           6   constructive use of leisure: 80.0
                 who or what carries it (what would be lost): football club (80.0)

        """))
    #expect(text.contains("   8   cognitive skills: not measured\n         beside it: warmth at school 0.0\n"))
    // 1 - exp(-.7).
    #expect(
      text.contains("  10   positive identity and self-confidence: 40.0\n         beside it: recognition and appreciation 0.0–50.3\n"))
  }

  @Test func tooManyPeopleOfUnknownSectorAreSaid() throws {
    let ids = (0...FactorResult.mostUnplaced).map { "p\($0)" }
    let caseFile = try Self.caseFile(
      ids.map { "{person: \($0), closeness: 0.5}" }.joined(separator: ", "),
      people: ids.map { "{id: \($0), label: \($0)}" }.joined(separator: ", "))
    #expect(Self.text(caseFile).contains("social bonding: unknown, because the sector of 9 people is unknown\n"))
    #expect(Self.text(caseFile, .dutch).contains("binding met anderen: onbekend, want van 9 mensen is het leefgebied niet bekend\n"))
  }

  @Test func patternsSayWhatTheyRestOn() throws {
    let caseFile = try Self.caseFile(
      "{person: aunt, closeness: 0.8, conflict: 0.1, receives: {emotional: 0.8, practical: 0.5, advice: 0.5, roleModel: 0.5, socialCapital: 0.2}}",
      people: "{id: aunt, label: {nl: tante, en: aunt}, role: kin, ageGap: 20}", youth: ", adversities: 7")
    let text = Self.text(caseFile, .dutch)
    let patterns = try #require(text.range(of: "Patronen (voor professionals en onderzoekers)\n").map { String(text[$0.upperBound...]) })
    #expect(
      patterns == """
          - Eén volwassene buiten het huishouden, de ouders niet meegeteld, met wie de band warm is: tante. Vaak begint het
            zo: eerst één persoon als anker, daarna een web met meer bronnen. [mech-anchor-then-web]
          - Buiten gezin en familie is er niemand met wie contact is; professionals zijn niet meegeteld.
            [pf-activated-social-bonding]
          - Niemand geeft deze steun met een sterkte van 0,5 of meer: sociaal kapitaal. [jim-support-5-social-capital]
          - Aantal tegenslagen: 7. Bij zoveel tegenslagen is steun uit het web alleen misschien niet genoeg: er is ook steun
            nodig die gezin, school en vrienden niet kunnen geven (één kleine studie). [threshold-more-than-five-adversities]

        """)
    let json = WebDescription(caseFile.waves[0], of: caseFile).json.rendered()
    #expect(json.contains("\"kind\": \"oneAnchor\"") && json.contains("\"certainty\": \"certain\""))
  }

  @Test func everyPatternHasWordsInBothLanguages() {
    for kind in SupportPattern.Kind.allCases {
      for certainty in SupportPattern.Certainty.allCases { #expect(Wording.has("pattern.\(kind.rawValue).\(certainty.rawValue)")) }
    }
  }
}

import Documents
import NetworkMeasures
import ProtectiveFactors
import Quantities
import Reports
import SupportWebs
import Testing

@Suite struct WhatIfReportTests {
  private static let text = """
    steunweb: case/1
    provenance: invented
    title: {nl: Voorbeeld, en: Example}
    youth: {id: me, age: 14}
    people:
      - {id: mother, label: {nl: moeder, en: mother}, role: parent, household: yes}
      - {id: aunt, label: {nl: tante, en: aunt}, role: kin, ageGap: 20}
    waves:
      - id: first
        label: {nl: eerst, en: first}
        date: 2024-01-01
        family: {participation: 0, contribution: 0}
        ties:
          - {person: mother, closeness: 0.5, conflict: 0, receives: {emotional: 0, practical: 0, advice: 0, roleModel: 0, socialCapital: 0}, reciprocal: no}
          - {person: aunt, closeness: 0.5, conflict: 0, receives: {emotional: 0, practical: 0, advice: 0, roleModel: 0, socialCapital: 0}, reciprocal: no}
        crossTies: [{between: [mother, aunt], closeness: 0.5}]
    """

  private static func report(_ edits: String...) throws -> WhatIfReport {
    let caseFile = try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8))
    var whatIf = WhatIf()
    for (index, edit) in edits.enumerated() { whatIf.read(argument: edit, number: index + 1) }
    return try WhatIfReport(whatIf, of: caseFile.waves[0], in: caseFile)
  }

  /// Bonding: (1 - .5 × .5) / 4 = .1875, and with the aunt at .6: (1 - .5 × .4) / 4 = .2.
  @Test func beforeAfterAndDifferenceStandSideBySide() throws {
    let text = try Self.report("jim aunt").text(in: .english)
    #expect(
      text.hasPrefix(
        """
        What if? Example, first (2024-01-01)

        This is arithmetic on a drawn web: a static what-if, no prediction. The case file does not change.

        What was changed
          · jim aunt
          mentor positions that began: JIM (aunt)

        """))
    #expect(text.contains(/social bonding +18\.8 +20\.0 +\+1\.3\n/))
    #expect(text.contains(/opportunities for involvement +0\.0 +0\.0 +0\.0\n/))
    #expect(text.contains(/competences +not measured +not measured +unknown\n/))
    #expect(text.contains(/size +2 +2 +0\n/) && !text.contains("there is a range"))
  }

  @Test func whatIsNotSaidIsARangeAndIsNamed() throws {
    let report = try Self.report("add mentor coach closeness=.6; connect coach mother")
    #expect(
      report.notSaidForTests == [
        "coach": ["conflict", "contact", "adult", "emotional", "practical", "advice", "roleModel", "socialCapital", "reciprocal"]
      ])
    let text = report.text(in: .english)
    #expect(text.contains(/social bonding +18\.8 +18\.8 to 33\.8 +unknown: 0\.0 to \+15\.0\n/))
    #expect(text.contains("  came: mentor of a programme\n  ties of those who came (not counted as new): mentor of a programme – mother\n"))
    #expect(text.contains(/size +2 +3 +\+1\n/))
    #expect(text.contains("Where data are missing there is a range."))
    let dutch = report.text(in: .dutch)
    #expect(dutch.contains("onbekend: 0,0 tot +15,0") && dutch.contains("geen voorspelling") && !dutch.contains("whatIf."))
  }

  @Test func machinesGetBothEnds() throws {
    let json = try Self.report("jim aunt", "lose mother").json.rendered()
    #expect(json.contains("\"format\": \"steunweb-what-if/1\"") && json.contains("\"prediction\": false"))
    #expect(json.contains("\"edits\": [\"jim aunt\", \"lose mother\"]"))
    #expect(json.contains("\"people\": {\n    \"new\": [],\n    \"lost\": [\"mother\"]\n  }"))
    #expect(json.contains("\"size\": {\n      \"before\": {\n        \"value\": 2,"))
    #expect(json.contains("\"difference\": -1\n"))
  }

  @Test func problemsAreThoseOfTheEdits() throws {
    do {
      _ = try Self.report("jim aunt", "jim mother")
      Issue.record("A parent became JIM")
    } catch let error as InvalidInput {
      #expect(error.diagnostics.map { "\($0.path):\($0.position.map(\.description) ?? "")" } == ["--what-if:2:5"])
    }
  }

  /// What is shown of the factors and of the waves is what their own functions say.
  @Test func theReportAddsNothingOfItsOwn() throws {
    let report = try Self.report("add friend pal closeness=0.4 conflict=0.1; remove aunt")
    #expect(report.factors == FactorChange.all(from: report.before, to: report.after))
    #expect(report.comparison == WaveComparison(report.before, report.after))
    #expect(report.measures.map(\.after) == EgoMeasures.all(EgoNetwork(report.after)))
  }
}

extension WhatIfReport {
  fileprivate var notSaidForTests: [String: [String]] { Dictionary(uniqueKeysWithValues: notSaid.map { ($0.id, $0.keys) }) }
}

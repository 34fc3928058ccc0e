import Documents
import NetworkMeasures
import Quantities
import Reports
import SupportWebs
import Testing
import TestSupport
import Wording

@Suite struct ComparisonReportTests {
  private static let text = """
    steunweb: case/1
    provenance: invented
    title: {nl: Voorbeeld, en: Example}
    youth: {id: me, age: 14}
    people:
      - {id: aunt, label: {nl: tante, en: aunt}, role: kin}
      - {id: friend, label: {nl: vriend, en: friend}, role: friend}
      - {id: coach, label: {nl: trainer, en: coach}, role: coach}
    places: [{id: club, label: club, type: club}]
    positions: [{id: jim, person: aunt, kind: jim, from: 2024-03-01}]
    waves:
      - id: before
        label: {nl: eerst, en: first}
        date: 2024-01-01
        ties: [{person: aunt, closeness: 0.5, ring: inner}, {person: friend, closeness: 0.25, ring: outer}]
        crossTies: [{between: [aunt, friend]}]
      - id: parents
        date: 2024-01-01
        informant: parent
        ties: [{person: aunt, closeness: 0.75, ring: inner}, {person: friend, closeness: 0.5, ring: middle}, {person: coach}]
      - id: after
        label: {nl: later, en: later}
        date: 2025-01-01
        ties: [{person: aunt, closeness: 0.75}, {person: coach, closeness: 1}]
        crossTies: [{between: [coach, aunt]}]
        places: [{place: club, takesPart: yes}]
    """

  private static func caseFile() throws -> CaseFile { try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8)) }

  @Test func aComparisonReadsLikeThis() throws {
    let caseFile = try Self.caseFile()
    let report = WaveComparisonReport(caseFile.waves[0], caseFile.waves[2], of: caseFile)
    #expect(
      report.text(in: .english) == """
        Example: from first (2024-01-01) to later (2025-01-01)

          what changed                                                    value  used  missing
          ────────────────────────────────────────────────────────────────────────────────────
          people who stayed                                                   1     3        0
          people who went                                                     1     3        0
          people who came                                                     1     3        0
          turnover: share who went or came                                0.500     4        0
          overlap of people (Jaccard)                                     0.333     3        0
          cross ties that stayed                                              0     0        0
          cross ties that went                                                0     0        0
          cross ties that came                                                0     0        0
          overlap of cross ties (Jaccard)    undefined: there are no two people     0        0
          cross ties that changed (Hamming)  undefined: there are no two people     0        0
          closeness: mean change                                         +0.250     1        0
          conflict: mean change                      undefined: known of nobody     0        1

          stayed: aunt
          went: friend
          came: coach
          no longer know each other: none
          got to know each other: none
          ties of those who went (not counted as lost): aunt – friend
          ties of those who came (not counted as new): aunt – coach
          places that stopped: none
          places that started: club
          mentor positions that ended: none
          mentor positions that began: JIM (aunt)

        Only people with whom there is contact count. Cross ties are compared among people who were there both times.
        Change is neither gain nor loss by itself.

        """)
    let dutch = report.text(in: .dutch)
    #expect(dutch.hasPrefix("Voorbeeld: van eerst (2024-01-01) naar later (2025-01-01)\n"))
    #expect(dutch.contains("  mentorschap dat begon: JIM (tante)\n") && dutch.contains("  kwamen erbij: trainer\n"))
    #expect(dutch.contains("+0,250") && !dutch.contains("compare."))
    let json = report.json.rendered()
    #expect(json.contains("\"format\": \"steunweb-comparison/1\"") && json.contains("\"ofTheNew\": [\n      [\"aunt\", \"coach\"]\n    ]"))
    #expect(!json.contains("tante") && json.contains("\"reason\": \"fewerThanTwoAlters\""))
  }

  @Test func agreementReadsLikeThis() throws {
    let caseFile = try Self.caseFile()
    let report = try #require(AgreementReport.all(of: caseFile).first)
    #expect(AgreementReport.all(of: caseFile).count == 1)
    #expect(
      report.text(in: .english) == """
        Example: how different people see the web (2024-01-01)

          youth and parent or carer                                                 value  used  missing
          ──────────────────────────────────────────────────────────────────────────────────────────────
          who is in the web: share alike                                            0.667     3        0
          who is in the web (kappa)                                                     0     3        0
          ring (weighted kappa)                                                     0.500     2        0
          who gives support, social-emotional (kappa)          undefined: known of nobody     0        2
          who gives support, practical (kappa)                 undefined: known of nobody     0        2
          who gives support, advice (kappa)                    undefined: known of nobody     0        2
          who gives support, role model (kappa)                undefined: known of nobody     0        2
          who gives support, social capital (kappa)            undefined: known of nobody     0        2
          closeness, same values (ICC A,1)                                          0.500     2        0
          closeness, same order (ICC C,1)                                               1     2        0
          conflict, same values (ICC A,1)              undefined: not known of two people     0        2
          conflict, same order (ICC C,1)               undefined: not known of two people     0        2
          who knows whom (kappa)                                                        0     1        0

        1 means fully alike, 0 no more than chance. With two informants the kappa of who is in the web cannot be above
        0: read the share alike. A difference is no mistake: it is something to talk about.

        """)
    #expect(report.text(in: .dutch).contains("jongere en ouder of verzorger"))
    let json = report.json.rendered()
    #expect(json.contains("\"informants\": [\"youth\", \"parent\"]") && json.contains("\"agreement.presence.share\""))
  }

  @Test func everyReasonHasWords() {
    for reason in Undefined.allCases { #expect(Wording.has("describe.undefined.\(reason.rawValue)")) }
  }
}

import Evidence
import Quantities
import Testing

@testable import ModelTrust

@Suite struct DesignReaderTests {
  private static func problems(_ text: String) -> [String] {
    do throws(InvalidInput) {
      _ = try DesignReader.read(path: "study.yaml", bytes: Array(text.utf8))
      return []
    } catch {
      return error.diagnostics.map { "\($0.position?.line ?? 0): \($0.problem)" }
    }
  }

  @Test func everyProblemIsToldAtItsPlace() {
    let text = """
      steunweb: study/1
      name: try
      title: Try
      population: [{segment: selective}]
      weeks: 20
      arms: [{id: none, programme: none}, {id: jim, programme: jim}]
      samples: [{id: one, arm: jin, size: 20}]
      measures:
        - {id: a, outcome: y.SE, week: 20}
        - {id: b, outcome: placedEver, week: 30}
        - {id: c, change: [a, d]}
        - {id: d, outcome: rules}
        - {id: e, sum: [a, b], reliability: 0.5}
        - {id: f, outcome: cost.total}
        - {id: g, measure: a}
      selection: [{measure: d, from: 1}, {measure: a}]
      dropout: {share: 0.2, by: d}
      matching: {sample: one, from: one, on: [a]}
      groups: [{id: some, sample: two, where: [{measure: a, from: 2, to: 1}]}]
      statistics:
        - {id: m, title: m, form: difference, measures: [a], group: one}
        - {id: n, title: n, form: mean, measures: [a], group: onn, published: 1, atLeast: 2}
      """
    let problems = Self.problems(text)
    let wanted = [
      "7: no arm has the id 'jin'", "9: 'y.SE' exists at multiples of 13 weeks only", "10: this week is after the study has ended",
      "11: no measure before this one has the id 'd'", "13: 'reliability' goes with 'outcome' alone", "14: a study counts no costs",
      "15: 'measure' goes with 'atLeast'", "16: the selection looks at 'd', which is not known at week 0", "16: the condition has no range",
      "17: 'by' and 'logOdds' go together", "18: a sample is matched with itself", "19: no sample has the id 'two'",
      "19: the range ends before it begins", "21: 'difference' needs 'against'", "22: no group has the id 'onn'",
      "22: the statistic has both 'published' and 'atLeast'",
    ]
    for problem in wanted { #expect(problems.contains(problem), "\(problem)\nin \(problems)") }
  }

  /// The shipped studies name evidence that there is, and each says what its figures were to the model.
  @Test func shippedStudiesNameTheirEvidence() {
    let ids = Set(EvidenceRegistry.standard.entries.map(\.id))
    #expect(ValidationStudies.standard.count >= 12)
    for design in ValidationStudies.standard {
      #expect(!design.evidence.isEmpty && design.use != nil && design.note != nil, "\(design.name)")
      for id in design.evidence { #expect(ids.contains(id), "\(design.name): \(id)") }
      #expect(design.statistics.contains { $0.published != nil }, "\(design.name)")
    }
    for number in 1...10 {
      #expect(
        ValidationStudies.standard.contains { $0.title.english.hasPrefix("V\(number) ") || $0.title.english.hasPrefix("V\(number)a") })
    }
    for target in CalibrationPlan.standard.fits.flatMap(\.targets) {
      for id in target.evidence { #expect(ids.contains(id), "\(id)") }
    }
  }
}

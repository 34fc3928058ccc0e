import Estimates
import Evidence
import SupportWebs
import TestSupport
import Testing

@testable import MentorSimulation

/// Any value that a scenario may give to a parameter gives a course: finite, within the range of what it tells, and without a trap.
@Suite struct ParameterRangeTests {
  private static let ids = ParameterSet.standard.parameters.map(\.id)

  private static func arms() throws -> [Arm] {
    let catalogue = ProgrammeCatalogue.standard
    func terms(_ id: String) throws -> ProgrammeTerms { try #require(catalogue[id]?.terms) }
    return [
      Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [try terms("jim"), try terms("schools-cool")]),
      Arm(id: "coach", programmes: [try terms("school-coaching")]),
    ]
  }

  /// The parameters with one at a value, and the other shares of its group scaled so that the group adds up to 1.
  private static func parameters(with id: String, at value: Double) -> ParameterSet {
    let standard = ParameterSet.standard
    var changes = [id: value]
    for group in standard.shareGroups where group.contains(id) {
      let rest = 1 - standard.value(id)
      for other in group where other != id { changes[other] = standard.value(other) / rest * (1 - value) }
    }
    return standard.overriding(changes)
  }

  @Test(arguments: ids) func theEndsOfItsRangeGiveACourse(_ id: String) async throws {
    let parameter = try #require(ParameterSet.standard[id])
    for value in [parameter.range.lowerBound, parameter.range.upperBound] {
      let parameters = Self.parameters(with: id, at: value)
      // What a scenario file refuses is no course.
      if parameters.parameters.contains(where: { p in p.atMost.map { parameters.value(p.id) > parameters.value($0) } ?? false }) {
        continue
      }
      let simulation = try Cases.anton(futures: 6, weeks: 45, parameters: parameters, arms: Self.arms())
      let results = await simulation.run(threads: 1)
      for arm in results.arms {
        for outcome in Outcome.allCases {
          guard let estimate = arm.estimate(outcome, week: 45) else { continue }
          #expect(estimate.mean.isFinite, "\(id) = \(value): \(outcome)")
          if [.dose, .bonding, .involvement, .adultSupport, .trustedAdult].contains(outcome) {
            #expect((0...1).contains(estimate.mean), "\(id) = \(value): \(outcome) is \(estimate.mean)")
          }
        }
      }
    }
  }

  /// Effects and harms all at one end at once, over ten years with quick closures and rematches: sums keep within the range of their fixed point.
  @Test(arguments: [true, false]) func allEffectsAtOneEndGiveACourse(_ upper: Bool) async throws {
    let effects = ["delta.", "quality.effect", "domain.", "harm.", "rematch.harm", "support.effect", "support.othersShare", "persistence."]
    var changes: [String: Double] = [:]
    for parameter in ParameterSet.standard.parameters where effects.contains(where: { parameter.id.hasPrefix($0) }) {
      changes[parameter.id] = upper ? parameter.range.upperBound : parameter.range.lowerBound
    }
    for id in ["matching.rate", "closure.rate.volunteer", "conflict.rate"] { changes[id] = ParameterSet.standard[id]?.range.upperBound }
    var hasty = try #require(ProgrammeCatalogue.standard["schools-cool"]?.terms)
    hasty.rematches = true
    let simulation = try Cases.anton(
      futures: 40, weeks: 520, parameters: .standard.overriding(changes),
      arms: [Arm(id: "none", programmes: []), Arm(id: "hasty", programmes: [hasty])] + Self.arms().dropFirst())
    for arm in await simulation.run(threads: 1).arms {
      #expect(arm.estimate(.squareSocialEmotional, week: 520)?.mean.isFinite == true)
      #expect(arm.estimate(.harm, week: 520)?.mean.isFinite == true)
    }
  }
}

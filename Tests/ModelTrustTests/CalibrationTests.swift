import Evidence
import MentorSimulation
import Quantities
import TestSupport
import Testing

@testable import ModelTrust

@Suite struct CalibrationTests {
  private static func plan() throws -> CalibrationPlan {
    try CalibrationReader.read(path: "targets.yaml", bytes: Array(SmallTargets.text.utf8))
  }

  /// From a rate that is ten times too high; the same bits for any number of threads, and for a run that goes on from what another worked out.
  @Test func aWrongStartReachesTheTargetAndTheSameBits() async throws {
    let plan = try Self.plan()
    var lines = ""
    let first = try await Calibration(plan, seed: 3, threads: 2).run { step in
      guard case .evaluation(let fit, let round, let point, let value, _) = step else { return }
      lines += CalibrationMemory.line(fit: fit, round: round, point: point, value: value)
    }
    #expect(first.isInside && first.achieved.count == 1)
    let rate = first.parameters.value("closure.rate.volunteer")
    #expect(rate > 0.002 && rate < 0.012)
    #expect(abs(first.parameters.value("closure.rate.natural") - rate * ParameterSet.standard.value("closure.ratio.natural")) < 1e-5)
    #expect(Set(first.changed) == ["closure.rate.volunteer", "closure.rate.natural"])
    // All but the last three, and a line that was broken off.
    let kept = Array(lines.split(separator: "\n").dropLast(3)) + ["tried closure 1 3fe00000"[...]]
    var (known, worked) = (0, 0)
    let resumed = try await Calibration(plan, seed: 3, threads: 1).run(known: CalibrationMemory(lines: kept)) { step in
      guard case .evaluation(_, _, _, _, let wasKnown) = step else { return }
      if wasKnown { known += 1 } else { worked += 1 }
    }
    #expect(resumed == first && worked == 3 && known == kept.count - 1)
  }

  /// The posterior holds the fitted value, is about as wide as the target's error over its slope, and goes on from a snapshot to the same bits.
  @Test func thePosteriorFollowsTheTarget() async throws {
    let plan = try Self.plan()
    let calibration = Calibration(plan, seed: 3, threads: 2)
    var schedule = Calibration.Schedule()
    (schedule.particles, schedule.generations, schedule.draws) = (120, 3, 60)
    let set = ParameterSet.standard
    var snapshots: [String] = []
    let posterior = try await calibration.posterior(of: plan.fits[0], at: set, schedule) { snapshots.append($0.lines(fit: "closure")) }
    #expect(posterior.ids == ["closure.rate.volunteer"] && posterior.rows.count == 60 && snapshots.count == 3)
    let values = posterior.rows.map { $0[0] }.sorted()
    // Closure of .30 ± .04 lies between rates of about .0035 and .0075.
    #expect(values[30] > 0.003 && values[30] < 0.009 && values[57] / values[3] > 1.15 && values[57] / values[3] < 4)
    let lines = (snapshots[0] + snapshots[1]).split(separator: "\n")
    let snapshot = try #require(ABCGeneration.last(of: "closure", in: lines))
    #expect(snapshot.number == 1)
    let resumed = try await calibration.posterior(of: plan.fits[0], at: set, schedule, from: snapshot)
    #expect(resumed.rows == posterior.rows && resumed.particles == posterior.particles)
    #expect(ABCGeneration.last(of: "closure", in: Array(lines.dropLast(2)))?.number == 0)
    #expect(ABCGeneration.last(of: "other", in: lines) == nil)
  }

  /// What ships reaches every target, on youths that it was not fitted to; the constants that follow reproduce themselves.
  @Test func theShippedParametersReachEveryTarget() async throws {
    let calibration = Calibration(seed: 20, threads: 2)
    for fit in CalibrationPlan.standard.fits {
      let values = await calibration.results(fit, .standard, replicate: 2, most: nil, threads: 2)
      for (target, value) in zip(fit.targets, values) {
        let value = try #require(value)
        #expect(target.interval.contains(value), "\(target.statistic): \(value) is not in \(target.interval)")
      }
    }
    for reference in CalibrationPlan.standard.references {
      let (mean, sd) = await reference.values(.standard, seed: 20, threads: 2)
      // Standard errors over youths are about .0005.
      #expect(abs(mean - ParameterSet.standard.value(reference.mean)) < 0.0025, "\(reference.mean): \(mean)")
      #expect(abs(sd - ParameterSet.standard.value(reference.sd)) < 0.0025, "\(reference.sd): \(sd)")
    }
  }

  /// The fitted values of the file lie within the posterior that ships beside it.
  @Test func theShippedPosteriorHoldsTheFittedValues() throws {
    let sample = PosteriorSample.standard
    #expect(sample.rows.count >= 200)
    for parameter in CalibrationPlan.standard.parameters {
      let column = try #require(sample.ids.firstIndex(of: parameter.id))
      let values = sample.rows.map { $0[column] }.sorted()
      let fitted = ParameterSet.standard.value(parameter.id)
      #expect(values[values.count / 50] < fitted && fitted < values[values.count - 1 - values.count / 50], "\(parameter.id)")
      let range = try #require(ParameterSet.standard[parameter.id]?.range)
      #expect(values.allSatisfy { range.contains($0) && $0 != fitted })
    }
  }

  @Test func problemsOfTargetsAreTold() {
    let text = """
      steunweb: targets/1
      fits:
        - id: one
          title: One
          size: 300
          parameters:
            - {id: closure.rate.volunter, start: 0.03, from: 0.0005, to: 0.05, scale: logarithm}
            - {id: delta.volunteer, start: 3, from: 0, to: 1, scale: logarithm}
          studies:
            - name: volunteers
              title: Volunteers
              population: [{segment: selective}]
              weeks: 52
              arms: [{id: none, programme: none}, {id: matched, programme: matchmentor}]
              samples: [{id: matched, arm: matched, size: 3000}]
              measures: [{id: closures, outcome: closures}]
              statistics: [{id: closed, title: Closed, form: mean, measures: [closures], group: matched}]
          targets:
            - {study: volunteer, statistic: closed, from: 0.28, to: 0.32, observed: 0.3, error: 0.04, evidence: [lit-closure-star]}
            - {study: volunteers, statistic: close, from: 0.4, to: 0.32, observed: 0.3, error: 0.04, evidence: [lit-closure-star]}
      """
    do throws(InvalidInput) {
      _ = try CalibrationReader.read(path: "targets.yaml", bytes: Array(text.utf8))
      Issue.record("the file was read")
    } catch {
      let problems = error.diagnostics.map(\.problem)
      for wanted in [
        "no parameter has the id 'closure.rate.volunter'", "the search begins outside its range", "a logarithm needs a range above 0",
        "no study of this fit has the name 'volunteer'", "the study has no statistic 'close'", "the interval ends before it begins",
      ] { #expect(problems.contains(wanted), "\(wanted) in \(problems)") }
    }
  }
}

@Suite struct SignificantTests {
  @Test(arguments: [
    (0.004_493_21, 4, 0.004_493), (0.278_149, 4, 0.278_1), (33.256, 3, 33.3), (-0.000_123_456, 2, -0.000_12), (0, 4, 0),
    (99_999, 2, 100_000),
  ])
  func roundsToDigits(_ value: Double, _ digits: Int, _ wanted: Double) { #expect(Significant.rounded(value, digits: digits) == wanted) }
}

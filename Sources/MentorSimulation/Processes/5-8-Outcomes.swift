import Evidence
import RandomStreams

extension Course {
  /// 5.8: effect[d] = domain[d] emphasis[d] (delta + quality.effect (Q - mean) / sd) D - H + support.effect[d] (F4web - F4web at start) / factor.sd.
  func outcomeStep() {
    let o = constants.outcomes
    let support = (webSupport - start.webSupport) / constants.factors.sd
    let level = delta + o.qualityEffect * (quality - qualityMean) / qualitySD
    effect = SIMD4(
      weights.x * level * dose - harm + o.support[0] * support, weights.y * level * dose - harm + o.support[1] * support,
      weights.z * level * dose - harm + o.support[2] * support, weights.w * level * dose - harm + o.support[3] * support)
  }

  /// y[d] = mu[d] + z[d] + effect[d]; it exists on the grid.
  var outcome: SIMD4<Float> { start.expectedOutcome + start.deviation + effect }
}

extension StartLane {
  /// z[d] jumps on the grid; it is the same in all arms.
  func moveDeviation(week: Int, _ o: OutcomeConstants) {
    guard (week + 1) % o.gridWeeks == 0 else { return }
    deviation = o.gridStability * deviation + o.gridInnovation * luck.normals(.outcomes, week: week)
  }
}

import Evidence
import RandomStreams

extension Course {
  /// 5.8: effect[d] every week; z[d] jumps on the grid, so that y[d] = mu + z[d] + effect[d] exists there.
  mutating func outcomeStep(_ week: Int) {
    let o = constants.outcomes
    let support = (webSupport - webSupportAtStart) / constants.factors.sd
    for d in 0..<4 {
      var value = -harm + o.support[d] * support
      if let terms, let relation {
        let level = terms.delta + o.qualityEffect * (relation.quality - terms.qualityMean) / terms.qualitySD
        value = o.domain[d] * Float(terms.programme.emphasis[d]) * level * dose - harm + o.support[d] * support
      }
      effect[d] = value
    }
    if (week + 1) % o.gridWeeks == 0 {
      deviation = o.gridStability * deviation + o.gridInnovation * start.luck.normals(.outcomes, week: week)
    }
  }

  /// y[d]; meaningful on the grid.
  var outcome: SIMD4<Float> { start.expectedOutcome + deviation + effect }
}

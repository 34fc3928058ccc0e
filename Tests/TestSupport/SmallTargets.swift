/// A file of calibration targets with one parameter and one target, small enough for a test.
public enum SmallTargets {
  public static let text = """
    steunweb: targets/1
    fits:
      - id: closure
        title: Closure
        size: 300
        parameters: [{id: closure.rate.volunteer, start: 0.03, from: 0.0005, to: 0.05, scale: logarithm}]
        follows: [closure.rate.natural]
        studies:
          - name: volunteers
            title: Volunteers
            population: [{segment: selective}]
            weeks: 52
            parameters: [{id: setting.sd, value: 0}, {id: matching.everShare, value: 1}, {id: matching.rate, value: 10}]
            arms: [{id: none, programme: none}, {id: matched, programme: matchmentor, change: {open: yes}}]
            samples: [{id: matched, arm: matched, size: 3000}]
            measures: [{id: closures, outcome: closures}]
            statistics: [{id: closed, title: Closed, form: mean, measures: [closures], group: matched}]
        targets: [{study: volunteers, statistic: closed, from: 0.28, to: 0.32, observed: 0.3, error: 0.04, evidence: [lit-closure-star]}]

    """
}

import Evidence
import Testing

@Suite struct LinkedRuleTests {
  private static let linked = ParameterSet.standard.parameters.filter { if case .linked = $0.prior { true } else { false } }

  /// Half of the last decimal that the file gives for those that are rounded there; the others exactly, to rounding in Double.
  private static let rounding: [String: Double] = [
    "placement.base.first39": 5e-5, "placement.base.later": 5e-5, "outcome.magnet": 5e-7, "dropout.shareAbove5.careRelated": 5e-6,
    "dropout.shareAbove5.other": 5e-8, "quality.effect": 1e-7,
  ]

  /// Every prior replaced by `fixed`, so that a draw shows what the rules give at the defaults.
  @Test func everyRuleGivesTheDefaultAtTheDefaults() throws {
    let names = ["normal", "halfNormal", "logNormal", "beta", "uniform", "dirichlet"]
    let set = try ParameterTexts.read(
      ParameterTexts.shipped.withoutJoints.map { line in
        names.contains { line.hasPrefix("    prior: {family: \($0),") } ? "    prior: {family: fixed}" : line
      })
    let draw = set.drawn(seed: 1, draw: 1)
    #expect(Self.linked.count == 11)
    for parameter in Self.linked {
      let tolerance = Self.rounding[parameter.id] ?? 1e-15
      #expect(abs(draw.value(parameter.id) - parameter.value) <= tolerance, "\(parameter.id): \(draw.value(parameter.id))")
    }
  }

  /// One operand changed, the result worked out by hand.
  @Test(arguments: [
    ("closure.rate.volunteer", 0.01, "closure.rate.natural", 0.005), ("matching.goodProcedure", 1, "matching.similarityShift", 0.3),
    ("kappa", 1, "outcome.magnet", 0), ("kappa", 0.25, "outcome.magnet", 0.75 * 0.246 / 0.39),
    ("kappa", 1, "delta.natural", ParameterSet.standard.value("delta.natural") * 1.8),
    // (.108 - .25 × .280342) / (.208 - .25 × .280342) of the default, at the default of kappa.
    ("quality.correlation", 0.108, "quality.effect", 0.274913 * ParameterSet.standard.value("quality.effect")),
    ("placement.home.first", 0.9, "placement.base.first39", 0.00270155),
    ("placement.home.later", 0.85, "placement.base.later", 0), ("placement.home.later", 0.8, "placement.base.later", 0.00116586),
    // 1 - 13 e^-2 … : scipy.stats.poisson.sf(4, 2).
    ("dropout.adversityThreshold", 4, "dropout.shareAbove5.other", 0.0526530),
  ])
  func rulesFollowTheirOperands(changed: String, to value: Double, id: String, expected: Double) throws {
    let set = try ParameterTexts.allFixedButLinked().overriding([changed: value]).drawn(seed: 1, draw: 1)
    #expect(abs(set.value(id) - expected) < 2e-6, "\(set.value(id))")
  }

  /// The slopes say what share and delay a small change of both chances brings: the targets.
  @Test(arguments: [(0.001, 0), (0, 0.1), (-0.001, 0.1)])
  func nominationFollowsItsTargetsToFirstOrder(share: Double, delay: Double) throws {
    let set = try ParameterTexts.allFixedButLinked()
    let draw = set.overriding(["nomination.everShare": 0.83 + share, "nomination.meanDelay": 33 + delay]).drawn(seed: 1, draw: 1)
    let weekly = draw.value("nomination.weekly") - ParameterSet.standard.value("nomination.weekly")
    let giveUp = draw.value("nomination.giveUp") - ParameterSet.standard.value("nomination.giveUp")
    #expect(abs(0.20 * weekly - 3.4 * giveUp - share) < 0.03 * max(abs(share), 0.001))
    #expect(abs(-70 * weekly - 520 * giveUp - delay) < 0.03 * max(abs(delay), 0.1))
  }

  @Test func nominationStaysAChanceForExtremeTargets() throws {
    let set = try ParameterTexts.allFixedButLinked()
    for (share, delay) in [(0, 0), (1, 0), (0, 1_000), (1, 1_000), (0.5, 33)] as [(Double, Double)] {
      let draw = set.overriding(["nomination.everShare": share, "nomination.meanDelay": delay]).drawn(seed: 1, draw: 1)
      for id in ["nomination.weekly", "nomination.giveUp"] { #expect((0...1).contains(draw.value(id))) }
    }
  }

  /// Numbers marked as for draws only are read by a rule.
  @Test func whatIsForDrawsOnlyIsReadByARule() {
    var operands: Set<String> = []
    for parameter in Self.linked { if case .linked(_, let ids) = parameter.prior { operands.formUnion(ids) } }
    let marked = ParameterSet.standard.parameters.filter(\.isForDrawsOnly).map(\.id)
    #expect(marked.count == 17 && operands.isSuperset(of: marked))
  }
}

import Evidence
import Quantities
import Testing

@Suite struct ParameterTests {
  private static let parameters = ParameterSet.standard.parameters

  @Test func everyParameterSaysWhatItIs() {
    #expect(Self.parameters.count > 200)
    #expect(Set(Self.parameters.map(\.id)).count == Self.parameters.count)
    for parameter in Self.parameters {
      #expect(parameter.id.split(separator: ".").allSatisfy { $0.first?.isLetter == true }, "\(parameter.id)")
      #expect(
        !parameter.description.dutch.isEmpty && !parameter.description.english.isEmpty && !parameter.enters.isEmpty, "\(parameter.id)")
      #expect(parameter.section.first.map { "123456789".contains($0) } == true, "\(parameter.id)")
    }
  }

  @Test func whatMayNotExceedAnotherDoesNot() {
    let set = ParameterSet.standard
    let bounded = set.parameters.filter { $0.atMost != nil }
    #expect(bounded.count == 8)
    for parameter in bounded { #expect(parameter.atMost.map { set[$0] != nil && set.value($0) >= parameter.value } == true) }
  }

  @Test func everyValueIsWithinTheRangeOfItsUnit() {
    for parameter in Self.parameters { #expect(parameter.range.contains(parameter.value), "\(parameter.id)") }
  }

  /// Computed from other parameters, so that no entry of the registry stands behind them.
  private static let computed: Set<String> = [
    "quality.mean.natural", "quality.mean.volunteer", "quality.mean.professional", "quality.mean.peer", "quality.sd.natural",
    "quality.sd.volunteer", "quality.sd.professional", "quality.sd.peer", "dropout.shareAbove5.careRelated",
    "dropout.shareAbove5.other", "nomination.slope.shareByWeekly", "nomination.slope.shareByGiveUp", "nomination.slope.delayByWeekly",
    "nomination.slope.delayByGiveUp", "presence.magnetGap",
  ]

  @Test func whatIsNoAssumptionNamesWhatItRestsOn() {
    let silent = Self.parameters.filter { $0.status != .assumption && $0.evidence.isEmpty }
    #expect(Set(silent.map(\.id)) == Self.computed)
    #expect(silent.allSatisfy { $0.status == .derived })
  }

  /// The median of a log-normal prior and the mean of any other; where the default is another number the file says why, and only there.
  @Test func everyDefaultIsTheMiddleOfItsPriorOrSaysWhyNot() {
    for parameter in Self.parameters {
      let isCentred = parameter.middle.map { abs(parameter.value - $0) <= 1e-6 * max(abs($0), 1e-3) } ?? true
      #expect(isCentred == (parameter.centre == nil), "\(parameter.id): \(parameter.value), \(parameter.middle ?? .nan)")
    }
    #expect(Self.parameters.count { $0.centre != nil } == 11)
  }

  @Test func everyPriorIsADistribution() {
    for parameter in Self.parameters {
      let isProper =
        switch parameter.prior {
        case .fixed: true
        case .normal(_, let sd), .halfNormal(let sd): sd > 0
        case .logNormal(let median, let logSD): median > 0 && logSD > 0
        case .beta(let a, let b): a > 0 && b > 0 && (0...1).contains(parameter.value)
        case .uniform(let low, let high): low < high && (low...high).contains(parameter.value)
        case .dirichlet(let group, let concentration): concentration > 0 && parameter.id.hasPrefix("\(group).")
        case .linked(let rule, let operands): operands.count == rule.operands.count
        }
      #expect(isProper, "\(parameter.id)")
    }
  }

  @Test(arguments: [("tie.gainSectors", 4), ("mentor.openingSectors", 3), ("nomination.roleWeight", 6), ("cohort.common.school", 3)])
  func sharesOfAGroupAddUpToOne(group: String, count: Int) {
    let members = Self.parameters.filter { $0.id.hasPrefix("\(group).") }
    #expect(members.count == count && members.allSatisfy { $0.unit == .weight })
    #expect(abs(members.reduce(0) { $0 + $1.value } - 1) < 1e-12)
  }

  @Test func sharesOfADirichletAreAllInOneGroup() {
    var sums: [String: Double] = [:]
    for parameter in Self.parameters {
      if case .dirichlet(let group, _) = parameter.prior { sums[group, default: 0] += parameter.value }
    }
    #expect(Set(sums.keys) == ["tie.gainSectors", "nomination.roleWeight"])
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-12 })
  }

  @Test func overridingChangesThatValueAndNoOther() {
    let changed = ParameterSet.standard.overriding(["kappa": 0.3])
    for parameter in Self.parameters {
      #expect(changed.value(parameter.id) == (parameter.id == "kappa" ? 0.3 : parameter.value), "\(parameter.id)")
    }
    #expect(ParameterSet.standard.value("kappa") != 0.3 && changed.parameters == Self.parameters)
    #expect(ParameterSet.standard.overriding([:]) == .standard)
  }

  @Test func unknownIdsStop() async {
    await #expect(processExitsWith: .failure) { _ = ParameterSet.standard.value("kapa") }
    await #expect(processExitsWith: .failure) { _ = ParameterSet.standard.overriding(["kapa": 0.3]) }
  }
}

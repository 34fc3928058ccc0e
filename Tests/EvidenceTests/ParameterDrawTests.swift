import Evidence
import RandomStreams
import Testing

@Suite struct ParameterDrawTests {
  private static let standard = ParameterSet.standard

  private static func isFixed(_ parameter: Parameter) -> Bool { parameter.prior == .fixed }

  /// Linked parameters that follow from fixed ones alone, and one that is multiplied by a fixed 0.
  private static let constant: Set = ["dropout.shareAbove5.careRelated", "dropout.shareAbove5.other", "matching.similarityShift"]

  // MARK: Addresses

  @Test func drawZeroIsTheDefaults() {
    #expect(Self.standard.drawn(seed: 7, draw: 0) == Self.standard)
    for parameter in Self.standard.parameters { #expect(Self.standard.drawn(seed: 7, draw: 0).value(parameter.id) == parameter.value) }
  }

  @Test func aDrawIsTheSameAgainAndOthersDiffer() {
    let draw = Self.standard.drawn(seed: 7, draw: 3)
    #expect(draw == Self.standard.drawn(seed: 7, draw: 3) && draw.parameters == Self.standard.parameters)
    for other in [Self.standard.drawn(seed: 7, draw: 4), Self.standard.drawn(seed: 8, draw: 3)] {
      for parameter in Self.standard.parameters where !Self.isFixed(parameter) && !Self.constant.contains(parameter.id) {
        #expect(draw.value(parameter.id) != other.value(parameter.id), "\(parameter.id)")
      }
    }
  }

  @Test func fixedPriorsKeepTheirValue() {
    let draw = Self.standard.drawn(seed: 7, draw: 3)
    let fixed = Self.standard.parameters.filter(Self.isFixed)
    #expect(fixed.count > 90 && fixed.allSatisfy { draw.value($0.id) == $0.value })
  }

  /// The address, written out: seed; FNV-1a of the id, 0, draw, week 1023 and process 63.
  @Test func aNumberIsFoundByTheIdOfItsParameter() {
    let words = Philox.words(counter: SIMD4(NameHash.fnv1a("kappa"), 0, 5, 1023 << 22 | 63 << 16), key: 11)
    let expected = BetaDistribution(5, 4).quantile(Uniform.number(words.x, words.y))
    #expect(Self.standard.drawn(seed: 11, draw: 5).value("kappa") == expected)
  }

  /// The same bits on every machine and in every build, within 1e-12 of what a separate calculation with scipy gives; a change of these is a change of every study with parameter draws.
  @Test(
    arguments: [
      ("kappa", 0x3fe3ded512e439a0), ("tie.reversion", 0x3f9b83f2b954be5c), ("setting.sd", 0x3fe2601ce00b44fa),
      ("nomination.roleWeight.kin", 0x3fd613b71d0909f2), ("placement.home.later", 0x3fe7c53592ef1b21),
      ("nomination.weekly", 0x3fd6af731e5dbb2c),
    ] as [(String, UInt64)])
  func drawsHaveTheseBits(id: String, bits: UInt64) {
    #expect(Self.standard.drawn(seed: 2_024, draw: 1).value(id).bitPattern == bits)
  }

  /// A parameter added, taken out or moved changes no other draw.
  @Test func otherParametersDoNotMatter() throws {
    let lines = ParameterTexts.shipped
    let starts = lines.indices.filter { lines[$0].hasPrefix("  - id: ") && $0 < lines.firstIndex(of: "orders:") ?? 0 }
    let end = try #require(lines.firstIndex(of: "orders:"))
    let blocks = zip(starts, starts.dropFirst() + [end]).map { Array(lines[$0..<$1].filter { !$0.hasPrefix("  #") }) }
    let head = Array(lines[..<starts[0]].filter { !$0.hasPrefix("  #") })
    let tail = Array(lines[end...])
    func isShare(_ block: [String]) -> Bool { block.contains { $0.contains("dirichlet") } }
    // Backwards, but for the shares of a group, whose order is the order of the stick.
    let moved = blocks.filter { !isShare($0) }.reversed() + blocks.filter(isShare)
    let added = ParameterTexts.small([("newcomer", "family: beta, a: 2, b: 2")]).suffix(2)
    let without = blocks.filter { $0[0] != "  - id: tie.reversion" && $0[0] != "  - id: mentor.shield" }
    let draw = Self.standard.drawn(seed: 3, draw: 9)
    for (text, missing) in [
      (moved.flatMap(\.self), 0), (added + blocks.flatMap(\.self), 0), (without.flatMap(\.self), 2),
    ] as [([String], Int)] {
      let other = try ParameterTexts.read(head + text + tail)
      let drawn = other.drawn(seed: 3, draw: 9)
      let common = other.parameters.filter { $0.id != "newcomer" }
      #expect(common.count == Self.standard.parameters.count - missing)
      for parameter in common { #expect(drawn.value(parameter.id) == draw.value(parameter.id), "\(parameter.id)") }
    }
  }

  @Test func noTwoNamesShareTheirLuck() {
    var names = Self.standard.parameters.map(\.id) + Self.standard.correlations.map(\.id)
    for case .dirichlet(let group, _) in Set(Self.standard.parameters.map(\.prior.description)).compactMap({ text in
      Self.standard.parameters.first { $0.prior.description == text }?.prior
    }) { names.append(group) }
    #expect(Set(names.map(NameHash.fnv1a)).count == names.count && names.count > 240)
  }

  // MARK: Known values

  @Test func whatWasChangedStaysAndLinkedParametersFollow() {
    let set = Self.standard.overriding(["kappa": 0.3, "closure.rate.volunteer": 0.0069])
    let (draw, free) = (set.drawn(seed: 5, draw: 2), Self.standard.drawn(seed: 5, draw: 2))
    #expect(draw.value("kappa") == 0.3 && draw.value("closure.rate.volunteer") == 0.0069)
    #expect(draw.value("closure.rate.natural") == 0.0069 * draw.value("closure.ratio.natural"))
    #expect(abs(draw.value("outcome.magnet") - 0.7 * 0.246 / 0.39) < 1e-15)
    let follow: Set = [
      "kappa", "closure.rate.volunteer", "closure.rate.natural", "outcome.magnet", "delta.natural", "quality.effect",
    ]
    for parameter in set.parameters where !follow.contains(parameter.id) {
      #expect(draw.value(parameter.id) == free.value(parameter.id), "\(parameter.id)")
    }
  }

  @Test func aKnownMemberKeepsItsWholeGroupAndOrder() {
    let set = Self.standard.overriding(["tie.gainSectors.school": 0.25, "domain.PH": 0.9])
    let draw = set.drawn(seed: 5, draw: 2)
    for id in set.parameters.map(\.id) where id.hasPrefix("tie.gainSectors.") || id.hasPrefix("domain.") {
      #expect(draw.value(id) == set.value(id), "\(id)")
    }
  }

  @Test func rangesOfUnitsCutWhatReachesOutside() throws {
    let lines = ParameterTexts.small([("wide", "family: normal, mean: 0.5, sd: 10")])
    let set = try ParameterTexts.read(lines)
    let values = (1...200).map { set.drawn(seed: 1, draw: $0).value("wide") }
    #expect(values.allSatisfy { (0...1).contains($0) } && values.contains(0) && values.contains(1))
  }

  /// Priors of the shipped file that reach outside their range, by more than one draw in a hundred million.
  @Test func onlyTwoShippedPriorsReachOutsideTheirRange() {
    let outside = Self.standard.parameters.compactMap { parameter -> (String, Double)? in
      guard let marginal = parameter.marginal else { return nil }
      let range = parameter.range
      let share = marginal.cumulative(range.lowerBound) + 1 - marginal.cumulative(range.upperBound)
      return share > 1e-8 ? (parameter.id, share) : nil
    }
    #expect(outside.map(\.0) == ["quality.growth", "harm.size"])
    #expect(outside.allSatisfy { $0.1 < 3e-7 })
  }

  // MARK: Chosen numbers

  /// What a draw asks for are its sources and nothing else, each once.
  @Test func theSourcesAreWhatADrawAsksFor() {
    final class Asked { var addresses: [String] = [] }
    let asked = Asked()
    _ = Self.standard.drawn { name, element in
      asked.addresses.append("\(name) \(element)")
      return 0.5
    }
    let sources = Self.standard.drawSources.map { "\($0.name) \($0.element)" }
    #expect(Set(sources).count == sources.count && sources.count > 100)
    // A correlation by its matrix asks for a common number, and one of 1 for numbers of its members, that it does not use.
    let unused = Self.standard.correlations.flatMap { correlation in
      switch correlation.structure {
      case .triangle: ["\(correlation.id) 0"]
      case .common(let rho): rho < 1 ? [] : correlation.members.map { "\($0) 0" }
      }
    }
    #expect(Set(asked.addresses) == Set(sources).union(unused))
  }

  /// Each source moves the parameters that it names, and with the same numbers the set is the same.
  @Test func eachSourceMovesItsParameters() {
    let middle = Self.standard.drawn { _, _ in 0.5 }
    #expect(middle == Self.standard.drawn { _, _ in 0.5 })
    for source in Self.standard.drawSources {
      let moved = Self.standard.drawn { name, element in name == source.name && element == source.element ? 0.9 : 0.5 }
      for id in source.parameters where !isHeldByOthers(id) { #expect(moved.value(id) != middle.value(id), "\(source.name): \(id)") }
      let changed = Self.standard.parameters.map(\.id).filter { moved.value($0) != middle.value($0) }
      #expect(!changed.isEmpty, "\(source.name) moves nothing")
    }
  }

  /// Orders may hold a parameter where its neighbours are.
  private func isHeldByOthers(_ id: String) -> Bool { Self.standard.orders.contains { $0.tiers.joined().contains(id) } }

  @Test func whatIsKnownHasNoSource() {
    let changed = Self.standard.overriding([ParameterOverride(id: "tie.reversion", value: 0.0375)])
    #expect(Self.standard.drawSources.contains { $0.name == "tie.reversion" })
    #expect(!changed.drawSources.contains { $0.name == "tie.reversion" })
    #expect(changed.drawn { _, _ in 0.9 }.value("tie.reversion") == 0.0375)
  }
}

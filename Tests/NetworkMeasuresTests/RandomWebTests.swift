import NetworkMeasures
import Testing
import TestSupport

/// Properties of 2,000 random webs, from nobody to 24 alters and from no ties to all.
@Suite struct RandomWebTests {
  struct Web {
    let alters: [String]
    let ties: [(String, String)]

    var measured: AlterTies { AlterTies(alters: alters, ties: ties) }
  }

  static func webs(seed: UInt64) -> [Web] {
    var dice = Dice(seed: seed)
    return (0..<2_000).map { _ in
      let (size, density) = (dice.whole(below: 25), dice.level())
      let alters = (0..<size).map { "a\($0)" }
      var ties: [(String, String)] = []
      for i in 0..<size { for j in 0..<i where dice.level() < density { ties.append((alters[i], alters[j])) } }
      return Web(alters: alters, ties: ties)
    }
  }

  private static func values(_ web: AlterTies) -> [Double?] {
    ([.size(web), .density(web), .effectiveSize(web), .constraint(web)] + Measure.componentsWithoutEgo(web)).map(\.value)
  }

  private static func agree(_ a: [Double?], _ b: [Double?], within bound: Double) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        switch ($0, $1) {
        case (nil, nil): true
        case (let x?, let y?): abs(x - y) <= bound
        default: false
        }
      }
  }

  @Test func borgattisEffectiveSizeIsBurts() {
    for web in Self.webs(seed: 21) where !web.alters.isEmpty {
      let twin = NaiveBurt(alters: web.alters, ties: web.ties)
      #expect(Self.agree([Measure.effectiveSize(web.measured).value], [twin.effectiveSize], within: 1e-9))
    }
  }

  @Test func constraintIsThatOfTheDefinition() {
    for web in Self.webs(seed: 22) where !web.alters.isEmpty {
      let twin = NaiveBurt(alters: web.alters, ties: web.ties)
      #expect(Self.agree([Measure.constraint(web.measured).value], [twin.constraint], within: 1e-12))
    }
  }

  @Test func otherNamesAndAnotherOrderChangeNothing() {
    var dice = Dice(seed: 23)
    for web in Self.webs(seed: 23) {
      let names = Dictionary(uniqueKeysWithValues: zip(web.alters, dice.shuffled(web.alters.map { "b\($0)" })))
      let other = AlterTies(
        alters: dice.shuffled(web.alters.compactMap { names[$0] }),
        ties: dice.shuffled(web.ties.map { (names[$0.0] ?? "", names[$0.1] ?? "") }))
      #expect(Self.agree(Self.values(web.measured), Self.values(other), within: 1e-12))
    }
  }

  @Test func doublesBothDirectionsLoopsAndStrangersChangeNothing() {
    var dice = Dice(seed: 24)
    for web in Self.webs(seed: 24) {
      var ties = web.ties
      for tie in web.ties where dice.level() < 0.5 { ties += [tie, (tie.1, tie.0)] }
      for alter in web.alters where dice.level() < 0.3 { ties += [(alter, alter), (alter, "stranger"), ("stranger", alter)] }
      #expect(AlterTies(alters: web.alters, ties: dice.shuffled(ties)) == web.measured)
    }
  }

  @Test func valuesStayWithinTheirRanges() {
    for web in Self.webs(seed: 25) {
      let measured = web.measured
      let n = Double(measured.alterCount)
      #expect(Measure.density(measured).value.map { (0...1).contains($0) } ?? (n < 2))
      #expect(Measure.effectiveSize(measured).value.map { $0 >= 1 - 1e-12 && $0 <= n } ?? (n == 0))
      #expect(Measure.constraint(measured).value.map { $0 >= 1 / n - 1e-12 && $0 <= 1.125 + 1e-12 } ?? (n == 0))
      #expect(Components(measured).sizes.reduce(0, +) == measured.alterCount)
    }
  }
}

/// Burt's definitions written out over a full matrix with ego as node 0: every triple is visited.
struct NaiveBurt {
  private let tied: [[Bool]]

  init(alters: [String], ties: [(String, String)]) {
    var tied = [[Bool]](repeating: [Bool](repeating: false, count: alters.count + 1), count: alters.count + 1)
    for i in 1..<alters.count + 1 { (tied[0][i], tied[i][0]) = (true, true) }
    for (a, b) in ties {
      guard let i = alters.firstIndex(of: a), let j = alters.firstIndex(of: b) else { continue }
      (tied[i + 1][j + 1], tied[j + 1][i + 1]) = (true, true)
    }
    self.tied = tied
  }

  /// p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki).
  private func share(_ i: Int, _ j: Int) -> Double {
    let strength: (Int, Int) -> Double = { (tied[$0][$1] ? 1 : 0) + (tied[$1][$0] ? 1 : 0) }
    return strength(i, j) / tied.indices.reduce(0) { $0 + ($1 == i ? 0 : strength(i, $1)) }
  }

  var constraint: Double {
    tied.indices.dropFirst().reduce(0) { sum, j in
      let others = tied.indices.dropFirst().filter { $0 != j }
      let local = share(0, j) + others.reduce(0) { $0 + share(0, $1) * share($1, j) }
      return sum + local * local
    }
  }

  /// Σ_j (1 - Σ_q p_eq m_jq), with m_jq = a_jq over j's strongest tie, which is 1.
  var effectiveSize: Double {
    tied.indices.dropFirst().reduce(0) { sum, j in
      let others = tied.indices.dropFirst().filter { $0 != j }
      return sum + 1 - others.reduce(0) { $0 + share(0, $1) * (tied[j][$1] ? 1 : 0) }
    }
  }
}

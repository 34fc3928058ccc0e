import NetworkMeasures
import SupportWebs
import Testing
import TestSupport

/// Properties of 5,000 random webs, from nobody to 24 alters and from no ties to all.
@Suite struct RandomWebTests {
  struct Web {
    let alters: [String]
    let ties: [(String, String)]

    var measured: EgoNetwork { EgoNetwork(alters: alters, ties: ties) }
  }

  static func webs(seed: UInt64) -> [Web] {
    var dice = Dice(seed: seed)
    return (0..<5_000).map { _ in
      let (size, density) = (dice.whole(below: 25), dice.level())
      let alters = (0..<size).map { "a\($0)" }
      var ties: [(String, String)] = []
      for i in 0..<size { for j in 0..<i where dice.level() < density { ties.append((alters[i], alters[j])) } }
      return Web(alters: alters, ties: ties)
    }
  }

  /// All structural measures; modularity only where it is the exact optimum.
  private static func values(_ web: EgoNetwork) -> [Double?] {
    EgoMeasures.structure(web).filter {
      web.count <= Modularity.largestExact || !["modularityWithoutEgo", "communitiesWithoutEgo"].contains($0.id)
    }
    .map(\.value)
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
      #expect(Self.agree([Measure.burt(web.measured)[1].value], [twin.effectiveSize], within: 1e-9))
    }
  }

  @Test func constraintIsThatOfTheDefinition() {
    for web in Self.webs(seed: 22) where !web.alters.isEmpty {
      let twin = NaiveBurt(alters: web.alters, ties: web.ties)
      #expect(Self.agree([Measure.burt(web.measured)[0].value], [twin.constraint], within: 1e-12))
    }
  }

  @Test func otherNamesAndAnotherOrderChangeNothing() {
    var dice = Dice(seed: 23)
    for web in Self.webs(seed: 23) {
      let names = Dictionary(uniqueKeysWithValues: zip(web.alters, dice.shuffled(web.alters.map { "b\($0)" })))
      let other = EgoNetwork(
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
      let other = EgoNetwork(alters: web.alters, ties: dice.shuffled(ties))
      #expect(other.graph.ties == web.measured.graph.ties && Self.values(other) == Self.values(web.measured))
      #expect(other.graph.dropped.duplicates + other.graph.dropped.loops + other.strangers == ties.count - web.ties.count)
    }
  }

  @Test func valuesStayWithinTheirRanges() {
    for web in Self.webs(seed: 25) {
      let measured = web.measured
      let n = Double(measured.count)
      #expect(Measure.density(measured).value.map { (0...1).contains($0) } ?? (n < 2))
      #expect(Measure.burt(measured)[1].value.map { $0 >= 1 - 1e-12 && $0 <= n } ?? (n == 0))
      #expect(Measure.burt(measured)[0].value.map { $0 >= 1 / n - 1e-12 && $0 <= 1.125 + 1e-12 } ?? (n == 0))
      #expect(Components(measured.graph).sizes.reduce(0, +) == measured.count)
    }
  }
}

/// More properties of random webs, each against a slow obvious twin.
@Suite struct RandomMeasureTests {
  /// Betweenness of ego in the whole ego graph equals the sum over open pairs of Everett and Borgatti, halves counted once.
  @Test func egoBetweennessIsThatOfEverettAndBorgatti() {
    for web in RandomWebTests.webs(seed: 31) where !web.alters.isEmpty {
      let measured = web.measured
      let whole = ShortestPaths(
        CompactGraph(
          count: measured.count + 1,
          ties: measured.graph.ties.map { CompactGraph.Tie($0.first + 1, $0.second + 1) }
            + (0..<measured.count).map { CompactGraph.Tie(0, $0 + 1) }))
      #expect(abs((Measure.egoBetweenness(measured)[0].value ?? -1) - whole.betweenness[0]) < 1e-9)
    }
  }

  /// A bridge's end, and no other tie's, makes one group more; so does a bridging alter's leaving.
  @Test func componentsAndBridgesAreConsistent() {
    for web in RandomWebTests.webs(seed: 32) {
      let graph = web.measured.graph
      let groups = Components(graph).count
      let bridging = Bridging(graph)
      for tie in graph.ties {
        let without = CompactGraph(count: graph.count, ties: graph.ties.filter { ($0.first, $0.second) != (tie.first, tie.second) })
        let isBridge = bridging.bridges.contains { ($0.first, $0.second) == (tie.first, tie.second) }
        #expect(Components(without).count == groups + (isBridge ? 1 : 0))
      }
      for i in 0..<graph.count {
        let left = Components(graph.subgraph((0..<graph.count).filter { $0 != i })).count
        #expect(left == groups + bridging.newGroups[i] - (graph.degree(of: i) == 0 ? 1 : 0))
      }
    }
  }

  /// The set-of-bits paths and the general ones agree, and so do both kinds of weighted paths with all strengths equal.
  @Test func everyKindOfShortestPathAgrees() {
    for web in RandomWebTests.webs(seed: 33) {
      let graph = web.measured.graph
      let small = ShortestPaths(graph)
      // The same web beside 60 isolates is measured by the general form.
      let large = ShortestPaths(CompactGraph(count: graph.count + 60, ties: graph.ties))
      let strong = CompactGraph(count: graph.count, ties: graph.ties.map { CompactGraph.Tie($0.first, $0.second, strength: 0.25) })
      let weighted = WeightedPaths.betweenness(strong) ?? []
      for i in 0..<graph.count {
        #expect(abs(small.betweenness[i] - large.betweenness[i]) < 1e-9 && abs(small.betweenness[i] - weighted[i]) < 1e-9)
        #expect(abs(small.harmonic[i] - large.harmonic[i]) < 1e-12 && small.distances[i] == large.distances[i])
        #expect(small.eccentricity[i] == large.eccentricity[i] && small.reached[i] == large.reached[i])
      }
    }
  }

  /// Triads, triangles and cores counted by looking at every group.
  @Test func triadsAndCoresAreThoseOfTheDefinition() {
    for web in RandomWebTests.webs(seed: 34) where web.alters.count <= 14 {
      let measured = web.measured
      let (graph, n) = (measured.graph, measured.count)
      var counts = [0.0, 0, 0, 0]
      for i in 0..<n {
        for j in 0..<i {
          for k in 0..<j {
            counts[[graph.areTied(i, j), graph.areTied(i, k), graph.areTied(j, k)].count { $0 }] += 1
          }
        }
      }
      if n > 0 { #expect(Measure.triads(measured, Clustering(graph)).map(\.value) == counts) }
      let core = KCore(graph).coreness
      for k in 0...(core.max() ?? 0) {
        // Taking away everybody with fewer than k ties, again and again, leaves the k-core.
        var left = Set(0..<n)
        while let out = left.first(where: { i in graph.neighbours(of: i).count { left.contains($0) } < k }) { left.remove(out) }
        #expect(left == Set((0..<n).filter { core[$0] >= k }))
      }
    }
  }

  /// The exact modularity is no less than that of any division, tried one by one on webs of up to eight.
  @Test func exactModularityIsTheOptimum() {
    var tried = 0
    for web in RandomWebTests.webs(seed: 35) where (2...8).contains(web.alters.count) && !web.ties.isEmpty {
      let graph = web.measured.graph
      guard let modularity = Modularity(graph) else { continue }
      tried += 1
      var best = -Double.infinity
      func search(_ division: [Int]) {
        if division.count == graph.count {
          let m = Double(graph.tieCount)
          var score = 0.0
          for c in 0...(division.max() ?? 0) {
            let inside = graph.ties.count { division[$0.first] == c && division[$0.second] == c }
            let degrees = (0..<graph.count).filter { division[$0] == c }.reduce(0) { $0 + graph.degree(of: $1) }
            score += Double(inside) / m - (Double(degrees) / (2 * m)) * (Double(degrees) / (2 * m))
          }
          best = max(best, score)
          return
        }
        for c in 0...((division.max() ?? -1) + 1) { search(division + [c]) }
      }
      search([])
      #expect(abs(modularity.score - best) < 1e-12 && modularity.algorithm == .exact)
      if tried == 400 { break }
    }
    #expect(tried == 400)
  }

  /// Weighted Burt measures with all strengths equal are the unweighted ones.
  @Test func equalStrengthsChangeNothing() {
    for web in RandomWebTests.webs(seed: 36) {
      let measured = web.measured
      let equal = EgoNetwork(
        alters: web.alters, ties: measured.graph.ties.map { CompactGraph.Tie($0.first, $0.second, strength: 0.5) },
        strengths: web.alters.map { _ in 0.5 })
      for (a, b) in zip(Measure.burt(measured), Measure.burt(equal, weighted: true)) {
        #expect((a.value == nil) == (b.value == nil) && abs((a.value ?? 0) - (b.value ?? 0)) < 1e-9, "\(a.id)")
      }
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

/// A graph of up to 64 nodes is made on sets of bits, a larger one by sorting.
@Suite struct CompactGraphTests {
  @Test func bothWaysOfMakingAGraphAgree() {
    var dice = Dice(seed: 37)
    for _ in 0..<5_000 {
      let count = 1 + dice.whole(below: 20)
      let kind = dice.whole(below: 3)
      let ties = (0..<dice.whole(below: 60)).map { _ in
        CompactGraph.Tie(
          dice.whole(below: count), dice.whole(below: count),
          strength: kind == 0 || (kind == 1 && dice.level() < 0.3) ? nil : Double(dice.whole(below: 4)))
      }
      let small = CompactGraph(count: count, ties: ties)
      let large = CompactGraph(count: count + 64, ties: ties)
      #expect(small.ties == large.ties && small.neighbours == large.neighbours && small.strengths == large.strengths)
      #expect(small.missingStrengths == large.missingStrengths && small.dropped == large.dropped)
      #expect(Array(large.starts.prefix(count + 1)) == small.starts && !small.rows.isEmpty && large.rows.isEmpty)
      #expect(small.ties.allSatisfy { small.areTied($0.second, $0.first) && large.areTied($0.second, $0.first) })
    }
  }
}

public import Evidence
public import SupportWebs

extension FactorResult {
  /// Factor 5 in the list's own wording, support from important adults and peers: the share of the five support types that are covered.
  ///
  /// A type is covered when `1 - Π(1 - p)` over all active ties is `factor.typeCovered` or more, with `p` the strength of that support: the
  /// row of the support matrix over all sectors. Adults and peers are together everybody with whom there is contact. In [0, 1], in steps of
  /// a fifth. Where strengths are missing, the exact range.
  ///
  /// The contribution of a tie is the share of types that would no longer be covered without it. It is not monotone in the others: a type is
  /// carried by somebody when the others fall short and the two together do not. So its range looks for a product of the others between the
  /// two limits, which may lie inside their ranges.
  ///
  /// - Parameters:
  ///   - web: the web.
  ///   - parameters: the level from which a type is covered.
  /// - Complexity: O(types × n²) for `n` alters.
  ///
  /// Source: model specification, section 9; evidence `pf05-support-adults-and-peers`.
  public static func adultsAndPeers(_ web: SupportWeb, parameters: ParameterSet = .standard) -> FactorResult {
    let alters = web.activeAlters
    let share = 1 / Double(SupportType.allCases.count)
    let covered = parameters.value("factor.typeCovered")
    var value = Bounds.nothing
    var contributions = [Bounds](repeating: .nothing, count: alters.count)
    var parts: [Part] = []
    for type in SupportType.allCases {
      let levels = alters.map { Bounds(level: $0.tie.receives[type]) }
      let cover = Cover(levels, from: covered)
      value = value + cover.isCovered
      for i in alters.indices { contributions[i] = contributions[i] + cover.isCarried(by: i) }
      parts.append(Part(id: type.rawValue, value: levels.noisyOr, largest: levels.largest))
    }
    return FactorResult(
      .adultsAndPeers, share * value, parts: parts,
      contributions: zip(alters, contributions).map { Contribution(source: .person($0.id), value: share * $1) },
      missing: alters.reduce(0) { $0 + $1.tie.receives.missing })
  }
}

/// Whether levels together reach a threshold, `1 - Π(1 - p) >= threshold`, and who is needed for it; 0 is no, 1 is yes.
struct Cover {
  private let levels: [Bounds]
  /// The rest that may be left.
  private let most: Double
  /// What is left of each, in rising order with its index, when all are as high, or as low, as they can be.
  private let leastRest, mostRest: [(rest: Double, index: Int)]

  init(_ levels: [Bounds], from threshold: Double) {
    self.levels = levels
    most = 1 - threshold
    // Products in one order, whatever that of the people: a sum right at the threshold must not depend on it.
    func sorted(_ end: (Bounds) -> Double) -> [(rest: Double, index: Int)] {
      levels.enumerated().map { (rest: 1 - end($0.element), index: $0.offset) }.sorted { ($0.rest, $0.index) < ($1.rest, $1.index) }
    }
    leastRest = sorted(\.high)
    mostRest = sorted(\.low)
  }

  private func product(_ rests: [(rest: Double, index: Int)], without index: Int? = nil) -> Double {
    rests.reduce(1) { $1.index == index ? $0 : $0 * $1.rest }
  }

  var isCovered: Bounds {
    Bounds(product(mostRest) <= most ? 1 : 0, product(leastRest) <= most ? 1 : 0)
  }

  /// Whether the levels reach the threshold, and would not without this one.
  func isCarried(by index: Int) -> Bounds {
    let others = (least: product(leastRest, without: index), most: product(mostRest, without: index))
    // Some product R of the others, anything from others.least to others.most, with R > most and R (1 - own) <= most.
    let own = levels[index].high
    let canBe = (most > 0 ? own > 0 : own == 1) && others.most > most && product(leastRest) <= most
    // Not carried: the others suffice, or all together do not.
    let needNotBe = others.least <= most || product(mostRest) > most
    return Bounds(needNotBe ? 0 : 1, canBe ? 1 : 0)
  }
}

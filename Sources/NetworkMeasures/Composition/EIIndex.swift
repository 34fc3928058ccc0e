public import SupportWebs

/// Ties within and between categories.
///
/// The E-I index is `(E - I) / (E + I)` over external ties E and internal ties I: -1 when all join the same category, +1 when all join
/// different ones. Rescaled by density it uses the shares of possible ties, `(E/E* - I/I*) / (E/E* + I/I*)`. Each tie counts once; ties with
/// an end of unknown category are dropped and counted.
///
/// - Complexity: O(n + m).
///
/// Source: Krackhardt & Stern (1988), *Informal networks and organizational crises*, Soc. Psych. Quarterly 51, 123–140.
public struct EIIndex: Sendable, Equatable {
  public let external: Int
  public let internalTies: Int
  public let possibleExternal: Int
  public let possibleInternal: Int
  /// Ties left out because the category of an end is unknown.
  public let dropped: Int
  /// E-I of Krackhardt and Stern; `nil` without ties.
  public let value: Double?
  /// Rescaled by density; `nil` without ties and where only one kind of tie is possible.
  public let rescaled: Double?
  /// Newman's assortativity of categories; `nil` without ties and when all ends have one category.
  public let assortativity: Double?

  public init(_ graph: CompactGraph, codes: [Int]) {
    let kinds = (codes.max() ?? -1) + 1
    var external = 0
    var inside = [Int](repeating: 0, count: kinds)
    var ends = [Int](repeating: 0, count: kinds)
    var dropped = 0
    for i in 0..<graph.count {
      for j in graph.neighbours(of: i) where j > i {
        let (a, b) = (codes[i], codes[j])
        guard a >= 0, b >= 0 else {
          dropped += 1
          continue
        }
        ends[a] += 1
        ends[b] += 1
        if a == b { inside[a] += 1 } else { external += 1 }
      }
    }
    var counts = [Int](repeating: 0, count: kinds)
    for code in codes where code >= 0 { counts[code] += 1 }
    let known = counts.reduce(0, +)
    let internalTies = inside.reduce(0, +)
    let possibleInternal = counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let possibleExternal = known * (known - 1) / 2 - possibleInternal
    self.external = external
    self.internalTies = internalTies
    self.possibleExternal = possibleExternal
    self.possibleInternal = possibleInternal
    self.dropped = dropped
    let all = external + internalTies
    value = all > 0 ? Double(external - internalTies) / Double(all) : nil
    if all > 0, possibleExternal > 0, possibleInternal > 0 {
      let (e, i) = (Double(external) / Double(possibleExternal), Double(internalTies) / Double(possibleInternal))
      rescaled = (e - i) / (e + i)
    } else {
      rescaled = nil
    }
    assortativity = Self.assortativity(inside: internalTies, ends: ends, ties: all)
  }

  /// `(Σ e_kk - Σ a_k²) / (1 - Σ a_k²)` with e the shares of ties within, a the shares of ends.
  private static func assortativity(inside: Int, ends: [Int], ties: Int) -> Double? {
    guard ties > 0, !ends.contains(2 * ties) else { return nil }
    let squares = ends.reduce(0.0) { $0 + (Double($1) / Double(2 * ties)) * (Double($1) / Double(2 * ties)) }
    return (Double(inside) / Double(ties) - squares) / (1 - squares)
  }
}

extension Measure {
  /// E-I of the ties among alters, raw and rescaled, and assortativity.
  public static func eiAlterAlter(_ column: CategoryColumn, _ network: EgoNetwork) -> [Measure] {
    let index = EIIndex(network.graph, codes: column.codes)
    let used = index.external + index.internalTies
    let none: Undefined = network.count == 0 ? .noAlters : column.known == 0 ? .allMissing : .noTies
    func measure(_ name: String, _ value: Double?) -> Measure {
      let id = "\(column.name).\(name)"
      return value.map { Measure(id, $0, used: used, missing: index.dropped) }
        ?? Measure(id, undefined: used == 0 ? none : .oneCategory, used: used, missing: index.dropped)
    }
    return [
      measure("eiAlterAlter", index.value), measure("eiAlterAlterRescaled", index.rescaled), measure("assortativity", index.assortativity),
    ]
  }

  /// E-I between the youth and the alters, `(E - I) / (E + I)` over alters of another and of the same category, and the share of the same.
  ///
  /// Alters of unknown category are left out and counted. Undefined when the youth's category is unknown. The weighted form sums strengths.
  public static func eiEgoAlter(_ column: CategoryColumn, _ network: EgoNetwork) -> [Measure] {
    let ids = ["eiEgoAlter", "sameAsEgo", "weightedEiEgoAlter"].map { "\(column.name).\($0)" }
    guard let ego = column.ego, column.known > 0 else {
      let reason: Undefined = network.count == 0 ? .noAlters : column.ego == nil ? .egoUnknown : .allMissing
      return ids.enumerated().map { Measure($1, undefined: reason, used: 0, missing: column.missing, usesWeights: $0 == 2) }
    }
    let same = column.codes.count { $0 == ego }
    let n = column.known
    var measures = [
      Measure(ids[0], Double(n - 2 * same) / Double(n), used: n, missing: column.missing),
      Measure(ids[1], Double(same) / Double(n), used: n, missing: column.missing),
    ]
    var (inside, all, unknown) = (0.0, 0.0, 0)
    for (code, strength) in zip(column.codes, network.strengths) where code >= 0 {
      guard let strength else {
        unknown += 1
        continue
      }
      all += strength
      if code == ego { inside += strength }
    }
    if unknown > 0 || all == 0 {
      measures.append(
        Measure(
          ids[2], undefined: unknown > 0 ? .missingStrength : .noTies, used: n - unknown, missing: column.missing + unknown,
          usesWeights: true))
    } else {
      measures.append(Measure(ids[2], (all - 2 * inside) / all, used: n, missing: column.missing, usesWeights: true))
    }
    return measures
  }
}

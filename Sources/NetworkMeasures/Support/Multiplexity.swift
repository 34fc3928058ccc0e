public import SupportWebs

extension Measure {
  /// Multiplexity: the mean number of support types per alter, the share of alters who give two or more, and the number of types with a source.
  ///
  /// A type counts from a strength of `SupportMatrix.sourceThreshold` on. For the first two, alters of whom any type is unknown are left out and
  /// counted; undefined when that leaves nobody. A type is covered as soon as one source is known; the number is undefined while an unknown answer
  /// could add a type.
  ///
  /// - Complexity: O(types × alters).
  public static func multiplexity(_ network: EgoNetwork) -> [Measure] {
    let ids = ["multiplexityMean", "multiplexAltersShare", "supportTypesCovered"]
    let rows = network.support ?? []
    let known = rows.compactMap { row -> [Bool]? in
      let answers = row.compactMap(\.self)
      return answers.count == row.count ? answers : nil
    }
    let missing = network.count - known.count
    guard !rows.isEmpty else {
      let reason: Undefined = network.count == 0 ? .noAlters : .allMissing
      return ids.map { Measure($0, undefined: reason, used: 0, missing: missing) }
    }
    let types = known.map { $0.count(where: \.self) }
    let n = Double(known.count)
    let places = (rows.first ?? []).indices
    let covered = places.count { type in rows.contains { $0[type] == true } }
    let isOpen = places.contains { type in !rows.contains { $0[type] == true } && rows.contains { $0[type] == nil } }
    return [
      known.isEmpty
        ? Measure(ids[0], undefined: .someMissing, used: 0, missing: missing)
        : Measure(ids[0], Double(types.reduce(0, +)) / n, used: known.count, missing: missing),
      known.isEmpty
        ? Measure(ids[1], undefined: .someMissing, used: 0, missing: missing)
        : Measure(ids[1], Double(types.count { $0 >= 2 }) / n, used: known.count, missing: missing),
      isOpen
        ? Measure(ids[2], undefined: .someMissing, used: known.count, missing: missing)
        : Measure(ids[2], Double(covered), used: network.count, missing: missing),
    ]
  }

  /// Multiplex ties without ego: pairs tied in two layers or more over pairs tied in any, in [0, 1]; undefined without ties.
  ///
  /// - Complexity: O(ties of all layers).
  public static func multiplexTies(layers: [CompactGraph]) -> Measure {
    var layersOfPair: [Int: Int] = [:]
    for layer in layers { for tie in layer.ties { layersOfPair[tie.first * layer.count + tie.second, default: 0] += 1 } }
    guard !layersOfPair.isEmpty else { return Measure("multiplexTiesShareWithoutEgo", undefined: .noTies, used: 0) }
    return Measure(
      "multiplexTiesShareWithoutEgo", Double(layersOfPair.values.count { $0 >= 2 }) / Double(layersOfPair.count), used: layersOfPair.count)
  }
}

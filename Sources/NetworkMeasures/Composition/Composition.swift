import SupportWebs

extension Measure {
  /// Composition: the share of alters in each category, in [0, 1], among those whose category is known.
  ///
  /// Shares of a category add up to 1 and are 0 for a word that is possible but does not occur. Missing categories stay out of the denominator
  /// and are counted. Undefined without a known category.
  ///
  /// - Parameters:
  ///   - words: the words to report, in order; the words that occur where it is left out.
  ///   - column: the category.
  ///   - network: the web.
  /// - Complexity: O(n).
  public static func composition(_ column: CategoryColumn, _ network: EgoNetwork, words: [String]? = nil) -> [Measure] {
    let (counts, known) = (column.counts, column.known)
    return (words ?? column.words).map { word in
      let id = "\(column.name).share.\(word)"
      guard known > 0 else {
        return Measure(id, undefined: network.count == 0 ? .noAlters : .allMissing, used: 0, missing: column.missing)
      }
      let count = column.words.firstIndex(of: word).map { counts[$0] } ?? 0
      return Measure(id, Double(count) / Double(known), used: known, missing: column.missing)
    }
  }
}

/// Finds the known word that somebody probably meant.
public enum Spelling {
  /// The nearest known word, or `nil` when none is near: at most two changes, and fewer than half of the letters.
  ///
  /// A change inserts, deletes or replaces a letter or swaps two neighbours (Damerau–Levenshtein, restricted); case counts for nothing.
  /// A word with characters that cannot be seen is near to none: messages repeat what is near, and a terminal would obey it.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let limit = min(2, (word.count - 1) / 2)
    guard word.count <= 40, word.utf8.count <= 160, word.unicodeScalars.allSatisfy(isSeen) else { return nil }
    let scored = known.map { (distance(word.lowercased(), $0.lowercased()), $0) }
    guard let best = scored.min(by: { $0.0 < $1.0 }), best.0 <= limit else { return nil }
    return best.1
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [[Int](0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

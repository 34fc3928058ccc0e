import Quantities

/// Where the rows of each ego stand in tables that do not hold their egos in one order.
struct RowIndex {
  enum Kind: Int { case alters, ties }

  private var runs: [[EgoKey: [CSVReader.Mark]]] = [[:], [:]]

  /// Notes where each run of rows of one ego begins.
  mutating func read(_ table: KeyedTable, as kind: Kind) throws(InvalidInput) {
    var table = table
    table.isQuiet = true
    try table.advance()
    while table.hasRow {
      let key = table.key
      runs[kind.rawValue][key, default: []].append(table.mark)
      while table.isRow(of: key) { try table.advance() }
    }
  }

  func take(_ key: EgoKey, _ kind: Kind) -> [CSVReader.Mark] { runs[kind.rawValue][key] ?? [] }

  mutating func drop(_ key: EgoKey, _ kind: Kind) { runs[kind.rawValue][key] = nil }

  /// The runs of egos that nobody asked for, in the order of the file.
  func left(_ kind: Kind) -> [CSVReader.Mark] { runs[kind.rawValue].values.flatMap(\.self).sorted { $0.line < $1.line } }
}

/// Reads tables once to tell whether they hold their egos in one order, each ego's rows together.
struct OrderCheck {
  var egos: KeyedTable
  var others: [KeyedTable]

  mutating func isOneOrder() throws(InvalidInput) -> Bool {
    var seen: Set<Int> = []
    egos.isQuiet = true
    for k in others.indices { others[k].isQuiet = true }
    try egos.advance()
    for k in others.indices { try others[k].advance() }
    var last: EgoKey?
    while egos.hasRow {
      let key = egos.key
      // Two egos of one hash value only cost an index.
      if key != last, !seen.insert(Self.hash(key)).inserted { return false }
      last = key
      for k in others.indices { while others[k].isRow(of: key) { try others[k].advance() } }
      try egos.advance()
    }
    return others.allSatisfy { !$0.hasRow }
  }

  private static func hash(_ key: EgoKey) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.ego.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    for byte in (key.wave ?? "").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}

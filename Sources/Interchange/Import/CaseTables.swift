public import SupportWebs
import Documents
import Quantities

/// Writes cases as three tables that R's egor reads and that come back as the same cases.
///
/// `egos` has a row per case and wave with everything that is not about an alter or a tie between alters, under the dotted names of case
/// files (`youth.age`, `positions.1.kind`, `wave.date`); `alters` has the person and the tie with the ego, `ties` the ties between alters.
/// Read them in R with `threefiles_to_egor(egos, alters, ties, ID.vars = list(ego = "egoID", alter = "alterID", source = "Source", target =
/// "Target"))`, one wave at a time.
///
/// Texts that begin with `=`, `+`, `-` or `@` are written as they are, for they must come back exact: see `CSVWriter`.
public enum CaseTables {
  /// Writes cases as the three tables.
  ///
  /// - Parameter cases: the cases; a second case with the id of another gets a number behind its `egoID`, not behind its `youth.id`.
  /// - Returns: the bytes of the three tables, and what they cannot hold.
  public static func tables(of cases: some Sequence<CaseFile>) -> (egos: [UInt8], alters: [UInt8], ties: [UInt8], losses: [Loss]) {
    var egos = Rows([RowFormats.egoID, "wave.id", "steunweb"])
    var alters = Rows([RowFormats.egoID, "wave.id", RowFormats.alterID])
    var ties = Rows([RowFormats.egoID, "wave.id", RowFormats.source, RowFormats.target])
    var taken: Set<String> = []
    for caseFile in cases {
      let root = CaseWriter.entry(caseFile)
      let egoID = unique(caseFile.waves.first?.youth.id ?? "", &taken)
      let people = Dictionary(
        (root["people"]?.elements ?? []).map { ($0["id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
      for wave in root["waves"]?.elements ?? [] {
        var fields = root.fields
        fields["wave"] = Entry(.record(wave.fields))
        fields["egoID"] = Entry(.text(egoID))
        fields["people"] = Entry(.list(caseFile.others.compactMap { people[$0.id] }))
        egos.add(RowFormats.ego.cells(of: Entry(.record(fields))))
        let key = [FlatCell(RowFormats.egoID, egoID), FlatCell("wave.id", wave["id"]?.text ?? "")]
        for tie in wave["ties"]?.elements ?? [] { alters.add(key + cells(tie, people)) }
        for tie in wave["crossTies"]?.elements ?? [] {
          let ends = tie["between"]?.elements.compactMap(\.text) ?? []
          guard ends.count == 2 else { continue }
          ties.add(key + [FlatCell(RowFormats.source, ends[0]), FlatCell(RowFormats.target, ends[1])] + RowFormats.tie.cells(of: tie))
        }
      }
    }
    return (egos.csv, alters.csv, ties.csv, [])
  }

  private static func cells(_ tie: Entry, _ people: [String: Entry]) -> [FlatCell] {
    let id = tie["person"]?.text ?? ""
    var fields = (people[id]?.fields ?? [:]).filter { RowFormats.personKeys.contains($0.key) }
    for (key, value) in tie.fields where RowFormats.tieKeys.contains(key) { fields[key] = value }
    if let attributes = tie["attributes"] { fields["tie"] = Entry(.record(["attributes": attributes])) }
    return [FlatCell(RowFormats.alterID, id)] + RowFormats.alter.cells(of: Entry(.record(fields)))
  }

  private static func unique(_ id: String, _ taken: inout Set<String>) -> String {
    var (candidate, k) = (id, 2)
    while !taken.insert(candidate).inserted { (candidate, k) = ("\(id)-\(k)", k + 1) }
    return candidate
  }
}

/// Rows of cells, and the columns that they need, in the order in which they first appear.
private struct Rows {
  private var columns: [String]
  private var places: [String: Int]
  private var rows: [[(column: Int, text: String)]] = []

  init(_ columns: [String]) {
    self.columns = columns
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  mutating func add(_ cells: [FlatCell]) {
    rows.append(
      cells.map { cell in
        if let place = places[cell.name] { return (place, cell.text) }
        places[cell.name] = columns.count
        columns.append(cell.name)
        return (columns.count - 1, cell.text)
      })
  }

  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for row in rows {
      var fields = [String?](repeating: nil, count: columns.count)
      for (column, text) in row { fields[column] = text }
      writer.row(fields)
    }
    return writer.bytes
  }
}

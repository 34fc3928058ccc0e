import Documents
import Quantities

/// Makes ties between alters out of the rows of a file: each pair once, and what is no tie is left out. Everything left out is a finding.
struct TieSorting {
  let mapping: Mapping
  private(set) var findings: [Finding] = []

  init(_ mapping: Mapping) { self.mapping = mapping }

  /// The ties of an ego, each pair once; the values of repeated rows are joined: the largest number, or what was said first.
  mutating func ties(of ego: ForeignEgo) -> [ForeignEgo.Tie] {
    let alters = Set(ego.alters.map(\.id))
    var places: [Pair: Int] = [:]
    var layers: Set<[String]> = []
    var result: [ForeignEgo.Tie] = []
    for tie in ego.ties {
      if let rule = fault(of: tie, alters) {
        note(rule, tie)
        continue
      }
      let pair = Pair(tie)
      if !layers.insert([pair.a, pair.b, tie.layer ?? ""]).inserted { note(.repeatedTie, tie) }
      if let place = places[pair] {
        result[place].cells.join(tie.cells)
      } else {
        places[pair] = result.count
        result.append(tie)
      }
    }
    return result
  }

  private struct Pair: Hashable {
    let a, b: String

    init(_ tie: ForeignEgo.Tie) { (a, b) = tie.source < tie.target ? (tie.source, tie.target) : (tie.target, tie.source) }
  }

  private func fault(of tie: ForeignEgo.Tie, _ alters: Set<String>) -> Finding.Rule? {
    if tie.source == tie.target { return .loop }
    if !alters.contains(tie.source) || !alters.contains(tie.target) { return .danglingTie }
    for cell in tie.cells {
      if mapping.isNoTie(cell) { return .noTieCategory }
      if mapping.isStrength(cell.name), mapping.number(cell.text) == 0 { return .zeroTie }
    }
    return nil
  }

  private mutating func note(_ rule: Finding.Rule, _ tie: ForeignEgo.Tie) {
    findings.append(Finding(file: tie.file ?? "", position: tie.position, rule: rule))
  }
}

extension [FlatCell] {
  /// Joins the values of a repeated tie: the largest number, or what was said first.
  mutating func join(_ cells: [FlatCell]) {
    for cell in cells {
      guard let place = firstIndex(where: { $0.name == cell.name }) else {
        append(cell)
        continue
      }
      if let new = Double(cell.text), let old = Double(self[place].text), new > old { self[place] = cell }
    }
  }
}

extension ForeignEgo.Tie {
  /// The kind of tie, where a file keeps several kinds between the same people apart: cells named `edge.KIND`.
  var layer: String? { cells.first { $0.name.hasPrefix("edge.") && $0.text == "true" }?.name }
}

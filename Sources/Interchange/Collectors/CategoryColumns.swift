import Documents

/// Categorical variables of Network Canvas: one column of true and false per option, all false both for "none" and for "not answered".
struct CategoryColumns {
  struct Variable {
    let name: String
    let columns: [(name: String, label: String)]
  }

  let variables: [Variable]
  /// Labels of variables whose answer is one option, by column and value.
  let labels: [String: [String: String]]

  /// - Parameter codebook: the variables of the protocol; without one, columns `NAME_OPTION` that share the part before the first `_` count
  ///   as one variable when the row has only true and false in them.
  init(_ header: [String], _ codebook: NetworkCanvasCodebook?) {
    guard let codebook else {
      var (order, groups): ([String], [String: [String]]) = ([], [:])
      for name in header {
        guard let line = name.firstIndex(of: "_"), line != name.startIndex, name.index(after: line) < name.endIndex else { continue }
        let stem = String(name[..<line])
        if groups[stem] == nil { order.append(stem) }
        groups[stem, default: []].append(name)
      }
      variables = order.compactMap { stem in
        guard let columns = groups[stem], columns.count > 1 else { return nil }
        return Variable(name: stem, columns: columns.map { ($0, String($0.dropFirst(stem.count + 1))) })
      }
      labels = [:]
      return
    }
    let present = Set(header)
    variables = codebook.variables.values.filter(\.isCategorical).sorted { $0.name < $1.name }.compactMap { variable in
      let columns = variable.values.map { (name: "\(variable.name)_\($0)", label: variable.labels[$0] ?? $0) }.filter {
        present.contains($0.name)
      }
      return columns.isEmpty ? nil : Variable(name: variable.name, columns: columns)
    }
    labels = codebook.variables.filter { present.contains($0.key) }.mapValues(\.labels)
  }

  /// Adds the labels of what was chosen, and returns the variables of which nothing was: they may be missing.
  func label(_ cells: inout [FlatCell], isKnown: Bool) -> [(name: String, cell: FlatCell)] {
    let byName = Dictionary(cells.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var empty: [(String, FlatCell)] = []
    for variable in variables {
      let given = variable.columns.compactMap { column in byName[column.name].map { (column.label, $0) } }
      guard given.count == variable.columns.count, let first = given.first?.1 else { continue }
      let texts = given.map { $0.1.text.lowercased() }
      guard texts.allSatisfy({ $0 == "true" || $0 == "false" }) else { continue }
      let chosen = zip(given, texts).filter { $1 == "true" }.map { $0.0.0 }
      if chosen.isEmpty {
        empty.append((variable.name, first))
      } else if isKnown, byName[variable.name] == nil {
        cells.append(FlatCell(variable.name, chosen.joined(separator: "; "), position: first.position))
      }
    }
    for (name, options) in labels.sorted(by: { $0.key < $1.key }) {
      guard let cell = byName[name], let label = options[cell.text], label != cell.text else { continue }
      cells.append(FlatCell("\(name).label", label, position: cell.position))
    }
    return empty
  }
}

import Documents
import Quantities

/// Orders and correlations of the parameter file.
extension ParameterFormat {
  static let order = RecordFormat(
    "an order", "Parameters whose drawn values keep an order.",
    fields: [
      Field("id", .text(limit: 60), required: true, "the name of the order"),
      Field("tiers", .list(.list(.text(limit: 60), atLeast: 1), atLeast: 2), required: true, "ids by tier, never smaller first"),
      Field("summary", .text(limit: 200), required: true, "why it holds"),
    ])

  static let correlation = RecordFormat(
    "a correlation", "Parameters whose draws go together.",
    fields: [
      Field("id", .text(limit: 60), required: true, "the name of the group"),
      Field("members", .list(.text(limit: 60), atLeast: 2), required: true, "ids of parameters"),
      Field("common", .number(0...1, unit: "a correlation"), "one correlation between any two, from 0 to 1"),
      Field("matrix", .list(.list(.number(-1...1, unit: "a correlation"), atLeast: 1), atLeast: 2), "the correlation matrix, by rows"),
      Field("summary", .text(limit: 200), required: true, "why they go together"),
    ])

  static func order(_ entry: Entry, _ list: ParameterEntries, _ validator: inout Validator) -> ParameterOrder? {
    guard let id = entry["id"]?.text, let tierEntries = entry["tiers"]?.elements, let summary = entry["summary"]?.text else { return nil }
    let isComplete = reportUnknown(tierEntries.flatMap(\.elements), "the order '\(id)'", list, &validator)
    let tiers = tierEntries.map { $0.elements.compactMap(\.text) }
    let members = tiers.joined().compactMap { list[$0] }
    guard isComplete else { return nil }
    if !canBeOrdered(members, list) {
      validator.report(
        entry.position(of: "tiers"), "the order '\(id)' holds parameters whose values cannot change places",
        fix: "name parameters of one unit that are drawn by themselves, or all shares of one Dirichlet group")
    }
    for (upper, lower) in zip(tiers, tiers.dropFirst()) {
      let (least, most) = (upper.compactMap { list[$0]?.value }.min(), lower.compactMap { list[$0]?.value }.max())
      if let least, let most, least < most {
        validator.report(entry.position(of: "tiers"), "the defaults break the order '\(id)'", fix: "name the larger defaults first")
        break
      }
    }
    return ParameterOrder(id: id, tiers: tiers, summary: summary)
  }

  private static func canBeOrdered(_ members: [Parameter], _ list: ParameterEntries) -> Bool {
    guard let first = members.first, members.allSatisfy({ $0.unit == first.unit }) else { return false }
    guard case .dirichlet(let group, _) = first.prior else { return members.allSatisfy { $0.prior.distribution != nil } }
    func isInGroup(_ parameter: Parameter) -> Bool { if case .dirichlet(group, _) = parameter.prior { true } else { false } }
    return members.allSatisfy(isInGroup) && members.count == list.parameters.count(where: isInGroup)
  }

  static func correlation(_ entry: Entry, _ list: ParameterEntries, _ validator: inout Validator) -> ParameterCorrelation? {
    guard let id = entry["id"]?.text, let memberEntries = entry["members"]?.elements, let summary = entry["summary"]?.text else {
      return nil
    }
    guard reportUnknown(memberEntries, "the correlation '\(id)'", list, &validator) else { return nil }
    let members = memberEntries.compactMap(\.text)
    for (member, position) in zip(members, memberEntries.map(\.position)) where list[member]?.prior.distribution == nil {
      validator.report(position, "'\(member)' is not drawn by itself and cannot be correlated", fix: "take it out of '\(id)'")
    }
    let structure: ParameterCorrelation.Structure
    switch (entry["common"]?.number, entry["matrix"]) {
    case (let rho?, nil): structure = .common(rho)
    case (nil, let matrix?):
      guard let rows = triangle(matrix, id, count: members.count, &validator) else { return nil }
      structure = .triangle(rows)
    default:
      validator.report(entry.position, "the correlation '\(id)' needs 'common' or 'matrix', one of the two", fix: "keep one, or add one")
      return nil
    }
    return ParameterCorrelation(id: id, members: members, structure: structure, summary: summary)
  }

  private static func triangle(_ entry: Entry, _ id: String, count: Int, _ validator: inout Validator) -> [[Double]]? {
    let rows = entry.elements.map { $0.elements.compactMap(\.number) }
    guard rows.count == count, rows.allSatisfy({ $0.count == count }) else {
      validator.report(entry.position, "the matrix of '\(id)' is not \(count) by \(count)", fix: "give a row and a column for every member")
      return nil
    }
    for i in 0..<count where rows[i][i] != 1 || (0..<i).contains(where: { rows[i][$0] != rows[$0][i] }) {
      validator.report(
        entry.elements[i].position, "row \(i + 1) of the matrix of '\(id)' does not mirror its column around a 1",
        fix: "write 1 on the diagonal, and the same number for a pair in both places")
      return nil
    }
    guard let triangle = ParameterCorrelation.triangle(of: rows) else {
      validator.report(
        entry.position, "the matrix of '\(id)' is not positive definite: no numbers correlate like that",
        fix: "move the correlations towards 0")
      return nil
    }
    return triangle
  }

  /// - Returns: whether all ids are parameters.
  private static func reportUnknown(_ entries: [Entry], _ what: String, _ list: ParameterEntries, _ validator: inout Validator) -> Bool {
    var isComplete = true
    for entry in entries {
      guard let id = entry.text, list[id] == nil else { continue }
      validator.report(entry.position, "'\(id)' of \(what) is no parameter", fix: list.cure(for: id))
      isComplete = false
    }
    return isComplete
  }
}

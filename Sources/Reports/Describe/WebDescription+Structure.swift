import NetworkMeasures
import ProtectiveFactors
import Quantities
import SupportWebs
import Typesetting
import Wording

extension WebDescription {
  func shortTable(_ language: Language) -> String {
    var table = PlainTable([Wording.text("describe.structure", in: language), Wording.text("describe.value", in: language)])
    for measure in measures {
      guard let definition = MeasureCatalogue.standard[measure.id], definition.isShown else { continue }
      table.row([
        "\(definition.name(in: language)): \(definition.meaning(in: language))", MeasureLine(measure: measure, language: language).value(),
      ])
    }
    return table.rendered() + "\n  " + Wording.text("describe.more", in: language)
  }

  /// Every measure with its value and what it rests on; below it the name, meaning, formula and source.
  func completeTable(_ language: Language) -> String {
    var lines = [
      Wording.text("describe.structure", in: language) + ". "
        + Wording.text("describe.weights.\(EgoNetwork(web).strengthSource?.rawValue ?? "closeness")", in: language), "",
    ]
    for measure in measures + Measure.supportMatrix(web).suffix(1) {
      let rest = Wording.text("describe.rest", in: language, ["used": "\(measure.used)", "missing": "\(measure.missing)"])
      lines.append("  \(measure.id): \(MeasureLine(measure: measure, language: language).value()) (\(rest))")
      guard let definition = MeasureCatalogue.standard[measure.id] else { continue }
      let source = definition.source.map { " [\($0)]" } ?? ""
      lines.append("      \(definition.name(in: language)): \(definition.meaning(in: language)); \(definition.formula)\(source)")
    }
    return lines.joined(separator: "\n")
  }

  /// Who bridges: whose leaving takes others apart, the most first.
  func bridges(_ language: Language) -> String? {
    let network = EgoNetwork(web)
    let bridging = Bridging(network.graph)
    let leavers = network.alters.indices.filter { bridging.cutOff[$0] > 0 }.sorted { (bridging.cutOff[$1], $0) < (bridging.cutOff[$0], $1) }
    guard !leavers.isEmpty else { return nil }
    let lines = leavers.map { i in
      let n = bridging.cutOff[i]
      return "  "
        + Wording.text(
          n == 1 ? "describe.bridge.1" : "describe.bridge.n", in: language,
          ["name": label(of: .person(network.alters[i]), language)].merging(n == 1 ? [:] : ["n": "\(n)"]) { a, _ in a })
    }
    return ([Wording.text("describe.bridges", in: language)] + lines).joined(separator: "\n")
  }

  /// How many people there are in each part of life.
  func people(_ language: Language) -> String {
    var table = PlainTable(["describe.composition", "describe.people"].map { Wording.text($0, in: language) })
    for row in composition where row.count > 0 {
      table.row([Wording.text("Sector.\(row.sector.rawValue)", in: language), "\(row.count)"])
    }
    return table.rendered()
  }

  /// The grid of support types by sectors, with the strength of all together.
  func supportTable(_ language: Language) -> String {
    let sectors = support.matrix.sectors
    var table = PlainTable(
      [""] + sectors.map { Wording.text("Sector.\($0.rawValue)", in: language) } + [Wording.text("describe.together", in: language)])
    for row in support.rows {
      let cells = sectors.map { sector in
        guard let cell = support.matrix.cell(row.type, sector) else { return "" }
        return cell.isGap ? "-" : cell.sources == 0 ? "?" : "\(cell.sources)"
      }
      table.row(
        [Wording.text("SupportType.\(row.type.rawValue)", in: language)] + cells + [NumberText(language: language).percent(row.strength)])
    }
    return Wording.text("describe.matrix", in: language) + "\n" + table.rendered()
  }
}

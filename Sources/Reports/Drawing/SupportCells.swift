import Diagrams
import NetworkMeasures
import ProtectiveFactors
import Quantities
import SupportWebs
import Wording

extension SupportMatrixDiagram {
  /// The support matrix of a web: how much of each type comes from each part of life, with the number of people who give
  /// `SupportMatrix.sourceThreshold` or more.
  ///
  /// Strengths are those of ``ProtectiveFactors/SupportGrid``. Where answers are missing the cell says what there is at least.
  init(_ web: SupportWeb, options: DiagramOptions) {
    let grid = SupportGrid(web)
    var cells: [SupportType: [Sector: SupportCell]] = [:]
    for cell in grid.cells {
      let isEmpty = !web.activeAlters.contains { $0.person.sector == cell.counts.sector }
      cells[cell.counts.type, default: [:]][cell.counts.sector] =
        isEmpty && cell.counts.unknown == 0
        ? .empty : SupportCell(cell.strength, sources: cell.counts.sources, unknown: cell.counts.unknown)
    }
    let totals = grid.rows.map { ($0.type, SupportCell($0.strength, sources: $0.sources, unknown: $0.unknown)) }
    self.init(
      cells: cells, rowTotals: Dictionary(uniqueKeysWithValues: totals), sectors: grid.matrix.sectors,
      caption: Bilingual(
        dutch: Wording.text("draw.support.caption", in: .dutch), english: Wording.text("draw.support.caption", in: .english)),
      options: options)
  }
}

extension SupportCell {
  fileprivate init(_ strength: Bounds, sources: Int, unknown: Int) {
    if let value = strength.point {
      self = .value(value, people: sources)
    } else {
      self = strength.low > 0 ? .atLeast(strength.low, people: sources) : .unknown(people: unknown)
    }
  }
}

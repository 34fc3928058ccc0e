import Quantities
import SupportWebs
import Wording

extension SectorGrid {
  /// What stands above a column.
  static func title(_ column: Column, _ options: DiagramOptions, _ language: Language) -> String {
    switch column {
    case .name: return options.text("word.person", in: language)
    case .sector: return options.text("word.sector", in: language)
    case .closeness: return options.text("word.closeness", in: language)
    case .number, .criticism, .help, .contact: return options.text("sectorMap.column.\(column)", in: language)
    case .emotional, .practical, .advice, .roleModel, .socialCapital: return column.supportType?.label(in: language) ?? ""
    }
  }

  /// What stands in a cell; "?" where it is not known, and nothing in the youth's own picture.
  static func content(_ column: Column, of entry: SectorMapEntry, _ options: DiagramOptions, _ language: Language) -> (
    sign: Sign, text: String
  ) {
    func word(_ key: String) -> String { options.text("sectorMap.\(key)", in: language) }
    let tie = entry.alter.tie
    let unknown = options.isOwn ? "" : "?"
    switch column {
    case .number: return (.none, "\(entry.number)")
    case .name: return (.none, entry.name(in: language))
    case .sector:
      let sector = entry.alter.person.sector
      return (.sector(sector), options.isOwn && sector == .unknown ? "" : sector.label(in: language))
    case .emotional, .practical, .advice, .roleModel, .socialCapital:
      let level = SupportLevel(column.supportType.flatMap { tie.receives[$0] })
      return (.level(level), level == .unknown ? unknown : word("support.\(level.rawValue)"))
    case .criticism:
      let level = CriticismLevel(conflict: tie.conflict.value)
      return (level.code.map(Sign.bars) ?? .none, level == .unknown ? unknown : word("criticism.\(level.rawValue)"))
    case .help:
      let direction = HelpDirection(tie)
      return (.arrow(direction), direction == .unknown ? unknown : word("help.\(direction.rawValue)"))
    case .closeness:
      let bond = TieStyle.Bond(closeness: tie.closeness.value)
      return (bond.code.map(Sign.bars) ?? .none, bond == .unknown ? unknown : word("closeness.\(bond.rawValue)"))
    case .contact:
      let code = ContactCode(tie)
      return (.none, code == .unknown ? unknown : word("contact.\(code.rawValue)"))
    }
  }
}

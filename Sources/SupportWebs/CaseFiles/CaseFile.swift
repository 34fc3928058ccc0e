public import Quantities

/// The case of one youth: one support web per wave, with identities that last from wave to wave.
public struct CaseFile: Sendable, Equatable {
  public let provenance: Provenance
  public let title: Bilingual?
  /// Where the case comes from.
  public let source: Bilingual?
  public let waves: [SupportWeb]
  /// People of the file who have no tie in any wave, such as the holder of a position between two waves.
  public let others: [Person]
  /// All mentor positions, also those that no wave falls in.
  public let positions: [Position]
  public let attributes: Attributes

  public init(
    provenance: Provenance, title: Bilingual? = nil, source: Bilingual? = nil, waves: [SupportWeb], others: [Person] = [],
    positions: [Position] = [],
    attributes: Attributes = Attributes()
  ) {
    self.provenance = provenance
    self.title = title
    self.source = source
    self.waves = waves
    self.others = others
    self.positions = positions
    self.attributes = attributes
  }

  /// The same case with these waves alone; people who have a tie in none of them are kept among the others.
  public func with(waves kept: [SupportWeb]) -> CaseFile {
    var seen = Set(kept.flatMap { $0.alters.map(\.id) } + others.map(\.id))
    let left = waves.flatMap(\.alters).map(\.person).filter { seen.insert($0.id).inserted }
    return CaseFile(
      provenance: provenance, title: title, source: source, waves: kept, others: others + left, positions: positions, attributes: attributes
    )
  }

  /// The web of the wave with this id, or `nil` when there is none.
  public func wave(_ id: String) -> SupportWeb? { waves.first { $0.moment.id == id } }
}

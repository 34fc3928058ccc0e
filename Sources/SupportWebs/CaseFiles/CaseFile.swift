public import Quantities

/// The case of one youth: one support web per wave, with identities that last from wave to wave.
public struct CaseFile: Sendable, Equatable {
  public let provenance: Provenance
  public let title: Bilingual?
  public let waves: [SupportWeb]

  /// The web of the wave with this id, or `nil` when there is none.
  public func wave(_ id: String) -> SupportWeb? { waves.first { $0.moment.id == id } }
}

/// A protective factor of one web, with what carries it.
public struct FactorResult: Sendable, Equatable {
  public let factor: ProtectiveFactor
  /// The factor, in [0, 1]: a point, or the exact interval where data are missing; `nil` where it is no property of the web and was not
  /// measured.
  public let value: Bounds?
  /// The parts that make up the factor, such as the four circles of bonding.
  public let parts: [Part]
  /// What the factor would lose without each tie or place, largest first.
  public let contributions: [Contribution]
  /// How many of the values it uses are missing.
  public let missing: Int

  public struct Part: Sendable, Equatable {
    public let id: String
    public let value: Bounds
    /// The strongest single supporter: supporters are not independent, so the part may overstate what they add.
    public let largest: Bounds?
  }

  public struct Contribution: Sendable, Equatable {
    public let source: Source
    /// The drop-one difference: the factor as it is less the factor without this source.
    public let value: Bounds
  }

  /// What can carry a factor.
  public enum Source: Sendable, Hashable {
    case person(String)
    case place(String)
    case family

    public var id: String {
      switch self {
      case .person(let id), .place(let id): id
      case .family: "family"
      }
    }
  }
}

/// The protective factors that mentors activate, in the order of the Netherlands Youth Institute's list.
public enum ProtectiveFactor: String, CaseIterable, Sendable {
  case bonding, involvement, competences, adultSupport
}

extension Sequence<FactorResult.Contribution> {
  /// Largest first; equal ones by id, so that the order never depends on chance.
  func ranked() -> [FactorResult.Contribution] {
    sorted { ($1.value.high, $1.value.low, $0.source.id) < ($0.value.high, $0.value.low, $1.source.id) }
  }
}

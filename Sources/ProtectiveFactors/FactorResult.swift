/// A protective factor of one web, with what carries it.
///
/// **What contributions add up to.** A contribution is a drop-one difference: the factor as it is less the factor without that one source.
/// It is no share of the factor, and contributions need not add up to it.
/// - A noisy or, `1 - Π(1 - x)`, can be read as the chance that at least one source is there. The contributions `x Π(1 - others)` add up to
///   the chance that exactly one is. So their sum is at most the total; what is left, the chance of two or more, rests on several sources
///   together and falls with none of them alone. Sum and total are equal when there is one source.
/// - `1 - exp(-sum)` is concave: what stands last adds least, so that here too the sum is at most the total.
/// - The share of support types that are covered has steps: a type that two sources cover each by itself is carried by neither (sum below
///   the total), a type that needs both is carried by both in full (sum above the total).
/// - The weighted sum of adults and facilities adds up as its two parts do.
///
/// **Intervals.** Where data are missing, value, parts and contributions are each the exact range over all admissible values of what is
/// missing: both ends are reached, nothing lies outside. A level may be anything in [0, 1], a fact yes or no, a sector any sector. Ranges
/// of two quantities need not be reached by the same filling.
public struct FactorResult: Sendable, Equatable {
  public let factor: ProtectiveFactor
  /// The factor, in [0, 1]: a point, or the exact interval where data are missing; `nil` for the reason in `unknown`.
  public let value: Bounds?
  /// Why there is no value.
  public let unknown: Unknown?
  /// The parts that make up the factor, such as the four circles of bonding; or what stands beside a measured value.
  public let parts: [Part]
  /// What the factor would lose without each tie or place, largest first.
  public let contributions: [Contribution]
  /// How many of the values it uses are missing.
  public let missing: Int

  /// Why a factor has no value.
  public enum Unknown: String, CaseIterable, Sendable {
    /// It is no property of the web, and was not measured.
    case notMeasured
    /// The sector of too many people is unknown for an exact interval.
    case tooManyUnplaced
  }

  public struct Part: Sendable, Equatable {
    public let id: String
    public let value: Bounds
    /// The strongest single supporter, itself a range where data are missing: supporters are not independent, so the part may overstate
    /// what they add.
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

  init(
    _ factor: ProtectiveFactor, _ value: Bounds?, unknown: Unknown? = nil, parts: [Part] = [], contributions: [Contribution] = [],
    missing: Int
  ) {
    precondition((value == nil) == (unknown != nil), "A factor has a value or a reason")
    self.factor = factor
    self.value = value
    self.unknown = unknown
    self.parts = parts
    self.contributions = contributions.filter { $0.value.high > 0 }.ranked()
    self.missing = missing
  }
}

extension Sequence<FactorResult.Contribution> {
  /// Largest first; equal ones by id, so that the order never depends on chance.
  func ranked() -> [FactorResult.Contribution] {
    sorted { ($1.value.high, $1.value.low, $0.source.id) < ($0.value.high, $0.value.low, $1.source.id) }
  }
}

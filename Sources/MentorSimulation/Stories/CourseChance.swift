/// A chance in one course and the uniform number that decided: it happens when the number is below the chance.
public struct CourseChance: Sendable, Equatable {
  /// The chance in this week, in [0, 1].
  public let chance: Float
  /// The number that luck gave, in (0, 1).
  public let uniform: Float
  /// What the chance is made of, in the order of the formula; empty where it is a parameter by itself.
  public let parts: [Part]

  /// One part of a chance.
  public struct Part: Sendable, Equatable {
    public let kind: ChancePart
    public let value: Float
  }

  init(_ chance: Float, _ uniform: Float, _ parts: KeyValuePairs<ChancePart, Float> = [:]) {
    self.chance = chance
    self.uniform = uniform
    self.parts = parts.map { Part(kind: $0.key, value: $0.value) }
  }

  /// Whether luck let it happen.
  public var happens: Bool { uniform < chance }

  /// The value of a part; `nil` where the chance does not have it.
  ///
  /// - Parameter kind: the part.
  public subscript(kind: ChancePart) -> Float? { parts.first { $0.kind == kind }?.value }
}

/// A measure of one web, with what it rests on.
public struct Measure: Sendable, Equatable {
  /// The definition, as in "burtEffectiveSize"; `measures.yaml` says what each means.
  public let id: String
  /// `nil` where the measure is undefined; never 0 and never NaN in its place.
  public let value: Double?
  /// Why there is no value.
  public let reason: Undefined?
  /// How many alters, ties or values the measure uses.
  public let used: Int
  /// How many of them are missing and left out.
  public let missing: Int
  public let usesWeights: Bool

  public init(_ id: String, _ value: Double, used: Int, missing: Int = 0, usesWeights: Bool = false) {
    self.init(id: id, value: value, reason: nil, used: used, missing: missing, usesWeights: usesWeights)
  }

  public init(_ id: String, undefined reason: Undefined, used: Int, missing: Int = 0, usesWeights: Bool = false) {
    self.init(id: id, value: nil, reason: reason, used: used, missing: missing, usesWeights: usesWeights)
  }

  private init(id: String, value: Double?, reason: Undefined?, used: Int, missing: Int, usesWeights: Bool) {
    self.id = id
    self.value = value
    self.reason = reason
    self.used = used
    self.missing = missing
    self.usesWeights = usesWeights
  }
}

/// Why a measure has no value.
public enum Undefined: String, CaseIterable, Sendable {
  /// Nobody is in the web.
  case noAlters
  /// The measure compares pairs, and there is at most one alter.
  case fewerThanTwoAlters
  /// There are no ties among the alters, or none that could have stayed or gone.
  case noTies
  /// No alter has two ties, so there is no triple to close.
  case noTriples
  /// There is no triangle.
  case noTriangles
  /// The strength of some tie is unknown, and none is made up.
  case missingStrength
  /// A strength lies outside the scale that was named.
  case outsideScale
  /// Everybody has the same category, or no other is possible.
  case oneCategory
  /// The youth's own category is unknown.
  case egoUnknown
  /// The value is unknown for everybody.
  case allMissing
  /// A value that decides it is unknown.
  case someMissing
  /// No pair could be reached or was asked about.
  case noPairs
  /// The question needs direction, and the ties have none.
  case undirected
  /// The graph does not hang together, and no value would mean anything.
  case disconnected
  /// There are too many people for an exact answer in bounded time.
  case tooLarge
  /// No value is known on both sides.
  case noValues
  /// Agreement needs at least two subjects whom everybody rated.
  case fewerThanTwoSubjects
  /// Agreement needs at least two raters.
  case fewerThanTwoRaters
  /// All say the same of everybody, so that agreement by chance is complete.
  case noVariation
}

public import Quantities

/// A place and the youth's part in it at one moment.
public struct Place: Sendable, Equatable {
  public let id: String
  public var label: Bilingual
  public var type: PlaceType
  public var takesPart: TakesPart
  /// How much the youth takes part, 0–1.
  public var participation: Double?
  /// How much the youth's contribution is valued there, 0–1.
  public var contribution: Double?
  public var isAccessible: Bool?
  /// Of the place itself, and of the youth's part in it at this moment.
  public var attributes = Attributes()
  public var partAttributes = Attributes()

  public init(
    id: String, label: Bilingual, type: PlaceType, takesPart: TakesPart, participation: Double? = nil, contribution: Double? = nil,
    isAccessible: Bool? = nil
  ) {
    self.id = id
    self.label = label
    self.type = type
    self.takesPart = takesPart
    self.participation = participation
    self.contribution = contribution
    self.isAccessible = isAccessible
  }
}

/// The youth's part in the family.
public struct FamilyLife: Sendable, Equatable {
  /// How much the youth takes part in family life, 0–1.
  public var participation: Double?
  /// How much the youth's contribution is valued there, 0–1.
  public var contribution: Double?

  public init(participation: Double? = nil, contribution: Double? = nil) {
    self.participation = participation
    self.contribution = contribution
  }
}

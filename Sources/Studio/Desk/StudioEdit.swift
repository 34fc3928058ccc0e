/// One edit as the page sends it.
///
/// Values are texts, as fields of a page have them; an empty text is "unknown", and a key that is left out stays as it is.
struct StudioEdit: Decodable, Sendable {
  enum Kind: String, Decodable, Sendable {
    case addPerson, person, removePerson
    case tie, connect, disconnect
    case addPlace, place, removePlace
    case youth, title
    case addWave, wave, removeWave
    case givePosition, endPosition, removePosition, agreements
    case addDoubt, removeDoubt
  }

  /// What is shared with whom, of agreements.
  struct Sharing: Decodable, Sendable {
    let with: String
    let what: String
  }

  let kind: Kind
  /// Whom or what it is about.
  let id: String?
  /// The other person of a cross tie.
  let other: String?
  let values: [String: String]?
  let sharing: [Sharing]?
}

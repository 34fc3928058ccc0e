import SupportWebs

/// At which ends of a youth–person line support arrives; the line starts at the youth.
struct TieHeads: Hashable, Sendable {
  /// The youth receives support.
  var atStart = false
  /// The youth gives support.
  var atEnd = false

  /// The class that says what the class `reciprocal` of a style does not say yet.
  func classes(besides style: TieStyle) -> String {
    if style.isReciprocal { return "" }
    return atStart && atEnd ? " reciprocal" : atStart ? " receives" : atEnd ? " gives" : ""
  }
}

/// In which directions support goes along a tie, as far as it is known.
struct SupportFlow: Hashable, Sendable {
  /// Whether the youth receives support; `nil` when it is unknown.
  let receives: Bool?
  /// Whether the youth gives support; `nil` when it is unknown.
  let gives: Bool?

  /// What the tie says about types of support comes with what it says about reciprocity: "goes both ways" is yes for both, and "does not go
  /// both ways" with one direction known is no for the other.
  init(_ tie: Tie) {
    guard tie.isReciprocal != true else {
      (receives, gives) = (true, true)
      return
    }
    let (received, given) = (tie.receives.isGiven, tie.gives.isGiven)
    let isOneWay = tie.isReciprocal == false
    receives = received ?? (isOneWay && given == true ? false : nil)
    gives = given ?? (isOneWay && received == true ? false : nil)
  }

  /// Heads where support is known to arrive.
  var heads: TieHeads { TieHeads(atStart: receives == true, atEnd: gives == true) }
}

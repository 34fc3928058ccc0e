import Documents
public import Quantities

/// Checked edits of places and mentor positions.
extension SupportWeb {
  // MARK: Places

  /// Adds a place and the youth's part in it.
  ///
  /// - Throws: when the id is taken or malformed, the label is empty, or a level is outside 0–1.
  public mutating func add(_ place: Place) throws(EditError) {
    try free(place.id, "place")
    try check(place)
    places.append(place)
  }

  /// Replaces a place, found by id.
  ///
  /// - Throws: when no place has the id, the label is empty, or a level is outside 0–1.
  public mutating func change(_ place: Place) throws(EditError) {
    let index = try index(ofPlace: place.id)
    try check(place)
    places[index] = place
  }

  /// - Returns: what went.
  /// - Throws: when no place has the id.
  @discardableResult
  public mutating func remove(place id: String) throws(EditError) -> Place { places.remove(at: try index(ofPlace: id)) }

  private func index(ofPlace id: String) throws(EditError) -> Int {
    guard let index = places.firstIndex(where: { $0.id == id }) else {
      throw EditError(.unknown, problem: "no place has the id '\(id)'", fix: "add the place first")
    }
    return index
  }

  private func check(_ place: Place) throws(EditError) {
    let whose = "the place '\(place.id)'"
    try EditCheck.hasWords(place.label, whose)
    try EditCheck.fits(CaseWriter.place(place), CaseFormat.place, whose)
    try EditCheck.fits(CaseWriter.takingPart(place), CaseFormat.takingPart, whose)
    try EditCheck.fits(place.attributes, whose)
    try EditCheck.fits(place.partAttributes, whose)
  }

  // MARK: Positions

  /// Gives a mentor position to somebody of the web.
  ///
  /// - Throws: when the id is taken, the holder is not in the web or excluded from being asked, a JIM would be a parent or professional, the
  ///   last day is not after the first, there is an ending without a last day, or the position is not held on the day of the web.
  public mutating func give(_ position: Position) throws(EditError) {
    try free(position.id, "mentor position")
    let holder = alters[try index(ofPerson: position.person)]
    try Self.checkHolder(holder, of: position.kind)
    try Self.checkDates(of: position)
    guard let day = moment.date else {
      throw EditError(.undated, problem: "the web '\(moment.id)' has no date", fix: "give it its day: a mentor position begins on a day")
    }
    guard position.isHeld(on: day) else {
      throw EditError(
        .notHeld, problem: "the position '\(position.id)' is not held on the day of the web",
        fix: "give it in the web of a day on which it is held")
    }
    try EditCheck.fits(CaseWriter.position(position), CaseFormat.position, "the position '\(position.id)'")
    positions.append(position)
  }

  /// Ends a position on `day`. It leaves the web when that is the day of the web or earlier, for then it is no longer held.
  ///
  /// - Returns: the position with its end.
  /// - Throws: when no position has the id, or `day` is not after its first day.
  @discardableResult
  public mutating func end(position id: String, on day: CalendarDate, ending: Ending?) throws(EditError) -> Position {
    guard let index = positions.firstIndex(where: { $0.id == id }) else {
      throw EditError(.unknown, problem: "no position of the web has the id '\(id)'", fix: "give the position first")
    }
    var position = positions[index]
    position.until = day
    position.ending = ending
    try Self.checkDates(of: position)
    if let today = moment.date, !position.isHeld(on: today) {
      positions.remove(at: index)
    } else {
      positions[index] = position
    }
    return position
  }

  /// Who may hold a position: nobody who is excluded from being asked, and a JIM is never a parent or a professional.
  static func checkHolder(_ holder: Alter, of kind: MentorPosition) throws(EditError) {
    try checkRole(holder.person, of: kind)
    if holder.tie.isExcluded {
      throw EditError(.excluded, problem: "'\(holder.id)' is excluded from being asked", fix: "choose somebody else")
    }
  }

  private static func checkDates(of position: Position) throws(EditError) {
    if let until = position.until, until <= position.from {
      throw EditError(
        .endsBefore, problem: "the position '\(position.id)' does not end after its first day",
        fix: "give a last day that is later than the first")
    }
    if position.ending != nil, position.until == nil {
      throw EditError(
        .endingWithoutDay, problem: "the position '\(position.id)' has an ending but no last day", fix: "give the day on which it ended")
    }
  }
}

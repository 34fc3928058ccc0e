import Documents
import Quantities

/// Checked edits: an edit either gives a web that a case file can hold, or throws and changes nothing.
extension SupportWeb {
  /// What goes when a person goes, each with its place in the lists, so that it can be put back.
  public struct Removal: Sendable, Equatable {
    public let alter: Alter
    public let crossTies: [CrossTie]
    public let positions: [Position]
    public let doubts: [Doubt]
    fileprivate let places: (alter: Int, crossTies: [Int], positions: [Int], doubts: [Int])

    public static func == (a: Removal, b: Removal) -> Bool {
      a.alter == b.alter && a.crossTies == b.crossTies && a.positions == b.positions && a.doubts == b.doubts && a.places == b.places
    }
  }

  // MARK: People

  /// Adds somebody to the end of the web.
  ///
  /// - Throws: when the id is taken or malformed, the label is empty, or a value is outside its range.
  public mutating func add(_ person: Person, _ tie: Tie = Tie()) throws(EditError) {
    try free(person.id, "person")
    let alter = Alter(person: person, tie: tie)
    try check(person)
    try check(alter)
    alters.append(alter)
  }

  /// Takes somebody out, with the cross ties, positions and doubts that name the person.
  ///
  /// - Returns: what went; `restore` puts it back.
  /// - Throws: when nobody has the id.
  @discardableResult
  public mutating func remove(person id: String) throws(EditError) -> Removal {
    let index = try index(ofPerson: id)
    let ties = crossTies.indices.filter { crossTies[$0].joins(id) }
    let held = positions.indices.filter { positions[$0].person == id }
    let doubted = doubts.indices.filter { doubts[$0].person == id }
    let removal = Removal(
      alter: alters[index], crossTies: ties.map { crossTies[$0] }, positions: held.map { positions[$0] },
      doubts: doubted.map { doubts[$0] }, places: (index, ties, held, doubted))
    alters.remove(at: index)
    crossTies.removeAll { $0.joins(id) }
    positions.removeAll { $0.person == id }
    doubts.removeAll { $0.person == id }
    return removal
  }

  /// Puts back what `remove(person:)` took out; directly after it the web is as it was.
  ///
  /// - Throws: when an id has been taken since, or the other end of a cross tie is no longer there.
  public mutating func restore(_ removal: Removal) throws(EditError) {
    for id in [removal.alter.id] + removal.positions.map(\.id) where isTaken(id) { throw .taken(id) }
    for tie in removal.crossTies { _ = try index(ofPerson: tie.first == removal.alter.id ? tie.second : tie.first) }
    alters.insert(removal.alter, at: min(removal.places.alter, alters.count))
    for (tie, k) in zip(removal.crossTies, removal.places.crossTies) { crossTies.insert(tie, at: min(k, crossTies.count)) }
    for (position, k) in zip(removal.positions, removal.places.positions) { positions.insert(position, at: min(k, positions.count)) }
    for (doubt, k) in zip(removal.doubts, removal.places.doubts) { doubts.insert(doubt, at: min(k, doubts.count)) }
  }

  /// Replaces what is known of a person, found by id; the tie stays.
  ///
  /// - Throws: when nobody has the id, a value is outside its range, or somebody who is JIM would become a parent or professional.
  public mutating func change(_ person: Person) throws(EditError) {
    let index = try index(ofPerson: person.id)
    try check(person)
    if positions.contains(where: { $0.person == person.id && $0.kind == .jim }) { try Self.checkRole(person, of: .jim) }
    alters[index] = Alter(person: person, tie: alters[index].tie)
  }

  // MARK: Ties

  /// Replaces the tie with a person.
  ///
  /// - Throws: when nobody has the id, or a value is outside its range: levels 0–1, contacts 0–50 a week.
  public mutating func setTie(_ tie: Tie, with id: String) throws(EditError) {
    let index = try index(ofPerson: id)
    let alter = Alter(person: alters[index].person, tie: tie)
    try check(alter)
    alters[index] = alter
  }

  /// Changes the tie with a person in place; what `setTie` refuses is refused here.
  public mutating func changeTie(with id: String, _ change: (inout Tie) -> Void) throws(EditError) {
    var tie = alters[try index(ofPerson: id)].tie
    change(&tie)
    try setTie(tie, with: id)
  }

  // MARK: Cross ties

  /// The cross tie of two people, in either order.
  public func crossTie(between a: String, and b: String) -> CrossTie? { crossTies.first { $0.joins(a) && $0.joins(b) && a != b } }

  /// Adds a cross tie.
  ///
  /// - Throws: when an end is the youth or not in the web, both ends are one person, or the pair has a cross tie, in whatever order.
  public mutating func add(_ tie: CrossTie) throws(EditError) {
    try check(tie)
    if crossTie(between: tie.first, and: tie.second) != nil {
      throw EditError(
        .crossTieTaken, problem: "'\(tie.first)' and '\(tie.second)' have a cross tie already",
        fix: "change that one; the order of the two does not matter"
      )
    }
    crossTies.append(tie)
  }

  /// Replaces the cross tie of the same two people, in whatever order.
  ///
  /// - Throws: when there is none, or a value is outside its range.
  public mutating func change(_ tie: CrossTie) throws(EditError) {
    try check(tie)
    crossTies[try index(ofCrossTie: tie.first, tie.second)] = tie
  }

  /// - Returns: what went.
  /// - Throws: when the two have no cross tie.
  @discardableResult
  public mutating func removeCrossTie(between a: String, and b: String) throws(EditError) -> CrossTie {
    crossTies.remove(at: try index(ofCrossTie: a, b))
  }

  private func index(ofCrossTie a: String, _ b: String) throws(EditError) -> Int {
    guard a != b, let index = crossTies.firstIndex(where: { $0.joins(a) && $0.joins(b) }) else {
      throw EditError(.unknown, problem: "'\(a)' and '\(b)' have no cross tie", fix: "add one first")
    }
    return index
  }

  // MARK: Checks

  private func check(_ person: Person) throws(EditError) {
    let whose = "the person '\(person.id)'"
    try EditCheck.hasWords(person.label, whose)
    try EditCheck.fits(CaseWriter.person(person, tellsAdulthood: true), CaseFormat.person, whose)
    try EditCheck.fits(person.attributes, whose)
  }

  private func check(_ alter: Alter) throws(EditError) {
    let whose = "the tie with '\(alter.id)'"
    try EditCheck.fits(CaseWriter.tie(alter, moment.informant), CaseFormat.tie, whose)
    try EditCheck.fits(alter.tie.attributes, whose)
  }

  private func check(_ tie: CrossTie) throws(EditError) {
    for end in [tie.first, tie.second] {
      if end == youth.id {
        throw EditError(.crossTieOfYouth, problem: "a cross tie of the youth", fix: "set the tie of the youth with that person instead")
      }
      _ = try index(ofPerson: end)
    }
    if tie.first == tie.second {
      throw EditError(.crossTieWithSelf, problem: "a cross tie of '\(tie.first)' with themselves", fix: "name two different people")
    }
    let whose = "the cross tie of '\(tie.first)' and '\(tie.second)'"
    try EditCheck.fits(CaseWriter.crossTie(tie, moment.informant), CaseFormat.crossTie, whose)
    try EditCheck.fits(tie.attributes, whose)
  }

  static func checkRole(_ person: Person, of kind: MentorPosition) throws(EditError) {
    guard kind == .jim, person.role == .parent || person.role == .professional else { return }
    throw EditError(
      .neverJIM, problem: "'\(person.id)' is a \(person.role.rawValue), and a JIM is never a parent or a professional",
      fix: "name the person whom the youth chose from their own network, or use another kind of position")
  }
}

extension CrossTie {
  /// Whether the person is one of the two.
  public func joins(_ id: String) -> Bool { first == id || second == id }
}

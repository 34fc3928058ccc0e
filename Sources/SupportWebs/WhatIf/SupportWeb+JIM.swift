import Quantities

extension SupportWeb {
  /// Makes somebody of the web JIM, as it stands on the first day: a static what-if, no prediction.
  ///
  /// Two things change and nothing else: the person holds a position of the kind `jim` from the day of the web on, and the tie counts with
  /// `max(c, Q)`, `c` the closeness and `Q` the quality at the start. A closeness that is unknown stays unknown. Conflict, support, contact,
  /// cross ties and places stay as they are.
  ///
  /// - Parameters:
  ///   - id: who becomes JIM.
  ///   - quality: the quality at the start, `Q(c)`.
  /// - Returns: the position. In a web without a day it begins on 1 January 2000, for a position must begin on some day.
  /// - Throws: when nobody has the id; the person is a parent, a professional or JIM already, or excluded from being asked; or there is no
  ///   contact.
  ///
  /// Source: model specification, section 5.3.
  @discardableResult
  public mutating func makeJIM(_ id: String, quality: StartQuality) throws(EditError) -> Position {
    let index = try index(ofPerson: id)
    try Self.checkHolder(alters[index], of: .jim)
    if positions(of: id).contains(where: { $0.kind == .jim }) {
      throw EditError(.isJIM, problem: "'\(id)' is JIM already", fix: "leave this out, or name somebody else")
    }
    guard alters[index].tie.status == .active else {
      throw EditError(.noContact, problem: "there is no contact with '\(id)' now", fix: "let the contact begin again first")
    }
    let position = Position(id: freeID(for: "jim"), person: id, kind: .jim, from: moment.date ?? Self.someDay)
    positions.append(position)
    alters[index].tie.closeness.value = alters[index].tie.closeness.value.map { max($0, quality($0)) }
    return position
  }

  /// The first of `jim`, `jim-2`, `jim-3` … that nobody and nothing has.
  private func freeID(for stem: String) -> String {
    var (id, number) = (stem, 1)
    while isTaken(id) {
      number += 1
      id = "\(stem)-\(number)"
    }
    return id
  }

  private static let someDay: CalendarDate = {
    guard let day = CalendarDate(year: 2000, month: 1, day: 1) else { preconditionFailure("1 January 2000 is a day") }
    return day
  }()
}

public import MentorSimulation
public import Quantities
public import SupportWebs
import Wording

extension SupportWeb {
  /// The web of a simulated future as a web that can be drawn, in the place of the web that it began with.
  ///
  /// People keep their identity; those met on the way are "new friend" and the like. Rings are not kept: they were the youth's answer
  /// about the
  /// start. Ids of newcomers have a dot, which ids of case files cannot have.
  public init(_ snapshot: WebSnapshot, from start: SupportWeb, horizonLabel: Bilingual) {
    let initial = start.alters.filter { $0.tie.status != .lost }
    var alters: [Alter] = []
    var positions: [Position] = []
    for tie in snapshot.ties {
      let alter = Self.alter(tie, initial)
      alters.append(alter)
      if tie.isMentor, let day = CalendarDate(year: 2000, month: 1, day: 1) {
        positions.append(Position(id: "mentor", person: alter.id, kind: .jim, from: day))
      }
    }
    var places = zip(start.places, snapshot.places).map { place, now in
      var place = place
      place.takesPart = now.takesPart
      return place
    }
    for begun in snapshot.places.dropFirst(start.places.count) where begun.takesPart != .no {
      let label = Self.newcomer("PlaceType.\(begun.type.rawValue)")
      places.append(Place(id: "new.\(begun.type.rawValue)", label: label, type: begun.type, takesPart: begun.takesPart))
    }
    let known = Set(alters.filter { $0.tie.status != .lost }.map(\.id))
    self.init(
      youth: start.youth,
      moment: Moment(
        id: "week-\(snapshot.week)", label: horizonLabel, date: nil, residence: snapshot.isPlaced ? .residential : start.moment.residence),
      alters: alters, crossTies: start.crossTies.filter { known.contains($0.first) && known.contains($0.second) }, places: places,
      family: start.family, positions: positions)
  }

  private static func alter(_ tie: WebSnapshot.Tie, _ initial: [Alter]) -> Alter {
    let person: Person =
      switch tie.origin {
      case .initial(let index): initial[index].person
      case .new(let week, let sector):
        Person(id: "new.week-\(week)", label: newcomer("future.new.\(sector.rawValue)"), role: tie.role, sector: sector)
      case .assigned(let week):
        Person(id: "mentor.week-\(week)", label: newcomer("future.assigned"), role: .mentor)
      }
    return Alter(
      person: person,
      tie: SupportWebs.Tie(
        status: tie.status, closeness: Reported(Double(tie.closeness), by: .researcher),
        conflict: Reported(Double(tie.conflict), by: .researcher), isReciprocal: tie.isReciprocal, inHousehold: tie.inHousehold))
  }

  /// What somebody of a simulated future is called.
  static func label(of origin: WebSnapshot.Origin, from start: SupportWeb) -> Bilingual {
    switch origin {
    case .initial(let index): start.alters.filter { $0.tie.status != .lost }[index].person.label
    case .new(_, let sector): newcomer("future.new.\(sector.rawValue)")
    case .assigned: newcomer("future.assigned")
    }
  }

  private static func newcomer(_ key: String) -> Bilingual {
    Bilingual(dutch: Wording.text(key, in: .dutch), english: Wording.text(key, in: .english))
  }
}

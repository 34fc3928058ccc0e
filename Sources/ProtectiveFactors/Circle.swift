public import SupportWebs

/// The circles of bonding.
public enum Circle: String, CaseIterable, Sendable {
  case family, friends, school, neighbourhood

  /// The circle in which a person counts: household, family and kin; friends, also online; school; neighbourhood and community, with
  /// assigned mentors whose programme is not at school.
  ///
  /// `nil` for professionals, who are in none, and for people whose sector is unknown, who may be in any.
  ///
  /// - Parameter alter: the person with the tie.
  public init?(_ alter: Alter) {
    if alter.tie.inHousehold {
      self = .family
      return
    }
    switch alter.person.sector {
    case .family, .kin: self = .family
    case .friends, .online: self = .friends
    case .school: self = .school
    case .neighbourhood, .community, .mentoring: self = .neighbourhood
    case .professional, .unknown: return nil
    }
  }
}

/// The active alters of a web by circle, with those who may belong to any circle or to none.
struct CircleMembers {
  private let members: [Circle: [Alter]]
  let unplaced: [Alter]

  init(_ web: SupportWeb) {
    let alters = web.activeAlters
    unplaced = alters.filter(\.isUnplaced)
    members = Dictionary(grouping: alters.filter { Circle($0) != nil }) { Circle($0) ?? .family }
  }

  /// Those who are in a circle for certain, in the order of the web.
  subscript(_ circle: Circle) -> [Alter] { members[circle] ?? [] }

  /// The noisy or of warmth in a circle, over all that its members may be, and the strongest of them.
  func part(_ circle: Circle, id: String? = nil) -> FactorResult.Part {
    // Whoever is unplaced is somewhere else, or here.
    let warmth = self[circle].map(\.tie.warmth) + unplaced.map { $0.tie.warmth.given(nil) }
    return FactorResult.Part(id: id ?? circle.rawValue, value: warmth.noisyOr, largest: warmth.largest)
  }
}

extension Alter {
  /// Whether the sector, on which the circle depends, is unknown; it may be any, so that the person may be in any circle, or in none.
  var isUnplaced: Bool { !tie.inHousehold && person.sector == .unknown }
}

public import SupportWebs

extension Tie {
  /// warm = closeness × (1 - conflict), in [0, 1]; an interval where one of them is missing.
  public var warmth: Bounds {
    Bounds(level: closeness.value) * Bounds(level: conflict.value).complement
  }

  var missingInWarmth: Int { (closeness.value == nil ? 1 : 0) + (conflict.value == nil ? 1 : 0) }
}

/// The circles of bonding.
public enum Circle: String, CaseIterable, Sendable {
  case family, friends, school, neighbourhood

  /// The circle in which a person counts: household, family and kin; friends, also online; school; neighbourhood and community, with
  /// assigned
  /// mentors whose programme is not at school. Professionals are in none.
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

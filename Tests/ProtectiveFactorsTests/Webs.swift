import ProtectiveFactors
import Quantities
import SupportWebs
import TestSupport

/// Short ways to write webs.
extension SupportWeb {
  static func of(_ alters: [Alter] = [], places: [Place] = [], family: FamilyLife = FamilyLife(participation: 0, contribution: 0))
    -> SupportWeb
  {
    let youth = Youth(
      id: "ik", label: Bilingual(both: "ik"), age: 15, segment: .universal, school: .secondary, team: .trained)
    return SupportWeb(
      youth: youth, moment: Moment(id: "now", label: Bilingual(both: "now"), date: nil), alters: alters, places: places, family: family)
  }
}

extension Alter {
  static func of(
    _ id: String, _ role: Role, closeness: Double? = 0.5, conflict: Double? = 0, support: Double? = 0, sector: Sector? = nil,
    isAdult: Bool? = nil, inHousehold: Bool = false, isReciprocal: Bool? = false, status: TieStatus = .active
  ) -> Alter {
    Alter(
      person: Person(id: id, label: Bilingual(both: id), role: role, sector: sector, isAdult: isAdult),
      tie: Tie(
        status: status, closeness: Reported(closeness), conflict: Reported(conflict), receives: .all(support), isReciprocal: isReciprocal,
        inHousehold: inHousehold))
  }
}

extension SupportProfile {
  /// The same strength of every type.
  static func all(_ strength: Double?) -> SupportProfile { of { _ in strength } }

  static func of(_ strength: (SupportType) -> Double?) -> SupportProfile {
    SupportProfile(Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, Reported(strength($0))) }))
  }
}

extension Place {
  static func of(
    _ id: String, _ type: PlaceType, _ takesPart: TakesPart = .yes, participation: Double? = 0.5, contribution: Double? = 0.5,
    isAccessible: Bool? = true
  ) -> Place {
    Place(
      id: id, label: Bilingual(both: id), type: type, takesPart: takesPart, participation: participation, contribution: contribution,
      isAccessible: isAccessible)
  }
}

extension SupportWeb {
  /// A random web in which nothing is missing.
  ///
  /// - Parameters:
  ///   - people: the most people.
  ///   - support: strengths of support to choose from; any strength when empty.
  static func random(_ dice: inout Dice, people: Int = 8, support: [Double] = []) -> SupportWeb {
    let alters = (0..<dice.whole(below: people + 1)).map { k in
      let levels = SupportType.allCases.map { _ in support.isEmpty ? dice.level() : dice.one(of: support) }
      var alter = Alter.of(
        "a\(k)", dice.one(of: Role.known), closeness: dice.level(), conflict: dice.level(),
        sector: dice.level() < 0.3 ? dice.one(of: Sector.allCases.filter { $0 != .unknown }) : nil, isAdult: dice.level() < 0.7,
        inHousehold: dice.level() < 0.3,
        isReciprocal: dice.level() < 0.5, status: dice.level() < 0.8 ? .active : dice.one(of: TieStatus.allCases))
      alter.tie.receives = .of { levels[SupportType.allCases.firstIndex(of: $0) ?? 0] }
      return alter
    }
    let places = (0..<dice.whole(below: 6)).map { k in
      Place.of(
        "p\(k)", dice.one(of: PlaceType.allCases), dice.level() < 0.7 ? .yes : dice.one(of: TakesPart.allCases),
        participation: dice.level(),
        contribution: dice.level(), isAccessible: dice.level() < 0.8)
    }
    var web = SupportWeb.of(alters, places: places, family: FamilyLife(participation: dice.level(), contribution: dice.level()))
    web.youth.competences = dice.level()
    web.youth.cognitiveSkills = dice.level()
    web.youth.schoolMotivation = dice.level()
    web.youth.identity = dice.level()
    return web
  }

  /// The web without one of the things that can carry a factor.
  func without(_ source: FactorResult.Source) -> SupportWeb {
    var web = self
    switch source {
    case .person(let id): web.alters.removeAll { $0.id == id }
    case .place(let id): web.places.removeAll { $0.id == id }
    case .family: web.family = FamilyLife(participation: 0, contribution: 0)
    }
    return web
  }
}

extension FactorResult {
  func part(_ id: String) -> Bounds? { parts.first { $0.id == id }?.value }

  /// The contribution of a source; 0 where it has none.
  func contribution(_ source: Source) -> Bounds { contributions.first { $0.source == source }?.value ?? Bounds(0) }
}

extension Bounds {
  /// Whether both ends are those of `other`, but for rounding.
  func isNear(_ low: Double, _ high: Double) -> Bool { abs(self.low - low) <= 1e-12 && abs(self.high - high) <= 1e-12 }

  func isNear(_ point: Double) -> Bool { isNear(point, point) }
}

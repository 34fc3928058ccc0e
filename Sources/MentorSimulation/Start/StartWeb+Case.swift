public import Evidence
import RandomStreams
public import SupportWebs

extension StartWeb {
  /// The web of a case file at the start of a simulation.
  ///
  /// What the file leaves out follows section 6 of the specification: closeness, conflict and the youth's own values are drawn in every
  /// future
  /// from the priors of role and youth, support follows the role, participation and contribution the parameters. Ties that have ended are
  /// left out; interrupted ones wait.
  public init(_ web: SupportWeb, parameters: ParameterSet = .standard, roles: RoleTable = .standard) {
    let constants = ModelConstants(parameters)
    ties = web.alters.filter { $0.tie.status != .lost }.map { StartTie($0, roles) }
    places = web.places.map { StartPlace($0, constants.initial) }
    for type in Self.facilities where !web.places.contains(where: { $0.type == type }) {
      places.append(
        StartPlace(
          type: type, participation: constants.places.newParticipation, contribution: constants.places.newContribution, isAccessible: true,
          takesPart: .no))
    }
    familyParticipation = web.family.participation.map(Float.init) ?? constants.initial.participation
    familyContribution = web.family.contribution.map(Float.init) ?? constants.initial.contribution
    youth = StartYouth(web, constants.initial)
  }

  /// What a simulation needs and the web does not say, as keys of a case file: imported data rarely hold them.
  public static func needs(of web: SupportWeb) -> [String] {
    let youth = web.youth
    var needs: [String] = []
    if youth.age == nil { needs.append("'age' of the youth") }
    if youth.segment == nil { needs.append("'segment' of the youth") }
    if youth.school == nil { needs.append("'school' of the youth") }
    if youth.team == nil { needs.append("'team' of the youth") }
    needs += web.alters.filter { $0.person.role == .unknown }.map { "'role' of '\($0.id)'" }
    needs += web.alters.filter { $0.person.role != .unknown && $0.person.sector == .unknown }.map { "'sector' of '\($0.id)'" }
    return needs
  }

  /// The types of facility of factor 4.
  static let facilities: [PlaceType] = [.school, .youthWork, .club, .online]
}

extension StartLevel {
  init(_ value: Double?, else prior: WholeBeta) { self = value.map { .known(Float($0)) } ?? .drawn(prior) }
}

extension StartYouth {
  init(_ web: SupportWeb, _ initial: InitialConstants) {
    let youth = web.youth
    guard let age = youth.age, let segment = youth.segment, let school = youth.school, let team = youth.team else {
      preconditionFailure("Hold a web against StartWeb.needs(of:) before it is simulated")
    }
    let isCareRelated = segment == .careRelated
    self.init(
      age: Float(age), segment: segment, school: school, team: team,
      risk: youth.risk.map { .known(Float($0)) } ?? .drawn, magnet: .drawn, adversities: youth.adversities,
      parentsTrust: StartLevel(youth.parentsTrust, else: initial.parentsTrust),
      professionalsBelief: StartLevel(
        youth.professionalsBelief, else: team == .trained ? initial.beliefTrained : initial.beliefUntrained),
      familyConflict: StartLevel(
        youth.familyConflict, else: isCareRelated ? initial.familyConflictCareRelated : initial.familyConflictGeneral),
      mentorParentConflict: Self.conflictWithParents(web), competences: youth.competences.map(Float.init))
  }

  /// The mean conflict of the cross ties between a parent and somebody who is neither parent nor professional; `nil` when none is known.
  private static func conflictWithParents(_ web: SupportWeb) -> Float? {
    let roles = Dictionary(web.alters.map { ($0.id, $0.person.role) }, uniquingKeysWith: { first, _ in first })
    let known = web.crossTies.compactMap { tie -> Double? in
      guard let first = roles[tie.first], let second = roles[tie.second], (first == .parent) != (second == .parent),
        first != .professional, second != .professional
      else { return nil }
      return tie.conflict.value
    }
    return known.isEmpty ? nil : Float(known.reduce(0, +) / Double(known.count))
  }
}

extension StartTie {
  init(_ alter: Alter, _ roles: RoleTable) {
    let (person, tie) = (alter.person, alter.tie)
    let assumed = roles[person.role]
    let support = SupportType.allCases.map { tie.receives[$0] ?? assumed.support[$0] }
    self.init(
      role: person.role, sector: person.sector, inHousehold: tie.inHousehold, isAdult: person.isAdult,
      ageGap: person.ageGap.map(Float.init), metAtSchool: person.metAtSchool, isReciprocal: tie.isReciprocal,
      closeness: StartLevel(tie.closeness.value, else: assumed.closeness), conflict: StartLevel(tie.conflict.value, else: assumed.conflict),
      meanSupport: Float(SupportLevels(support).mean),
      socialCapital: Float(tie.receives[.socialCapital] ?? assumed.support[.socialCapital]),
      isSuspended: tie.status == .suspended, isExcluded: tie.isExcluded)
  }
}

extension StartPlace {
  init(_ place: Place, _ initial: InitialConstants) {
    self.init(
      type: place.type, participation: place.participation.map(Float.init) ?? initial.participation,
      contribution: place.contribution.map(Float.init) ?? initial.contribution, isAccessible: place.isAccessible ?? true,
      takesPart: place.takesPart)
  }
}

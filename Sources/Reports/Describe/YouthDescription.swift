import NetworkMeasures
import ProtectiveFactors
import Quantities
public import SupportWebs

/// A web as its youth sees it: who and what is there, what they give, and questions.
///
/// Holds no numbers, and nothing of adversity, strain, doubts, who may not be asked, who reported what, or ties that ended. Support counts
/// from `SupportMatrix.sourceThreshold` on, as in the support matrix.
public struct YouthDescription {
  struct Someone {
    let alter: Alter
    let gives: [SupportType]
    /// Whether they help each other.
    let isMutual: Bool
    let position: MentorPosition?
  }

  struct Somewhere {
    /// `nil` for home.
    let place: Place?
    /// Whether what the youth does counts there.
    let isValued: Bool
  }

  /// Who and what of the web speaks for a factor, in the youth's order; factors for which nothing does are left out.
  struct Strength {
    let factor: ProtectiveFactor
    let sources: [FactorResult.Source]
  }

  /// What the youth may want to look for.
  enum Question: String, CaseIterable {
    case emotional, practical, advice, roleModel, socialCapital, adult, leisure, more
  }

  let web: SupportWeb
  /// In the youth's own order: by ring, then as in the case.
  let people: [Someone]
  let places: [Somewhere]
  /// Places where the youth would be welcome.
  let welcome: [Place]
  let strengths: [Strength]
  let questions: [Question]

  /// Gathers what is there.
  ///
  /// - Parameter web: a wave of the case.
  public init(_ web: SupportWeb) {
    func counts(_ level: Double?) -> Bool { (level ?? 0) >= SupportMatrix.sourceThreshold }
    self.web = web
    let rings: [Ring?] = [.inner, .middle, .outer, nil]
    let people = rings.flatMap { ring in web.activeAlters.filter { $0.tie.ring == ring } }.map { alter in
      Someone(
        alter: alter, gives: SupportType.allCases.filter { counts(alter.tie.receives[$0]) }, isMutual: alter.tie.isReciprocal == true,
        position: web.positions(of: alter.id).first { position in web.moment.date.map(position.isHeld) ?? true }?.kind)
    }
    self.people = people
    places =
      (counts(web.family.participation) ? [Somewhere(place: nil, isValued: counts(web.family.contribution))] : [])
      + web.places.filter { $0.takesPart == .yes }.map { Somewhere(place: $0, isValued: counts($0.contribution)) }
    welcome = web.places.filter { $0.takesPart == .no && $0.isAccessible == true }
    strengths = ProtectiveFactor.allCases.compactMap { factor in
      let sources = Self.sources(of: factor, web, people)
      return sources.isEmpty ? nil : Strength(factor: factor, sources: sources)
    }
    questions = Self.questions(web)
  }

  /// Who and what speaks for a factor, in the youth's order, each from `SupportMatrix.sourceThreshold` on; nothing for measured factors, which
  /// are numbers about the youth, nor for support, which stands with the people.
  private static func sources(of factor: ProtectiveFactor, _ web: SupportWeb, _ people: [Someone]) -> [FactorResult.Source] {
    func counts(_ level: Double?) -> Bool { (level ?? 0) >= SupportMatrix.sourceThreshold }
    func those(_ isOne: (Someone) -> Bool) -> [FactorResult.Source] { people.filter(isOne).map { .person($0.alter.id) } }
    func places(_ isOne: (Place) -> Bool) -> [FactorResult.Source] {
      web.places.filter { $0.takesPart == .yes && isOne($0) }.map { .place($0.id) }
    }
    func family(_ level: Double?) -> [FactorResult.Source] { counts(level) ? [.family] : [] }
    return switch factor {
    case .bonding: those { counts($0.alter.tie.closeness.value) }
    case .involvement: family(web.family.participation) + places { counts($0.participation) }
    case .valuesAndNorms: those { $0.alter.person.isAdult == true && $0.gives.contains(.roleModel) }
    case .recognition: family(web.family.contribution) + places { counts($0.contribution) }
    case .adultSupport: those { $0.alter.person.isAdult == true && !$0.alter.tie.inHousehold && !$0.gives.isEmpty }
    case .leisure: places { FactorResult.leisurePlaces.contains($0.type) }
    case .adultsAndPeers, .competences, .cognitiveSkills, .schoolMotivation, .identity: []
    }
  }

  /// One for each type of support without a source, for adults and for leisure; one that asks for more when there is none of these.
  private static func questions(_ web: SupportWeb) -> [Question] {
    var questions = SupportGrid(web).rows.filter { $0.sources == 0 }.compactMap { Question(rawValue: $0.type.rawValue) }
    if !web.activeAlters.contains(where: { !$0.tie.inHousehold && $0.person.isAdult == true }) { questions.append(.adult) }
    if !web.places.contains(where: { $0.takesPart == .yes && FactorResult.leisurePlaces.contains($0.type) }) { questions.append(.leisure) }
    return questions.isEmpty ? [.more] : questions
  }
}

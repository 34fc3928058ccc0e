public import Evidence
import RandomStreams
public import SupportWebs

extension Cohort {
  /// The cohort of a segment as the parameters describe it.
  ///
  /// Care-related and indicated youths differ in their web as in care or outside it; selective and universal ones have a team that was not
  /// trained, and other ages.
  ///
  /// - Parameters:
  ///   - segment: the group of youths.
  ///   - parameters: the parameters; those named `cohort.…`, `network.…` and `initial.…`, and what the quality of a natural mentor rests on.
  ///   - team: whether the team was trained, which the professionals' belief follows; `nil` for what the parameters say of the segment.
  /// - Returns: A cohort whose every value comes from a parameter.
  public static func standard(for segment: Segment, parameters: ParameterSet = .standard, team: Team? = nil) -> Cohort {
    Cohort(segment, ParameterReader { parameters.value($0) }, team: team)
  }

  /// The cohort of a segment of which a share has a trained team.
  ///
  /// - Parameters:
  ///   - segment: the group of youths.
  ///   - parameters: as above.
  ///   - trainedShare: the share of youths whose team was trained, in 0...1.
  /// - Returns: A cohort whose every other value comes from a parameter.
  public static func standard(for segment: Segment, parameters: ParameterSet = .standard, trainedShare: Double) -> Cohort {
    var cohort = standard(for: segment, parameters: parameters, team: .untrained)
    cohort.mixedTeams = MixedTeams(
      trainedShare: trainedShare,
      trainedBelief: standard(for: segment, parameters: parameters, team: .trained).professionalsBelief,
      untrainedBelief: cohort.professionalsBelief)
    return cohort
  }

  init(_ segment: Segment, _ read: ParameterReader, team: Team? = nil) {
    let isCareRelated = segment == .careRelated
    let group = isCareRelated ? "careRelated" : "general"
    func beta(_ id: String) -> WholeBeta { WholeBeta(read.whole("\(id).a"), read.whole("\(id).b")) }
    let team = team ?? (read.whole("cohort.\(segment.rawValue).trainedTeam") == 1 ? .trained : .untrained)
    self.segment = segment
    ages = read.whole("cohort.\(segment.rawValue).ageLow")...read.whole("cohort.\(segment.rawValue).ageHigh")
    self.team = team
    adversityMean = read.double("network.adversities.\(group)")
    parentsTrust = beta("initial.parentsTrust")
    professionalsBelief = beta("initial.professionalsBelief.\(team.rawValue)")
    familyConflict = beta("initial.familyConflict.\(group)")
    competence = beta("initial.competences")
    school = Schools(
      secondary: read.double("cohort.common.school.secondary"), mbo: read.double("cohort.common.school.mbo"),
      mboRisk: read.double("cohort.common.school.mboRisk"))
    mentor = ExistingMentor(
      prevalence: read.double("cohort.\(group).mentorPrevalence"), magnetLogit: read.double("cohort.common.mentorMagnetLogit"),
      base: read.double("quality.base.natural"), similarity: read.double("quality.similarity"), person: read.double("quality.person"),
      magnet: read.double("quality.magnet"))
    ties = Ties(group, read)
    places = Places(
      school: read.double("cohort.common.places.school"), youthWork: read.double("cohort.common.places.youthWork"),
      club: read.double("cohort.common.places.club"), online: read.double("cohort.common.places.online"),
      newParticipation: read.double("place.newParticipation"), newContribution: read.double("place.newContribution"))
    participation = read.double("initial.participation")
    contribution = read.double("initial.contribution")
    familyParticipation = participation
    familyContribution = contribution
  }
}

extension Cohort.Ties {
  init(_ group: String, _ read: ParameterReader) {
    func common(_ name: String) -> Double { read.double("cohort.common.\(name)") }
    func count(_ name: String) -> Int { read.whole("cohort.common.\(name)") }
    motherPresent = common("motherPresent")
    fatherPresent = common("fatherPresent")
    motherHousehold = read.double("cohort.\(group).motherHousehold")
    fatherHousehold = read.double("cohort.\(group).fatherHousehold")
    siblingMean = common("siblingMean")
    siblingMax = count("siblingMax")
    friendMin = count("friendMin")
    friendMean = common("friendMean")
    friendMax = count("friendMax")
    friendMetAtSchool = common("friendMetAtSchool")
    noAdult = read.double("network.noAdult.\(group)")
    adultMean = read.double("network.adults")
    adultMax = count("adultMax")
    adultRoles = Cohort.AdultRoles(read)
    adultMinCloseness = common("adultMinCloseness")
    kinMean = read.double("network.kin")
    kinMax = count("kinMax")
    professionals = read.whole("cohort.\(group).professionals")
    closeness = Cohort.Closeness(read)
    conflict = Cohort.Conflict(read)
    reciprocal = read.double("tie.reciprocal")
    reciprocalProfessional = common("reciprocalProfessional")
    gapOver10Adult = common("gapOver10Adult")
    gapOver10FriendAdult = common("gapOver10FriendAdult")
    farAgeGap = read.double("initial.adultAgeGap")
    nearAgeGap = common("nearAgeGap")
    siblingAgeGap = common("siblingAgeGap")
  }
}

extension Cohort.AdultRoles {
  /// The weights with which roles are nominated, which are the shares of roles among people who could be.
  init(_ read: ParameterReader) {
    func weight(_ role: String) -> Double { read.double("nomination.roleWeight.\(role)") }
    self.init(
      friend: weight("friend"), friendOfParents: weight("friendOfParents"), acquaintance: weight("acquaintance"),
      neighbour: weight("neighbour"), teacher: weight("teacher"))
  }
}

extension Cohort.Closeness {
  init(_ read: ParameterReader) {
    func beta(_ name: String) -> WholeBeta {
      WholeBeta(read.whole("cohort.common.closeness.\(name).a"), read.whole("cohort.common.closeness.\(name).b"))
    }
    self.init(
      mother: beta("mother"), father: beta("father"), sibling: beta("sibling"), friend: beta("friend"), adult: beta("adult"),
      kin: beta("kin"), professional: beta("professional"))
  }
}

extension Cohort.Conflict {
  init(_ read: ParameterReader) {
    func beta(_ name: String) -> WholeBeta {
      WholeBeta(read.whole("cohort.common.conflict.\(name).a"), read.whole("cohort.common.conflict.\(name).b"))
    }
    self.init(family: beta("family"), other: beta("other"))
  }
}

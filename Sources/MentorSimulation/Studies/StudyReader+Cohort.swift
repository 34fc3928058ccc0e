import Documents
import Evidence
import RandomStreams
import SupportWebs

extension StudyReader {
  /// The cohort of a study: what the file says of it, and the parameters for what it does not say (trust of parents and professionals, the
  /// mean number of adults, age gaps, what the quality of a natural mentor rests on).
  mutating func cohort(_ entry: Entry, _ parameters: ParameterSet) -> Cohort? {
    guard let segment = entry["segment"]?.text.flatMap(Segment.init(rawValue:)),
      let team = entry["team"]?.text.flatMap(Team.init(rawValue:)), let low = entry["ageLow"]?.whole, let high = entry["ageHigh"]?.whole
    else { return nil }
    var cohort = Cohort.standard(for: segment, parameters: parameters, team: team)
    if low > high {
      report(entry.position(of: "ageLow"), "the youngest age is above the oldest", fix: "give an age of at most \(high)")
    } else {
      cohort.ages = low...high
    }
    set(&cohort.adversityMean, entry["adversityMean"])
    set(&cohort.familyConflict, entry["Kstar"])
    set(&cohort.competence, entry["competence"])
    set(&cohort.contribution, entry["contribution"])
    set(&cohort.familyParticipation, entry["familyParticipation"])
    set(&cohort.familyContribution, entry["familyContribution"])
    set(&cohort.mentor.prevalence, entry["mentorPrevalence"])
    set(&cohort.mentor.magnetLogit, entry["mentorMagnetLogit"])
    schoolsAndPlaces(entry, &cohort)
    family(entry, &cohort.ties)
    others(entry, &cohort.ties)
    distributions(entry, &cohort.ties)
    return cohort
  }

  private mutating func schoolsAndPlaces(_ entry: Entry, _ cohort: inout Cohort) {
    if let school = entry["school"] {
      set(&cohort.school.secondary, school["secondary"])
      set(&cohort.school.mbo, school["mbo"])
      set(&cohort.school.mboRisk, school["mboRisk"])
      let sum = cohort.school.secondary + cohort.school.mbo + cohort.school.mboRisk
      if abs(sum - 1) > 1e-9 {
        report(
          school.position, "the shares of school types add up to \((sum * 1e6).rounded() / 1e6) instead of 1",
          fix: "give shares of all youths")
      }
    }
    set(&cohort.places.school, entry["places"]?["school"])
    set(&cohort.places.youthWork, entry["places"]?["youthWork"])
    set(&cohort.places.club, entry["places"]?["club"])
    set(&cohort.places.online, entry["places"]?["online"])
  }

  private mutating func family(_ entry: Entry, _ ties: inout Cohort.Ties) {
    set(&ties.motherPresent, entry["motherPresent"])
    set(&ties.fatherPresent, entry["fatherPresent"])
    set(&ties.motherHousehold, entry["motherHousehold"])
    set(&ties.fatherHousehold, entry["fatherHousehold"])
    set(&ties.siblingMean, entry["siblingMean"])
    set(&ties.siblingMax, entry["siblingMax"])
    set(&ties.kinMean, entry["kin"])
  }

  private mutating func others(_ entry: Entry, _ ties: inout Cohort.Ties) {
    set(&ties.friendMin, entry["friendMin"])
    set(&ties.friendMean, entry["friendMean"])
    set(&ties.friendMax, entry["friendMax"])
    if ties.friendMin > ties.friendMax {
      report(entry.position(of: "friendMin"), "the fewest friends are more than the most", fix: "give at most \(ties.friendMax)")
    }
    set(&ties.friendMetAtSchool, entry["friendMetAtSchool"])
    set(&ties.noAdult, entry["noAdult"])
    set(&ties.adultMinCloseness, entry["adultMinCloseness"])
    set(&ties.professionals, entry["professionals"])
    set(&ties.reciprocal, entry["reciprocal"])
    set(&ties.reciprocalProfessional, entry["reciprocalProfessional"])
    set(&ties.gapOver10Adult, entry["gapOver10Adult"])
    set(&ties.gapOver10FriendAdult, entry["gapOver10FriendAdult"])
    let roles = entry["adultRoles"]
    set(&ties.adultRoles.friend, roles?["friend"])
    set(&ties.adultRoles.friendOfParents, roles?["friendOfParents"])
    set(&ties.adultRoles.acquaintance, roles?["acquaintance"])
    set(&ties.adultRoles.neighbour, roles?["neighbour"])
    set(&ties.adultRoles.teacher, roles?["teacher"])
  }

  private mutating func distributions(_ entry: Entry, _ ties: inout Cohort.Ties) {
    let closeness = entry["closeness"]
    set(&ties.closeness.mother, closeness?["mother"])
    set(&ties.closeness.father, closeness?["father"])
    set(&ties.closeness.sibling, closeness?["sibling"])
    set(&ties.closeness.friend, closeness?["friend"])
    set(&ties.closeness.adult, closeness?["adult"])
    set(&ties.closeness.kin, closeness?["kin"])
    set(&ties.closeness.professional, closeness?["professional"])
    set(&ties.conflict.family, entry["conflict"]?["family"])
    set(&ties.conflict.other, entry["conflict"]?["other"])
  }

  // What is missing was reported by the format, for every key is required.
  private func set(_ value: inout Double, _ entry: Entry?) { value = entry?.number ?? value }
  private func set(_ value: inout Int, _ entry: Entry?) { value = entry?.whole ?? value }
  private mutating func set(_ value: inout WholeBeta, _ entry: Entry?) { value = beta(entry) ?? value }
}

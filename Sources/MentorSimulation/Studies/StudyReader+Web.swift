import Documents
import Evidence
import SupportWebs

extension StudyReader {
  mutating func web(_ entry: Entry) -> StartWeb? {
    let ties = (entry["ties"]?.elements ?? []).compactMap { tie($0) }
    let places = (entry["places"]?.elements ?? []).compactMap(Self.place)
    guard let youth = entry["youth"].flatMap(Self.youth), let participation = Self.number(entry["family"]?["participation"]),
      let contribution = Self.number(entry["family"]?["contribution"])
    else { return nil }
    return StartWeb(youth: youth, ties: ties, places: places, familyParticipation: participation, familyContribution: contribution)
  }

  private static func number(_ entry: Entry?) -> Float? { entry?.number.map(Float.init) }

  private static func youth(_ row: Entry) -> StartYouth? {
    guard let age = number(row["age"]), let segment = row["segment"]?.text.flatMap(Segment.init(rawValue:)),
      let school = row["school"]?.text.flatMap(SchoolType.init(rawValue:)), let team = row["team"]?.text.flatMap(Team.init(rawValue:)),
      let risk = number(row["R"]), let magnet = number(row["C"]), let adversities = row["A"]?.whole, let trust = number(row["gP"]),
      let belief = number(row["gF"]), let conflict = number(row["Kstar"])
    else { return nil }
    return StartYouth(
      age: age, segment: segment, school: school, team: team, risk: .known(risk), magnet: .known(magnet), adversities: adversities,
      parentsTrust: .known(trust), professionalsBelief: .known(belief), familyConflict: .known(conflict),
      mentorParentConflict: number(row["Lstar"]), competences: number(row["competences"]),
      existingMentorQuality: number(row["existingMentor"]?["z"]))
  }

  private mutating func tie(_ row: Entry) -> StartTie? {
    guard let support = profile(row["support"]), let role = row["role"]?.text.flatMap(Role.init(rawValue:)),
      let sector = row["sector"]?.text.flatMap(Sector.init(rawValue:)), let inHousehold = row["household"]?.flag,
      let isAdult = row["adult"]?.flag, let ageGap = Self.number(row["ageGap"]), let metAtSchool = row["metAtSchool"]?.flag,
      let isReciprocal = row["reciprocal"]?.flag, let closeness = Self.number(row["closeness"]),
      let conflict = Self.number(row["conflict"])
    else { return nil }
    return StartTie(
      role: role, sector: sector, inHousehold: inHousehold, isAdult: isAdult, ageGap: ageGap, metAtSchool: metAtSchool,
      isReciprocal: isReciprocal, closeness: .known(closeness), conflict: .known(conflict), meanSupport: Float(support.mean),
      socialCapital: Float(support[.socialCapital]))
  }

  private static func place(_ row: Entry) -> StartPlace? {
    guard let type = row["type"]?.text.flatMap(PlaceType.init(rawValue:)), let participation = number(row["participation"]),
      let contribution = number(row["contribution"]), let isAccessible = row["accessible"]?.flag, let takesPart = row["takesPart"]?.flag
    else { return nil }
    return StartPlace(
      type: type, participation: participation, contribution: contribution, isAccessible: isAccessible, takesPart: takesPart ? .yes : .no)
  }
}

import Evidence
import Foundation
import SupportWebs

@testable import MentorSimulation

/// A study of an independent implementation of the model, with its results: `Fixtures/G1.json` and others.
struct GoldenStudy {
  let study: [String: Any]
  let atStart: [String: Double]
  private let results: [String: [String: [String: [Double]]]]

  init(_ name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    study = object["study"] as? [String: Any] ?? [:]
    atStart = object["atStart"] as? [String: Double] ?? [:]
    results = object["results"] as? [String: [String: [String: [Double]]]] ?? [:]
  }

  /// [mean, standard error, n] per key of an arm: part "statistics" or "paired".
  func expected(_ arm: String, _ part: String) -> [String: [Double]] { results[arm]?[part] ?? [:] }

  func simulation(futures: Int, seed: UInt64, changing: [String: Double] = [:]) -> Simulation {
    let parameters = parameters.overriding(changing)
    let armTable = study["arms"] as? [String: [String: Any]] ?? [:]
    let ids = ["none"] + armTable.keys.filter { $0 != "none" }.sorted()
    let arms = ids.map { id in
      Arm(
        id: id, programmes: (armTable[id]?["programmes"] as? [String] ?? []).map(terms),
        startWeek: armTable[id]?["startWeek"] as? Int ?? 0)
    }
    let perFuture = study["setting"] as? String == "perFuture"
    return Simulation(
      start: start, arms: arms, horizon: study["weeks"] as? Int ?? 0, futures: futures, seed: seed,
      weeks: study["outputWeeks"] as? [Int] ?? [], parameters: parameters, startCalendarWeek: study["startCalendarWeek"] as? Int ?? 1,
      settings: perFuture ? .perFuture(sd: parameters.value("setting.sd")) : .none)
  }

  private var parameters: ParameterSet {
    var values = study["params"] as? [String: Double] ?? [:]
    values["conflict.trustStart"] = values.removeValue(forKey: "L.trust")
    return ParameterSet.standard.overriding(values)
  }

  private func terms(_ id: String) -> ProgrammeTerms {
    let row = (study["programmes"] as? [String: [String: Any]])?[id] ?? [:]
    func number(_ key: String) -> Double { row[key] as? Double ?? .nan }
    func flag(_ key: String) -> Bool { row[key] as? Bool ?? false }
    let emphasis = row["emphasis"] as? [String: Double] ?? [:]
    return ProgrammeTerms(
      route: Route(rawValue: row["status"] as? String ?? "") ?? .natural, isSelfChosen: flag("selfChosen"),
      approach: Approach(rawValue: row["approach"] as? String ?? "") ?? .developmental,
      setting: Setting(rawValue: row["setting"] as? String ?? "") ?? .neighbourhood, contactsPerWeek: number("contactsPerWeek"),
      plannedWeeks: row["plannedWeeks"] as? Int, trainingHours: number("trainingHours"), supportsPairs: flag("supported"),
      supportContactsPerMonth: number("supportContactsPerMonth"), screens: flag("screening"), closesCarefully: flag("carefulClosing"),
      involvesParents: flag("parentsInvolved"), rematches: flag("rematches"), hasHolidayGap: flag("holidayGap"),
      trainsYouths: flag("youthTrained"), mentorsPerYouth: row["mentorsPerYouth"] as? Int ?? 1,
      emphasis: Domain.allCases.map { emphasis[$0.rawValue] ?? .nan }, support: SupportLevels(row["mentorSupport"] as? [Double] ?? []))
  }

  var start: StartWeb {
    let web = study["web"] as? [String: Any] ?? [:]
    let youth = web["youth"] as? [String: Any] ?? [:]
    func level(_ key: String) -> StartLevel { .known(Float(youth[key] as? Double ?? .nan)) }
    func score(_ key: String) -> StartScore { .known(Float(youth[key] as? Double ?? .nan)) }
    let family = web["family"] as? [String: Double] ?? [:]
    return StartWeb(
      youth: StartYouth(
        age: Float(youth["age"] as? Double ?? .nan), segment: Segment(rawValue: youth["segment"] as? String ?? "") ?? .universal,
        school: SchoolType(rawValue: youth["school"] as? String ?? "") ?? .none,
        team: Team(rawValue: youth["team"] as? String ?? "") ?? .untrained,
        risk: score("R"), magnet: score("C"), adversities: youth["A"] as? Int, parentsTrust: level("gP"), professionalsBelief: level("gF"),
        familyConflict: level("Kstar"), mentorParentConflict: (youth["Lstar"] as? Double).map(Float.init),
        competences: (youth["competences"] as? Double).map(Float.init)),
      ties: (web["ties"] as? [[String: Any]] ?? []).map(tie), places: (web["places"] as? [[String: Any]] ?? []).map(place),
      familyParticipation: Float(family["participation"] ?? .nan), familyContribution: Float(family["contribution"] ?? .nan))
  }

  private func tie(_ row: [String: Any]) -> StartTie {
    func number(_ key: String) -> Float { Float(row[key] as? Double ?? .nan) }
    func flag(_ key: String) -> Bool { row[key] as? Bool ?? false }
    let support = SupportLevels(row["support"] as? [Double] ?? [])
    return StartTie(
      role: Role(rawValue: row["role"] as? String ?? "") ?? .acquaintance,
      sector: Sector(rawValue: row["sector"] as? String ?? "") ?? .community,
      inHousehold: flag("household"), isAdult: flag("adult"), ageGap: number("ageGap"), metAtSchool: flag("metAtSchool"),
      isReciprocal: flag("reciprocal"), closeness: .known(number("closeness")), conflict: .known(number("conflict")),
      meanSupport: Float(support.mean), socialCapital: Float(support[.socialCapital]))
  }

  private func place(_ row: [String: Any]) -> StartPlace {
    StartPlace(
      type: PlaceType(rawValue: row["type"] as? String ?? "") ?? .other, participation: Float(row["participation"] as? Double ?? .nan),
      contribution: Float(row["contribution"] as? Double ?? .nan), isAccessible: row["accessible"] as? Bool ?? false,
      takesPart: row["takesPart"] as? Bool ?? false ? .yes : .no)
  }
}

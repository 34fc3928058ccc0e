import Evidence
import Quantities
import RandomStreams
import SupportWebs
import TestSupport
import Testing

@testable import MentorSimulation

/// What a study file gives, and each error of it word for word.
@Suite struct StudyFileTests {
  private static func golden(_ name: String) throws -> StudyFile {
    let path = "Tests/MentorSimulationTests/Fixtures/\(name).json"
    return try StudyFile.read(path: path, bytes: Checkout.bytes(path))
  }

  @Test func aStudyOfOneWebIsRead() throws {
    let study = try Self.golden("G6")
    #expect(study.id == "G6" && study.setting == .perFuture && study.cohort == nil && study.population.youths == nil)
    #expect(study.arms.first?.id == "none" && study.arms.first?.programmes.isEmpty == true)
    #expect(study.arms.first { $0.id == "jimThenVolunteer" }?.programmes.map(\.route) == [.natural, .volunteer])
    #expect(study.outputWeeks.last == study.weeks && study.parameters.value("setting.sd") > 0)
    let one = try Self.golden("G1")
    #expect(one.seed == 2_127 && one.futures == 200_000 && one.arms.map(\.id) == ["none", "jim", "volunteer", "maatje", "professional"])
    let web = one.population.start(ofYouth: 0)
    #expect(web.ties.count == 9 && web.places.count == 4 && web.youth.adversities == 4 && web.youth.mentorParentConflict == nil)
    #expect(web.ties[1].ageGap == 20 && web.ties[1].closeness == .known(0.5) && web.ties[1].inHousehold == false)
    #expect(web.ties[5].role == .teacher && web.ties[5].meanSupport == 0.4 && web.ties[5].socialCapital == 0.3)
    #expect(web.places[3].takesPart == .no && web.places[3].participation == 0.5 && web.familyContribution == 0.5)
    let maatje = try #require(one.programmes.first { $0.id == "maatje" }?.terms)
    #expect(maatje.emphasis == [1.3, 0.7, 1, 1] && maatje.plannedWeeks == 52 && maatje.screens && !maatje.closesCarefully)
  }

  /// The cohorts of the files are those that the parameters describe.
  @Test func theCohortsOfTheStudiesAreTheShippedOnes() throws {
    for (name, segment, seed) in [("G3", Segment.careRelated, 11), ("G4", .selective, 12), ("G5", .careRelated, 13)]
      as [(String, Segment, UInt64)]
    {
      let study = try Self.golden(name)
      // At the parameters of the study, which a later calibration leaves alone.
      let cohort = Cohort.standard(for: segment, parameters: study.parameters)
      #expect(study.cohort == cohort)
      #expect(study.population.youths == 200_000)
      #expect(study.population.start(ofYouth: 7) == CohortGenerator(cohort).youth(7, seed: seed))
    }
    #expect(try Self.golden("G4").programmes.first { $0.id == "volunteerOpen" }?.terms.plannedWeeks == nil)
  }

  @Test func whatTheStudyChangesOfTheParametersIsAnOverride() throws {
    let study = try read(Self.web.replacing("params: {}", with: "params: {L.trust: 0.3, tie.gain: 0.05, dose.delay: 6.0}"))
    #expect(study.parameters.overrides.map(\.id) == ["conflict.trustStart", "dose.delay"])
    #expect(study.parameters.value("conflict.trustStart") == 0.3 && study.parameters.value("dose.delay") == 6)
  }

  @Test func supportOfARoleIsThatOfTheStudy() throws {
    let study = try read(Self.web.replacing("params: {}", with: "params: {}\n  roleSupport: {teacher: [1, 0, 0, 0, 0.5]}"))
    #expect(abs(study.roles[.teacher].support.mean - 0.3) < 1e-12 && study.roles[.teacher].support[.socialCapital] == 0.5)
    #expect(study.roles[.kin] == RoleTable.standard[.kin] && study.roles[.teacher].closeness == RoleTable.standard[.teacher].closeness)
  }

  @Test func futuresAndSeedCanBeOthers() throws {
    let study = try Self.golden("G3").with(futures: 12, seed: 3)
    #expect(study.futures == 12 && study.seed == 3 && study.population.youths == 12)
    #expect(
      study.population.start(ofYouth: 2) == CohortGenerator(.standard(for: .careRelated, parameters: study.parameters)).youth(2, seed: 11))
    #expect(study.with().futures == 12)
  }

  @Test func anExistingMentorIsRead() throws {
    let study = try read(Self.web.replacing("Kstar: 0.5", with: "Kstar: 0.5, existingMentor: {z: -0.5}, Lstar: 0.4"))
    let youth = study.population.start(ofYouth: 0).youth
    #expect(youth.existingMentorQuality == -0.5 && youth.mentorParentConflict == 0.4 && youth.competences == nil)
  }

  // MARK: Errors

  private func read(_ text: String) throws -> StudyFile { try StudyFile.read(path: "s.yaml", bytes: Array(text.utf8)) }

  private func error(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch { return "\(error)" }
  }

  private func error(of text: String = Self.web, _ old: String, _ new: String) -> String {
    #expect(text.contains(old))
    return error(text.replacing(old, with: new))
  }

  /// A study of one web, line by line.
  private static let web = """
    format: steunweb-golden/2
    id: S
    study:
      title: small
      weeks: 26
      outputWeeks: [13, 26]
      n: 10
      seed: 1
      startCalendarWeek: 1
      setting: none
      web:
        youth: {age: 15, school: mbo, segment: careRelated, A: 4, R: 0, C: 0, gP: 0.9, gF: 0.9, team: trained, Kstar: 0.5}
        family: {participation: 1, contribution: 0.5}
        places: [{type: club, participation: 1, contribution: 0.5, accessible: yes, takesPart: no}]
        ties:
          - {role: kin, sector: family, household: no, adult: yes, ageGap: 20, metAtSchool: no, reciprocal: no, closeness: 0.7, conflict: 0.1, support: [0.6, 0.55, 0.55, 0.5, 0.3]}
      programmes:
        jim: {status: natural, selfChosen: yes, approach: developmental, setting: home, contactsPerWeek: 1, trainingHours: 0, supported: yes, supportContactsPerMonth: 2, screening: no, carefulClosing: yes, parentsInvolved: yes, rematches: no, holidayGap: no, youthTrained: no, mentorsPerYouth: 1, emphasis: {SE: 1, AV: 1, PH: 1, PS: 1}, mentorSupport: [0.5, 0.5, 0.5, 0.5, 0.5]}
      arms:
        none: {programmes: [], startWeek: 0}
        jim: {programmes: [jim], startWeek: 0}
      params: {}
    """

  /// The same study of a cohort.
  private static let cohort: String = {
    let lines = web.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let start = lines.firstIndex { $0.hasPrefix("  web:") } ?? 0
    let end = lines.firstIndex { $0.hasPrefix("  programmes:") } ?? 0
    let own = """
        cohortSeed: 2
        cohort:
          segment: selective
          ageLow: 10
          ageHigh: 14
          school: {secondary: 0.6, mbo: 0.3, mboRisk: 0.1}
          friendMin: 2
          friendMax: 6
          Kstar: [2, 5]
          competence: [4, 3]
          closeness: {mother: [6, 2], father: [5, 3], sibling: [5, 3], friend: [4, 3], adult: [4, 3], kin: [4, 3], professional: [3, 4]}
          conflict: {family: [2, 6], other: [2, 8]}
          adultRoles: {friend: 0.2, friendOfParents: 0.15, acquaintance: 0.12, neighbour: 0.1, teacher: 0.08}
          places: {school: 1, youthWork: 0.25, club: 0.5, online: 0.7}
          {noAdult: 0.2, kin: 1.2, adversityMean: 2, motherPresent: 0.95, fatherPresent: 0.8, motherHousehold: 0.95, fatherHousehold: 0.75}
          {siblingMean: 1.2, siblingMax: 3, friendMean: 2, friendMetAtSchool: 0.5, professionals: 0, adultMinCloseness: 0.3, reciprocal: 0.2}
          {reciprocalProfessional: 0, gapOver10Adult: 0.7, gapOver10FriendAdult: 0.1, contribution: 0.5, familyParticipation: 1}
          {familyContribution: 0.5, mentorPrevalence: 0.75, mentorMagnetLogit: 0.4, team: untrained}
      """
    // Keys of one line each, written side by side above.
    let members = own.split(separator: "\n").flatMap { line -> [String] in
      guard line.hasPrefix("    {") else { return [String(line)] }
      return line.dropFirst(5).dropLast().split(separator: ", ").map { "    \($0)" }
    }
    return (lines[..<start] + members + lines[end...]).joined(separator: "\n")
  }()

  @Test func theSmallStudiesAreStudies() throws {
    #expect(try read(Self.web).arms.map(\.id) == ["none", "jim"])
    #expect(try read(Self.cohort).cohort == Cohort.standard(for: .selective))
  }

  @Test func anotherFormat() {
    #expect(
      error("format: steunweb-golden/2", "format: steunweb-golden/1")
        == "s.yaml:1:9: error: 'format' has a word that is not on its list\n  fix: did you mean 'steunweb-golden/2'?")
  }

  @Test func anUnknownKey() {
    #expect(
      error("  title: small", "  title: small\n  tilte: large")
        == "s.yaml:5:3: error: 'tilte' is not a key of a study\n  fix: did you mean 'title'?")
    #expect(
      error("Kstar: 0.5", "Kstar: 0.5, competence: 0.5")
        == "s.yaml:12:120: error: 'competence' is not a key of a youth\n  fix: did you mean 'competences'?")
  }

  @Test func anUnknownParameter() {
    #expect(
      error("params: {}", "params: {tie.revresion: 0.1}")
        == "s.yaml:22:27: error: no parameter has the id 'tie.revresion'\n  fix: did you mean 'tie.reversion'?")
  }

  @Test func aParameterOutOfRange() {
    #expect(
      error("params: {}", "params: {asking.decline: 1.5}") == """
        s.yaml:22:28: error: the value of 'asking.decline' (unit: probability) is out of range
          fix: give a number from 0.0 to 1.0
        """)
  }

  @Test func outputWeeksOutOfOrderOffTheGridOrAfterTheHorizon() {
    #expect(error("[13, 26]", "[13, 13]") == "s.yaml:6:21: error: the output weeks do not rise\n  fix: put them in order, each once")
    #expect(
      error("[13, 26]", "[13, 20]") == "s.yaml:6:21: error: outcomes exist at multiples of 13 weeks only\n  fix: give a multiple of 13")
    #expect(error("[13, 26]", "[13, 39]") == "s.yaml:6:21: error: this output week is after the horizon\n  fix: give weeks up to 26")
  }

  @Test func neitherWebNorCohortOrBoth() {
    let lines = Self.web.split(separator: "\n").filter { !$0.hasPrefix("    ") || $0.hasPrefix("    jim") || $0.hasPrefix("    none") }
    #expect(
      error(lines.filter { $0 != "  web:" }.joined(separator: "\n"))
        == "s.yaml:4:3: error: the study has neither a web nor a cohort\n  fix: add 'web', or 'cohort' and 'cohortSeed'")
    let web = Self.web.split(separator: "\n").drop { $0 != "  web:" }.prefix { $0 != "  programmes:" }.joined(separator: "\n")
    #expect(
      error(of: Self.cohort, "  programmes:", "\(web)\n  programmes:")
        == "s.yaml:13:5: error: the study has both a web and a cohort\n  fix: keep one of the two")
  }

  @Test func aCohortNeedsASeedAndAWebNone() {
    #expect(
      error(of: Self.cohort, "  cohortSeed: 2\n", "")
        == "s.yaml:12:5: error: a study of a cohort has no 'cohortSeed'\n  fix: add 'cohortSeed': the seed of the youths")
    #expect(
      error("  seed: 1", "  seed: 1\n  cohortSeed: 2")
        == "s.yaml:9:15: error: a study of one web has no cohort to seed\n  fix: remove 'cohortSeed'")
  }

  @Test func oneArmIsWithoutProgrammes() {
    #expect(
      error("none: {programmes: [],", "none: {programmes: [jim],") == """
        s.yaml:20:5: error: no arm is without programmes
          fix: add one, such as 'none': every arm is compared with it
        """)
    #expect(
      error("jim: {programmes: [jim]", "jim: {programmes: []")
        == "s.yaml:21:23: error: this arm has no programme, like 'none'\n  fix: name a programme, or remove the arm")
  }

  /// Tables of JSON have no order: tools sort their keys.
  @Test func theArmWithoutProgrammesMayStandAnywhere() throws {
    let rows = ["    none: {programmes: [], startWeek: 0}", "    jim: {programmes: [jim], startWeek: 0}"]
    #expect(Self.web.contains(rows.joined(separator: "\n")))
    let sorted = Self.web.replacing(rows.joined(separator: "\n"), with: rows.reversed().joined(separator: "\n"))
    let study = try StudyFile.read(path: "s.yaml", bytes: Array(sorted.utf8))
    #expect(study.arms == (try StudyFile.read(path: "s.yaml", bytes: Array(Self.web.utf8))).arms)
    #expect(study.arms[0].id == "none" && study.arms.count > 1)
  }

  @Test func noArmAtAll() {
    let text = Self.web.split(separator: "\n").filter { !$0.contains("startWeek") }.joined(separator: "\n")
    #expect(
      error(text.replacing("arms:", with: "arms: {}"))
        == "s.yaml:19:9: error: the study has no arm\n  fix: add one without programmes, and others")
  }

  @Test func anArmOfUnknownOrTooManyProgrammes() {
    #expect(
      error("[jim]", "[jmi]") == "s.yaml:21:24: error: no programme of the study has this name\n  fix: did you mean 'jim'?")
    #expect(
      error("[jim]", "[volunteer]")
        == "s.yaml:21:24: error: no programme of the study has this name\n  fix: add it to 'programmes', or take it out here")
    #expect(
      error("[jim]", "[jim, jim, jim]")
        == "s.yaml:21:34: error: an arm has at most two programmes\n  fix: keep one, and what those who give up go on with")
  }

  @Test func anArmAfterTheEnd() {
    #expect(
      error("[jim], startWeek: 0", "[jim], startWeek: 26")
        == "s.yaml:21:41: error: the arm begins after the futures have ended\n  fix: give a week below 26")
  }

  @Test func aRouteThatDoesNotFitTheSelection() {
    #expect(
      error("status: natural", "status: volunteer")
        == "s.yaml:18:42: error: a mentor whom the youth chooses is natural\n  fix: write 'status: natural'")
    #expect(
      error("selfChosen: yes", "selfChosen: no")
        == "s.yaml:18:40: error: a programme assigns no natural mentor\n  fix: write 'selfChosen: true', or another status")
  }

  @Test func supportOfMoreOrFewerThanFiveTypes() {
    #expect(
      error("[0.5, 0.5, 0.5, 0.5, 0.5]", "[0.5, 0.5, 0.5, 0.5, 0.5, 0.5]").hasSuffix(
        ": error: there are five types of support\n  fix: give five strengths: social-emotional, practical, advice, role model, social capital"
      ))
    #expect(
      error("[0.6, 0.55, 0.55, 0.5, 0.3]", "[0.6]").hasSuffix(
        ": error: 'support' needs at least 5 elements\n  fix: add one, beginning with '- '"))
  }

  @Test func aCohortThatCannotBe() {
    #expect(
      error(of: Self.cohort, "ageLow: 10", "ageLow: 15")
        == "s.yaml:14:13: error: the youngest age is above the oldest\n  fix: give an age of at most 14")
    #expect(
      error(of: Self.cohort, "mboRisk: 0.1", "mboRisk: 0.3")
        == "s.yaml:16:13: error: the shares of school types add up to 1.2 instead of 1\n  fix: give shares of all youths")
    #expect(
      error(of: Self.cohort, "friendMin: 2", "friendMin: 7")
        == "s.yaml:17:16: error: the fewest friends are more than the most\n  fix: give at most 6")
    #expect(
      error(of: Self.cohort, "Kstar: [2, 5]", "Kstar: [2, 5, 1]")
        == "s.yaml:19:12: error: a Beta distribution has two shapes\n  fix: give two whole numbers")
    #expect(
      error(of: Self.cohort, "    noAdult: 0.2\n", "")
        == "s.yaml:13:5: error: a cohort has no 'noAdult'\n  fix: add 'noAdult': youths without any adult outside the family")
  }
}

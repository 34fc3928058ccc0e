import Evidence
import ProtectiveFactors
import Quantities
import SupportWebs
import TestSupport
import Testing

/// Who could be a JIM: the rule, the order, the stop, and what is thought of for each.
@Suite struct MentorCandidatesTests {
  private static func alter(
    _ id: String, _ role: Role = .kin, gap: Double? = 20, adult: Bool? = true, _ change: (inout Alter) -> Void = { _ in }
  )
    -> Alter
  {
    var alter = Alter.of(id, role, isAdult: adult)
    alter = Alter(person: Person(id: id, label: Bilingual(both: id), role: role, isAdult: adult, ageGap: gap), tie: alter.tie)
    change(&alter)
    return alter
  }

  private static func kinds(_ considerations: [MentorConsideration]) -> [MentorConsideration.Kind] { considerations.map(\.kind) }

  // MARK: The rule

  @Test func whoCouldBeAskedFollowsTheRule() {
    let cases: [(Alter, MentorEligibility)] = [
      (Self.alter("aunt"), .yes),
      (Self.alter("mother", .parent), .no([.parent])),
      (Self.alter("worker", .professional), .no([.professional])),
      (Self.alter("volunteer", .mentor), .no([.assignedMentor])),
      (Self.alter("cousin", gap: 2, adult: false), .yes),
      (Self.alter("cousin", gap: 1.9, adult: false), .no([.tooYoung])),
      (Self.alter("cousin", gap: nil, adult: false), .perhaps([.age])),
      (Self.alter("cousin", gap: 1, adult: nil), .perhaps([.age])),
      (Self.alter("friend", .friend, gap: nil, adult: nil), .perhaps([.age])),
      (Self.alter("somebody", .unknown), .perhaps([.role])),
      (Self.alter("aunt") { $0.tie.closeness.value = 0.3 }, .yes),
      (Self.alter("aunt") { $0.tie.closeness.value = 0.29 }, .no([.closenessLow])),
      (Self.alter("aunt") { $0.tie.closeness.value = nil }, .perhaps([.closeness])),
      (Self.alter("aunt") { $0.tie.conflict.value = 0.7 }, .yes),
      (Self.alter("aunt") { $0.tie.conflict.value = 0.71 }, .no([.conflictHigh])),
      (Self.alter("aunt") { $0.tie.conflict.value = nil }, .perhaps([.conflict])),
      (Self.alter("aunt") { $0.tie.status = .suspended }, .no([.contactSuspended])),
      (Self.alter("aunt") { ($0.tie.status, $0.tie.closeness.value) = (.lost, nil) }, .no([.contactEnded])),
      (Self.alter("worker", .professional, gap: nil) { $0.tie.closeness.value = 0 }, .no([.professional, .closenessLow])),
    ]
    for (alter, expected) in cases { #expect(MentorEligibility(alter) == expected, "\(alter.id)") }
  }

  /// The limits are parameters.
  @Test func limitsComeFromTheParameters() {
    let wide = ParameterSet.standard.overriding(["nomination.minCloseness": 0.1, "nomination.maxConflict": 0.9, "nomination.minAgeGap": 1])
    let alter = Self.alter("cousin", gap: 1, adult: false) { ($0.tie.closeness.value, $0.tie.conflict.value) = (0.1, 0.9) }
    #expect(MentorEligibility(alter, parameters: wide) == .yes)
    #expect(MentorEligibility(alter) == .no([.tooYoung, .closenessLow, .conflictHigh]))
  }

  // MARK: The order

  @Test func peopleStandInTheYouthsOwnOrder() {
    func order(_ places: [(String, Int?, Ring?)]) -> (MentorOrder, [String]) {
      let web = SupportWeb.of(places.map { id, asking, ring in Self.alter(id) { ($0.tie.askingOrder, $0.tie.ring) = (asking, ring) } })
      let found = MentorCandidates(web)
      return (found.order, found.people.map(\.id))
    }
    #expect(
      order([("a", nil, .inner), ("b", 2, .outer), ("c", 1, nil), ("d", nil, nil), ("e", nil, .middle)]) == (
        .youth, ["c", "b", "a", "e", "d"]
      ))
    #expect(order([("a", nil, nil), ("b", nil, .outer), ("c", nil, .inner), ("d", nil, .outer)]) == (.ring, ["c", "b", "d", "a"]))
    #expect(order([("b", nil, nil), ("a", nil, nil)]) == (.file, ["b", "a"]))
  }

  /// No strength moves anybody: shuffling all levels leaves the order of those who can be asked.
  @Test func noValueOfTheWebMovesAnybody() {
    var dice = Dice(seed: 5)
    for _ in 0..<50 {
      let alters = (0..<6).map { k in
        Self.alter("a\(k)") {
          ($0.tie.closeness.value, $0.tie.conflict.value) = (0.3 + 0.7 * dice.level(), 0.7 * dice.level())
          ($0.tie.receives, $0.tie.contact.value) = (.all(dice.level()), 7 * dice.level())
        }
      }
      #expect(MentorCandidates(.of(alters)).people.map(\.id) == (0..<6).map { "a\($0)" })
    }
  }

  // MARK: The stop

  @Test func whoIsExcludedIsNamedAndNothingElse() {
    var web = SupportWeb.of([
      Self.alter("aunt"), Self.alter("uncle") { ($0.tie.isExcluded, $0.tie.conflict.value) = (true, 0.9) },
      Self.alter("father", .parent) { $0.tie.isExcluded = true },
    ])
    web.crossTies = [CrossTie("father", "aunt", closeness: Reported(0.5), conflict: Reported(0.9))]
    web.doubts = [Doubt(person: "uncle", about: .safety)]
    let found = MentorCandidates(web)
    #expect(found.notToBeAsked == ["uncle", "father"])
    #expect(found.people.map(\.id) == ["aunt"] && found.perhaps.isEmpty && found.notNow.isEmpty)
    #expect(!found.people[0].doubts.contains { $0.kind == .strainWithParent || $0.kind == .parentsUnclear })
  }

  // MARK: What is thought of

  @Test func reasonsAndDoubtsOfOnePerson() throws {
    var web = SupportWeb.of(
      [
        Self.alter("mother", .parent), Self.alter("father", .parent), Self.alter("step", .parent),
        Self.alter("teacher", .teacher, gap: 11) {
          ($0.tie.closeness.value, $0.tie.conflict.value, $0.tie.contact.value, $0.tie.ring) = (0.5, 0.5, 1, .middle)
          $0.tie.receives = .of { $0 == .advice ? 0.5 : 0.49 }
        },
        Self.alter("brother", .sibling, gap: 3, adult: false) {
          ($0.tie.closeness.value, $0.tie.contact.value, $0.tie.inHousehold) = (0.49, 0.5, true)
          $0.tie.receives = .of { $0 == .practical ? 0.1 : 0.5 }
        },
      ], places: [.of("school", .school)])
    web.crossTies = [
      CrossTie("teacher", "mother", conflict: Reported(0.49)), CrossTie("father", "teacher", conflict: Reported(0.5)),
      CrossTie("step", "teacher", closeness: Reported(0), conflict: Reported(0)),
    ]
    web.doubts = [Doubt(person: "brother", about: .clash)]
    web.positions = [Position(id: "buddy", person: "brother", kind: .buddy, from: try #require(CalendarDate("2024-01-01")))]
    let people = MentorCandidates(web).people
    #expect(people.map(\.id) == ["teacher", "brother"])
    #expect(
      Self.kinds(people[0].reasons) == [
        .closeBond, .ring, .contact, .support, .outsideFamily, .opensSector, .sharedPlace, .muchOlder, .knowsParents,
      ])
    #expect(people[0].reasons[3].details.types == [.advice] && people[0].reasons[5].details.sector == .school)
    #expect(people[0].reasons[6].details.places == ["school"] && people[0].reasons[8].details.people == ["mother"])
    #expect(Self.kinds(people[0].doubts) == [.strain, .strainWithParent, .parentsUnclear])
    #expect(people[0].doubts[1].details.people == ["father"] && people[0].doubts[2].details.people == ["step"])
    #expect(Self.kinds(people[1].reasons) == [.bond, .support])
    #expect(Self.kinds(people[1].doubts) == [.seldom, .household, .ageGapSmall, .under18, .parentsUnclear, .holdsPosition, .load, .clash])
  }

  /// What is unknown becomes a question, never a reason.
  @Test func whatIsUnknownIsAsked() {
    let web = SupportWeb.of([Self.alter("aunt", gap: nil) { ($0.tie.receives, $0.tie.contact.value) = (SupportProfile(), nil) }])
    #expect(Self.kinds(MentorCandidates(web).people[0].doubts) == [.contactUnknown, .supportUnknown, .ageGapUnknown])
  }

  @Test func somebodyWhoCarriesMuchIsAskedSo() {
    func load(_ change: (inout Alter) -> Void) -> Bool {
      MentorCandidates(.of([Self.alter("aunt") { change(&$0) }])).people[0].doubts.contains { $0.kind == .load }
    }
    #expect(!load { $0.tie.contact.value = 6.9 } && load { $0.tie.contact.value = 7 })
    #expect(!load { $0.tie.receives = .of { [.emotional, .practical, .advice].contains($0) ? 1 : 0 } })
    #expect(load { $0.tie.receives = .of { $0 == .roleModel ? nil : 0.5 } })
    var web = SupportWeb.of([Self.alter("aunt")])
    web.doubts = [Doubt(person: "aunt", about: .load, text: Bilingual(dutch: "druk", english: "busy"))]
    #expect(MentorCandidates(web).people[0].doubts.last?.details.text == Bilingual(dutch: "druk", english: "busy"))
  }

  /// A doubt about safety is told without the words of the file.
  @Test func theWordsOfADoubtAboutSafetyAreNotRepeated() {
    var web = SupportWeb.of([Self.alter("aunt")])
    web.doubts = [Doubt(person: "aunt", about: .safety, text: Bilingual(both: "words")), Doubt(person: "uncle", about: .other)]
    let doubts = MentorCandidates(web).people[0].doubts
    #expect(doubts.last?.kind == .safety && doubts.last?.details.text == nil && !doubts.contains { $0.kind == .otherDoubt })
  }

  @Test func whatTheParentsThinkComesFirst() {
    func first(_ trust: Double?) -> MentorTopic? {
      var web = SupportWeb.of()
      web.youth.parentsTrust = trust
      return MentorCandidates(web).topics.first
    }
    #expect(first(0.49) == .parentsTrustLow && first(0.5) == .youthChooses && first(nil) == .parentsTrustUnknown)
  }

  @Test func whenNobodyCouldBeAskedThereIsSomethingToTry() {
    var web = SupportWeb.of([Self.alter("mother", .parent)])
    web.youth.parentsTrust = 0.9
    #expect(MentorCandidates(web).options == [.longList, .anchorFirst, .volunteer, .later])
    web.alters += [Self.alter("aunt") { $0.tie.status = .lost }, Self.alter("friend", .friend, gap: nil, adult: nil)]
    web.youth.parentsTrust = 0.1
    #expect(MentorCandidates(web).options == MentorOption.allCases)
    web.alters.append(Self.alter("uncle"))
    #expect(MentorCandidates(web).options.isEmpty)
  }

  @Test func everythingNamesItsEvidence() {
    for kind in MentorConsideration.Kind.allCases { #expect(!kind.evidence.isEmpty, "\(kind)") }
    for topic in MentorTopic.allCases { #expect(!topic.evidence.isEmpty, "\(topic)") }
    for option in MentorOption.allCases { #expect(!option.evidence.isEmpty, "\(option)") }
  }

  // MARK: As JIM

  @Test func theTieCountsWithTheQualityOfTheStart() throws {
    var web = SupportWeb.of([Self.alter("aunt") { $0.tie.closeness.value = 0.4 }])
    let before = web
    let position = try web.makeJIM("aunt", quality: StartQuality(.standard))
    #expect(position.kind == .jim && web.positions == [position])
    #expect(abs((web.alters[0].tie.closeness.value ?? 0) - 0.55) < 1e-12)
    web.alters[0].tie.closeness.value = 0.4
    web.positions = []
    #expect(web == before)
    // Bonding is the mean of four circles, one of which holds the aunt.
    let changes = try #require(MentorCandidates(before).people[0].changes)
    #expect(changes[0].before.value?.isNear(0.1) == true && changes[0].after.value?.isNear(0.1375) == true)
    #expect(changes[0].difference?.isNear(0.0375) == true)
  }

  @Test func aStrongBondStaysAndAnUnknownOneStaysUnknown() throws {
    var web = SupportWeb.of([Self.alter("aunt") { $0.tie.closeness.value = 0.8 }, Self.alter("uncle") { $0.tie.closeness.value = nil }])
    try web.makeJIM("aunt", quality: StartQuality(.standard))
    try web.makeJIM("uncle", quality: StartQuality(.standard))
    #expect(web.alters.map(\.tie.closeness.value) == [0.8, nil] && web.positions.map(\.id) == ["jim", "jim-2"])
  }

  @Test func whoCannotBeJIMIsRefused() throws {
    var web = SupportWeb.of([
      Self.alter("mother", .parent), Self.alter("aunt") { $0.tie.isExcluded = true }, Self.alter("uncle") { $0.tie.status = .lost },
      Self.alter("gran"),
    ])
    try web.makeJIM("gran", quality: StartQuality(.standard))
    let before = web
    func refusal(_ id: String) -> String? {
      do {
        try web.makeJIM(id, quality: StartQuality(.standard))
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(
      refusal("mother")
        == "'mother' is a parent, and a JIM is never a parent or a professional; "
        + "name the person whom the youth chose from their own network, or use another kind of position")
    #expect(refusal("aunt") == "'aunt' is excluded from being asked; choose somebody else")
    #expect(refusal("uncle") == "there is no contact with 'uncle' now; let the contact begin again first")
    #expect(refusal("gran") == "'gran' is JIM already; leave this out, or name somebody else")
    #expect(refusal("nobody") == "nobody has the id 'nobody'; add the person first")
    #expect(web == before)
    #expect(MentorCandidates(web).people.map(\.id) == ["gran"] && MentorCandidates(web).people[0].changes == nil)
  }
}

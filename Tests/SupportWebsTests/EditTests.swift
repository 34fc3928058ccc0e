import Quantities
import SupportWebs
import Testing

/// What edits refuse, word for word, and how waves join a case.
@Suite struct EditTests {
  private let web: SupportWeb

  init() throws {
    var web = RandomEditTests.empty()
    try web.add(Person(id: "aunt", label: Bilingual(dutch: "tante", english: "aunt"), role: .kin))
    try web.add(Person(id: "mother", label: Bilingual(dutch: "moeder", english: "mother"), role: .parent))
    try web.add(CrossTie("aunt", "mother"))
    try web.add(Place(id: "club", label: Bilingual(both: "club"), type: .club, takesPart: .yes))
    self.web = web
  }

  private func refusal(_ edit: (inout SupportWeb) throws(EditError) -> Void) -> String {
    var edited = web
    do {
      try edit(&edited)
      return "done"
    } catch {
      #expect(edited == web)
      return error.description
    }
  }

  private static func day(_ year: Int, _ month: Int = 5, _ day: Int = 6) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  @Test func peopleAndTiesAreRefusedWithCauseAndCure() {
    let friend = Person(id: "friend", label: Bilingual(both: "x"), role: .friend)
    #expect(
      refusal { (web) throws(EditError) in try web.add(Person(id: "aunt", label: Bilingual(both: "x"), role: .kin)) }
        == "the id 'aunt' is taken already; give everybody and every place an id of its own")
    #expect(
      refusal { (web) throws(EditError) in try web.add(Person(id: "Tante An", label: Bilingual(both: "x"), role: .kin)) }
        == "the id of a person is not at most 60 small letters, digits and '-', beginning with a letter; write an id such as 'neighbour-1'; never somebody's name"
    )
    #expect(
      refusal { (web) throws(EditError) in try web.add(Person(id: "now", label: Bilingual(both: "x"), role: .kin)) }.hasPrefix(
        "the id 'now' is taken already"))
    #expect(
      refusal { (web) throws(EditError) in try web.add(friend, Tie(closeness: Reported(1.5))) }
        == "'closeness' of the tie with 'friend' is out of range; give closeness as a number from 0 to 1")
    #expect(
      refusal { (web) throws(EditError) in try web.add(friend, Tie(contact: Reported(51))) }
        == "'contact' of the tie with 'friend' is out of range; give contacts per week as a number from 0 to 50")
    #expect(
      refusal { (web) throws(EditError) in try web.change(Person(id: "aunt", label: Bilingual(both: "x"), role: .kin, ageGap: 91)) }
        == "'ageGap' of the person 'aunt' is out of range; give years older than the youth as a number from -30 to 90")
    #expect(
      refusal { (web) throws(EditError) in try web.setTie(Tie(), with: "uncle") } == "nobody has the id 'uncle'; add the person first")
    #expect(
      refusal { (web) throws(EditError) in try web.add(Person(id: "friend", label: Bilingual(dutch: "", english: "x"), role: .friend)) }
        == "the person 'friend' has an empty label; give a relation such as 'aunt', a first name or an initial")
  }

  @Test func crossTiesAndPlacesAreRefusedWithCauseAndCure() {
    #expect(
      refusal { (web) throws(EditError) in try web.add(CrossTie("mother", "aunt")) }
        == "'mother' and 'aunt' have a cross tie already; change that one; the order of the two does not matter")
    #expect(
      refusal { (web) throws(EditError) in try web.add(CrossTie("aunt", "aunt")) }
        == "a cross tie of 'aunt' with themselves; name two different people")
    #expect(
      refusal { (web) throws(EditError) in try web.add(CrossTie("me", "aunt")) }
        == "a cross tie of the youth; set the tie of the youth with that person instead")
    #expect(
      refusal { (web) throws(EditError) in try web.removeCrossTie(between: "aunt", and: "aunt") }
        == "'aunt' and 'aunt' have no cross tie; add one first")
    #expect(refusal { (web) throws(EditError) in try web.remove(place: "gym") } == "no place has the id 'gym'; add the place first")
    #expect(
      refusal { (web) throws(EditError) in
        try web.change(Place(id: "club", label: Bilingual(both: "club"), type: .club, takesPart: .yes, participation: -0.1))
      } == "'participation' of the place 'club' is out of range; give participation as a number from 0 to 1")
  }

  @Test func positionsFollowTheRulesOfAJIM() throws {
    let (before, today, later) = (try Self.day(2024, 1), try Self.day(2024), try Self.day(2025))
    func give(_ person: String, _ kind: MentorPosition = .jim, from: CalendarDate, until: CalendarDate? = nil) -> String {
      refusal { (web) throws(EditError) in try web.give(Position(id: "jim", person: person, kind: kind, from: from, until: until)) }
    }
    #expect(
      give("mother", from: before)
        == "'mother' is a parent, and a JIM is never a parent or a professional; name the person whom the youth chose from their own network, or use another kind of position"
    )
    #expect(give("mother", .buddy, from: before) == "done")
    #expect(give("uncle", from: before) == "nobody has the id 'uncle'; add the person first")
    #expect(
      give("aunt", from: later) == "the position 'jim' is not held on the day of the web; give it in the web of a day on which it is held")
    #expect(
      give("aunt", from: before, until: before)
        == "the position 'jim' does not end after its first day; give a last day that is later than the first")

    var edited = web
    try edited.give(Position(id: "jim", person: "aunt", kind: .jim, from: before))
    #expect(edited.positions(of: "aunt").count == 1)
    #expect(throws: EditError.self) { try edited.change(Person(id: "aunt", label: Bilingual(both: "x"), role: .professional)) }
    #expect(try edited.end(position: "jim", on: later, ending: .planned).until == later)
    #expect(edited.positions.first?.ending == .planned)
    #expect(try edited.end(position: "jim", on: today, ending: .youth).ending == .youth)
    #expect(edited.positions.isEmpty)
  }

  @Test func somebodyExcludedIsNotGivenAPosition() throws {
    var edited = web
    try edited.changeTie(with: "aunt") { $0.isExcluded = true }
    let before = edited
    let error = EditError(.excluded, problem: "'aunt' is excluded from being asked", fix: "choose somebody else")
    let from = try Self.day(2024, 1)
    #expect(throws: error) { try edited.give(Position(id: "jim", person: "aunt", kind: .jim, from: from)) }
    #expect(edited == before)
  }

  @Test func crossTiesAreFoundInEitherOrder() throws {
    var edited = web
    try edited.change(CrossTie("mother", "aunt", closeness: Reported(0.5)))
    #expect(edited.crossTies.count == 1 && edited.crossTie(between: "aunt", and: "mother")?.closeness.value == 0.5)
    #expect(try edited.remove(person: "aunt").crossTies.count == 1)
    #expect(edited.crossTies.isEmpty && edited.alters.map(\.id) == ["mother"])
  }

  // MARK: Waves

  private func wave(_ id: String, _ date: CalendarDate?, _ informant: Informant = .youth) -> SupportWeb {
    var wave = web
    wave.moment = Moment(id: id, label: Bilingual(both: id), date: date, informant: informant)
    return wave
  }

  @Test func wavesJoinInOrderOfTheirDays() throws {
    let jim = Position(id: "jim", person: "aunt", kind: .jim, from: try Self.day(2025, 1))
    var later = wave("later", try Self.day(2025))
    later.positions = [jim]
    let caseFile = try CaseFile(provenance: .invented, waves: [web]).adding(later).adding(wave("parents", try Self.day(2024), .parent))
    #expect(caseFile.waves.map(\.moment.id) == ["now", "parents", "later"])
    #expect(caseFile.waves.map(\.youth.age) == [15, 15, 16])
    #expect(caseFile.positions == [jim] && caseFile.waves.map(\.positions.count) == [0, 0, 1])
    #expect(caseFile.wavesByDay.map(\.count) == [2, 1])
    #expect(caseFile.views(on: try Self.day(2024)).map(\.moment.informant) == [.youth, .parent])
    #expect(caseFile.person("aunt")?.role == .kin && caseFile.person("nobody") == nil)
  }

  @Test func wavesAreRefusedWithCauseAndCure() throws {
    let caseFile = CaseFile(provenance: .invented, waves: [web])
    func refusal(_ wave: SupportWeb) -> String {
      do {
        _ = try caseFile.adding(wave)
        return "done"
      } catch {
        return error.description
      }
    }
    #expect(refusal(web) == "the id 'now' is taken already; give everybody and every place an id of its own")
    #expect(
      refusal(wave("again", try Self.day(2024)))
        == "the case has a wave of 2024-05-06 by the informant 'youth' already; give another day or another informant")
    #expect(refusal(wave("again", nil)) == "a wave has no date; give every wave its day: a case with several waves needs them")
    var other = wave("again", try Self.day(2025))
    try other.change(Person(id: "aunt", label: Bilingual(dutch: "tante", english: "aunt"), role: .neighbour))
    #expect(
      refusal(other)
        == "the person 'aunt' has another role than in earlier waves; keep what the case says of the person, or give somebody else an id of their own"
    )
    var stranger = wave("again", try Self.day(2025))
    stranger.youth = Youth(id: "somebody", label: Youth.usualLabel)
    #expect(refusal(stranger) == "the wave 'again' is about another youth; add it to the case of that youth")
  }
}

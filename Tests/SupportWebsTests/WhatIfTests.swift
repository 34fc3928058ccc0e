import Documents
import Quantities
import SupportWebs
import Testing

/// The small language of edits: what each edit does, and what is said where it cannot be made.
@Suite struct WhatIfTests {
  static let settings = WhatIfSettings(
    quality: StartQuality(base: 0.35, slope: 0.5), roleLabel: { Bilingual(dutch: "rol \($0.rawValue)", english: "role \($0.rawValue)") },
    placeLabel: { Bilingual(both: $0.rawValue) })

  static func web() throws -> SupportWeb {
    let text = """
      steunweb: case/1
      provenance: invented
      youth: {id: me, age: 15}
      people:
        - {id: mother, label: mother, role: parent, household: yes}
        - {id: aunt, label: aunt, role: kin, ageGap: 20}
        - {id: friend, label: friend, role: friend, ageGap: 1}
      places: [{id: club, label: club, type: club}]
      waves:
        - id: now
          ties:
            - {person: mother, closeness: 0.8, conflict: 0.2}
            - {person: aunt, closeness: 0.5, conflict: 0.1, receives: {advice: 0.5, practical: 0.25}}
            - {person: friend, status: lost}
          crossTies: [{between: [mother, aunt], closeness: 0.4, conflict: 0.3}]
          places: [{place: club, takesPart: no, participation: 0.5, accessible: yes}]
      """
    return try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8)).waves[0]
  }

  static func applied(_ arguments: String...) throws -> SupportWeb {
    var whatIf = WhatIf()
    for (index, argument) in arguments.enumerated() { whatIf.read(argument: argument, number: index + 1) }
    return try whatIf.applied(to: web(), settings: settings)
  }

  private static func problems(_ arguments: String...) throws -> String {
    var whatIf = WhatIf()
    for (index, argument) in arguments.enumerated() { whatIf.read(argument: argument, number: index + 1) }
    do {
      _ = try whatIf.applied(to: web(), settings: settings)
      return ""
    } catch {
      return "\(error)"
    }
  }

  // MARK: What edits do

  @Test func somebodyIsAddedWithWhatIsSaidAndNoMore() throws {
    let web = try Self.applied("add mentor coach closeness=.6")
    let added = try #require(web.alters.last)
    #expect(added.id == "coach" && added.person.role == .mentor && added.person.sector == .mentoring && added.person.isAdult == nil)
    #expect(added.person.label == Bilingual(dutch: "rol mentor", english: "role mentor"))
    #expect(added.tie == Tie(closeness: Reported(0.6)))
    let before = try Self.web()
    #expect(Array(web.alters.dropLast()) == before.alters && web.crossTies == before.crossTies)
  }

  @Test func everyKeyOfAPersonIsRead() throws {
    let web = try Self.applied(
      """
      add kin uncle label="oom Jan" sector=neighbourhood ageGap=2.5 closeness=0.6 conflict=0.1 contact=2 emotional=.1 practical=.2 advice=.3 \
      roleModel=.4 socialCapital=.5 gives.advice=.6 household=yes ring=middle askingOrder=3 excluded=yes closeness.informant=parent
      """)
    let alter = try #require(web.alters.last)
    #expect(alter.person.label == Bilingual(both: "oom Jan") && alter.person.sector == .neighbourhood && alter.person.ageGap == 2.5)
    #expect(alter.person.isAdult == false)
    #expect(alter.tie.closeness == Reported(0.6, by: .parent) && alter.tie.conflict == Reported(0.1) && alter.tie.contact.value == 2)
    #expect(SupportType.allCases.map { alter.tie.receives[$0] } == [0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(alter.tie.gives[.advice] == 0.6 && alter.tie.isReciprocal == true)
    #expect(alter.tie.inHousehold && alter.tie.ring == .middle && alter.tie.askingOrder == 3 && alter.tie.isExcluded)
    let label = try Self.applied("add kin uncle label.nl=oom label.en=uncle adult=yes reciprocal=no").alters.last
    #expect(label?.person.label == Bilingual(dutch: "oom", english: "uncle") && label?.person.isAdult == true)
    #expect(label?.tie.isReciprocal == false)
  }

  @Test func setChangesWhatIsSaidAndKeepsTheRest() throws {
    var expected = try Self.web()
    try expected.changeTie(with: "aunt") {
      $0.closeness.value = 0.75
      $0.conflict.value = nil
      $0.receives = SupportProfile([.advice: Reported(0.9), .practical: Reported(0.25)])
    }
    #expect(try Self.applied("set aunt closeness=0.75 conflict=unknown advice=0.9") == expected)
    let younger = try Self.applied("set aunt ageGap=1 role=friend").alters[1].person
    #expect(younger.isAdult == false && younger.role == .friend && younger.sector == .friends && younger.ageGap == 1)
    #expect(try Self.applied("set club participation=0.9 contribution=0.2").places[0].takesPart == .no)
    #expect(try Self.applied("set family participation=0.4").family == FamilyLife(participation: 0.4))
  }

  @Test func everyOtherEditDoesWhatItSays() throws {
    let before = try Self.web()
    func tie(_ edit: String, _ id: String = "aunt") throws -> Tie? { try Self.applied(edit).alters.first { $0.id == id }?.tie }
    #expect(try tie("strengthen aunt by=0.25")?.closeness.value == 0.75)
    #expect(try tie("strengthen aunt by=0.75")?.closeness.value == 1)
    #expect(try tie("weaken aunt by=0.25")?.closeness.value == 0.25)
    #expect(try tie("weaken aunt by=0.75")?.closeness.value == 0)
    #expect(try tie("lose aunt")?.status == .lost)
    #expect(try tie("suspend aunt")?.status == .suspended)
    #expect(try tie("resume friend", "friend")?.status == .active)
    #expect(try Self.applied("remove aunt").alters.map(\.id) == ["mother", "friend"])
    #expect(try Self.applied("remove aunt").crossTies.isEmpty)
    #expect(try Self.applied("remove club").places.isEmpty)
    #expect(try Self.applied("connect friend aunt closeness=0.3").crossTies.last == CrossTie("friend", "aunt", closeness: Reported(0.3)))
    #expect(
      try Self.applied("connect aunt mother conflict=0.9").crossTies
        == [CrossTie("mother", "aunt", closeness: Reported(0.4), conflict: Reported(0.9))])
    #expect(try Self.applied("disconnect aunt mother").crossTies.isEmpty)
    let joined = try Self.applied("join club contribution=0.25").places[0]
    #expect(joined.takesPart == .yes && joined.participation == 0.5 && joined.contribution == 0.25 && joined.isAccessible == true)
    #expect(try Self.applied("join club; leave club").places == before.places)
    let place = try Self.applied("add place youthWork base participation=0.4 accessible=no").places[1]
    #expect(place.type == .youthWork && place.takesPart == .yes && place.participation == 0.4 && place.isAccessible == false)
    #expect(place.label == Bilingual(both: "youthWork") && place.contribution == nil)
    var jim = before
    try jim.makeJIM("aunt", quality: Self.settings.quality)
    #expect(try Self.applied("jim aunt") == jim && abs((jim.alters[1].tie.closeness.value ?? 0) - 0.6) < 1e-12)
  }

  @Test func editsFollowEachOtherAndMayBePartedInManyWays() throws {
    let expected = try Self.applied("add kin uncle closeness=0.6", "connect uncle aunt", "jim uncle")
    #expect(expected.positions.map(\.person) == ["uncle"])
    for text in [
      "add kin uncle closeness=0.6;connect uncle aunt;jim uncle", "  add kin uncle closeness='0.6' ;; connect  uncle\taunt ; jim uncle;",
      "add kin uncle closeness=0.6\nconnect uncle aunt\r\njim uncle\n",
    ] { #expect(try Self.applied(text) == expected, "\(text)") }
  }

  // MARK: Problems

  @Test(arguments: [
    ("adds kin uncle", "1:1", "'adds' is no verb of an edit", "did you mean 'add'?"),
    (
      "x", "1:1", "this is no verb of an edit",
      "the verbs are 'add', 'remove', 'set', 'strengthen', 'weaken', 'lose', 'suspend', 'resume', 'connect', 'disconnect', 'join', 'leave', 'jim'"
    ),
    (
      "closeness=0.5", "1:1", "an edit begins with a verb",
      "write one of 'add', 'remove', 'set', 'strengthen', 'weaken', 'lose', 'suspend', 'resume', 'connect', 'disconnect', 'join', 'leave', 'jim'"
    ),
    (" ; ", "1:1", "there is no edit here", "write one, such as: add neighbour bob closeness=0.6"),
    ("add coch bob", "1:5", "'coch' is no role", "did you mean 'coach'?"),
    ("add place clb base", "1:11", "'clb' is no type of place", "did you mean 'club'?"),
    ("add coach", "1:1", "'add' needs a role and an id", "write add ROLE ID [key=value …], or add place TYPE ID [key=value …]"),
    ("add place club", "1:1", "'add' needs a type and an id", "write add ROLE ID [key=value …], or add place TYPE ID [key=value …]"),
    (
      "add kin bob oom Jan", "1:13", "there is a word too many here",
      "part edits with ';', and put a text with spaces between quotes: label=\"aunt and uncle\""
    ),
    ("add kin uncle label=\"oom", "1:21", "the quote that opens here is never closed", "close it behind the text"),
    (
      "set aunt closeness =0.5", "1:20", "nothing stands right before or behind '='",
      "write key=value without spaces, as in closeness=0.6"
    ),
    ("set aunt closenes=0.5", "1:10", "'closenes' is not a key of 'set'", "did you mean 'closeness'?"),
    ("set aunt gives.advce=0.5", "1:10", "'gives.advce' is not a key of 'set'", "did you mean 'gives.advice'?"),
    (
      "set aunt gives=0.5", "1:10", "'gives' is no single value",
      "write one of 'gives.emotional', 'gives.practical', 'gives.advice', 'gives.roleModel', 'gives.socialCapital'"
    ),
    ("set aunt closeness=1.5", "1:20", "'closeness' is out of range", "give closeness as a number from 0 to 1"),
    ("set aunt closeness=0,5", "1:20", "'closeness' is not a number", "write the decimal point as '.'"),
    ("set aunt ring=iner", "1:15", "'ring' has a word that is not on its list", "did you mean 'inner'?"),
    ("set aunt closeness=0.5 closeness=0.6", "1:24", "'closeness' is given twice", "keep one of the two"),
    ("set aunt", "1:5", "'set' says no value", "write set ID key=value …, as in: set bob closeness=0.6"),
    (
      "set club closeness=0.5", "1:10", "'closeness' is not a key of a place",
      "its keys are 'label', 'participation', 'contribution', 'accessible'"
    ),
    ("set family label=x", "1:12", "'label' is not a key of family life", "its keys are 'participation', 'contribution'"),
    ("remove", "1:1", "'remove' needs an id", "write remove ID"),
    ("connect aunt", "1:1", "'connect' needs two ids", "write connect ID ID [closeness=… conflict=…]"),
    ("jim aunt closeness=0.5", "1:10", "'jim' takes no values", "leave this out"),
    ("strengthen aunt", "1:12", "'strengthen' does not say how much", "write strengthen ID by=0.2"),
    ("strengthen friend by=0.2", "1:12", "the closeness of 'friend' is unknown", "give it first: set friend closeness=0.5"),
    ("jim ant", "1:5", "nobody of the web has this id", "did you mean 'aunt'?"),
    ("jim zzzzzz", "1:5", "nobody of the web has this id", "the ids are 'mother', 'aunt', 'friend'"),
    ("lose me", "1:6", "this is the youth, whose web it is", "name a person or place of the web"),
    ("join clubb", "1:6", "no place of the web has this id", "did you mean 'club'?"),
    ("remove clab", "1:8", "nobody and no place of the web has this id", "did you mean 'club'?"),
    (
      "jim mother", "1:5", "'mother' is a parent, and a JIM is never a parent or a professional",
      "name the person whom the youth chose from their own network, or use another kind of position"
    ),
    ("set aunt excluded=yes; jim aunt", "1:28", "'aunt' is excluded from being asked", "choose somebody else"),
    ("jim friend", "1:5", "there is no contact with 'friend' now", "let the contact begin again first"),
    ("jim aunt; jim aunt", "1:15", "'aunt' is JIM already", "leave this out, or name somebody else"),
    ("disconnect aunt friend", "1:12", "'aunt' and 'friend' have no cross tie", "add one first"),
    ("connect aunt aunt", "1:14", "a cross tie of 'aunt' with themselves", "name two different people"),
    ("add kin aunt", "1:9", "the id 'aunt' is taken already", "give everybody and every place an id of its own"),
    (
      "add kin Bob", "1:9", "the id of a person is not at most 60 small letters, digits and '-', beginning with a letter",
      "write an id such as 'neighbour-1'; never somebody's name"
    ),
    ("remove aunt; add kin aunt", "1:22", "the id 'aunt' was that of somebody or something that went", "give another id"),
  ])
  func whatIsWrongIsToldWithItsPlaceAndCure(_ edit: String, _ place: String, _ problem: String, _ fix: String) throws {
    #expect(try Self.problems(edit) == "--what-if:\(place): error: \(problem)\n  fix: \(fix)")
  }

  /// All problems of all arguments at once; what uses an id that could not be added is no second problem.
  @Test func allProblemsAreToldAtOnce() throws {
    #expect(
      try Self.problems("add mentr coach closeness=.6; connect coach aunt; jim coach", "lose ant; connect x1 y1", "add kin aunt; jim aunt")
        == """
        --what-if:1:5: error: 'mentr' is no role
          fix: did you mean 'mentor'?
        --what-if:2:6: error: nobody of the web has this id
          fix: did you mean 'aunt'?
        --what-if:2:19: error: nobody of the web has this id
          fix: the ids are 'mother', 'aunt', 'friend'
        --what-if:2:22: error: nobody of the web has this id
          fix: the ids are 'mother', 'aunt', 'friend'
        --what-if:3:9: error: the id 'aunt' is taken already
          fix: give everybody and every place an id of its own
        """)
  }

  /// What somebody typed is not repeated unless it is nearly a known word or id: it could be a name.
  @Test func namesAreNotRepeated() throws {
    for edit in [
      "jim Marieke", "add kin bob label=oom Marieke", "set aunt Marieke=1", "Marieke aunt", "add Marieke bob", "add kin Marieke",
    ] {
      #expect(try !Self.problems(edit).contains("Marieke"), "\(edit)")
    }
  }

  // MARK: Files

  private static func file(_ text: String) -> WhatIf {
    var whatIf = WhatIf()
    whatIf.read(path: "w.yaml", bytes: Array(text.utf8))
    return whatIf
  }

  @Test func aFileSaysTheSameAsTheOption() throws {
    let whatIf = Self.file(
      """
      steunweb: what-if/1
      title: {nl: Oom erbij, en: With the uncle}
      edits:
        - add kin uncle closeness=0.6 label="my uncle"
        - 'connect uncle aunt'
        - |
          jim uncle
          join club
      """)
    try whatIf.check()
    #expect(whatIf.edits.map(\.text) == ["add kin uncle closeness=0.6 label=\"my uncle\"", "connect uncle aunt", "jim uncle", "join club"])
    #expect(
      try whatIf.applied(to: Self.web(), settings: Self.settings)
        == Self.applied("add kin uncle closeness=0.6 label='my uncle'; connect uncle aunt; jim uncle; join club"))
  }

  @Test func problemsOfAFileHaveTheirPlaceInIt() throws {
    let whatIf = Self.file(
      """
      steunweb: what-if/1
      titel: x
      edits:
        - adds kin uncle
        - 'lose ant; los aunt'
        - |
          jim aunt

          set aunt closenes=0.5
      """)
    let expected = """
      w.yaml:2:1: error: 'titel' is not a key of a what-if file
        fix: did you mean 'title'?
      w.yaml:4:5: error: 'adds' is no verb of an edit
        fix: did you mean 'add'?
      w.yaml:5:16: error: 'los' is no verb of an edit
        fix: did you mean 'lose'?
      w.yaml:9:14: error: 'closenes' is not a key of 'set'
        fix: did you mean 'closeness'?
      """
    #expect(throws: InvalidInput.self) { try whatIf.check() }
    do { try whatIf.check() } catch { #expect("\(error)" == expected) }
    do { _ = try whatIf.applied(to: Self.web(), settings: Self.settings) } catch {
      #expect("\(error)".contains("w.yaml:5:11: error: nobody of the web has this id\n  fix: did you mean 'aunt'?"))
    }
    // YAML joins the lines of a text: what stands behind the first is told at the end of that.
    do { try Self.file("steunweb: what-if/1\nedits:\n  - lose aunt; weaken aunt\n    by=0.5 by=0.5\n").check() } catch {
      #expect("\(error)" == "w.yaml:3:27: error: 'by' is given twice\n  fix: keep one of the two")
    }
    #expect(throws: InvalidInput.self) {
      try Self.file("steunweb: what-if/1\nedits:\n  - lose aunt; weaken aunt\n    by=0.5 by=0.5\n").check()
    }
    do { try Self.file("steunweb: what-if/1\nedits: []\n").check() } catch {
      #expect("\(error)" == "w.yaml:2:8: error: 'edits' needs at least 1 element\n  fix: add one, beginning with '- '")
    }
  }
}

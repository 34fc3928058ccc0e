import Documents
import Foundation
import NetworkMeasures
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Interchange

@Suite struct PseudonymTests {
  private static func key(_ first: UInt8 = 1) throws -> KeyFile { try #require(KeyFile(secret: (0..<32).map { UInt8($0) &* 7 &+ first })) }

  /// A random case in which every text is one that stands nowhere else.
  private static func marked(_ seed: Int) -> CaseFile {
    var texts = 0
    func mark(_ old: Bilingual) -> Bilingual {
      texts += 1
      return Bilingual(dutch: "Qxnl\(texts)", english: "Qxen\(texts)")
    }
    func mark(_ old: Attributes) -> Attributes {
      var new = Attributes()
      for name in old.names {
        texts += 1
        new["Qx\(name)"] = .text("Qxvalue\(texts)")
      }
      return new
    }
    let caseFile = RandomCase.make(seed: seed)
    var labels: [String: Bilingual] = [:]
    var kept: [String: Attributes] = [:]
    var waves = caseFile.waves
    for w in waves.indices {
      let youth = waves[w].youth
      labels["youth"] = labels["youth"] ?? mark(youth.label)
      kept["youth"] = kept["youth"] ?? mark(youth.attributes)
      waves[w].youth.label = labels["youth"] ?? youth.label
      waves[w].youth.attributes = kept["youth"] ?? Attributes()
      let moment = waves[w].moment
      waves[w].moment = Moment(id: moment.id, label: mark(moment.label), date: moment.date, residence: moment.residence)
      waves[w].moment.attributes = mark(moment.attributes)
      waves[w].doubts = waves[w].doubts.map { Doubt(person: $0.person, about: $0.about, text: Bilingual(both: "Qxdoubt \($0.person)")) }
      waves[w].alters = waves[w].alters.map { alter in
        labels[alter.id] = labels[alter.id] ?? mark(alter.person.label)
        kept[alter.id] = kept[alter.id] ?? mark(alter.person.attributes)
        var (person, tie) = (alter.person, alter.tie)
        person.label = labels[alter.id] ?? person.label
        person.attributes = kept[alter.id] ?? Attributes()
        tie.attributes = mark(tie.attributes)
        return Alter(person: person, tie: tie)
      }
      for i in waves[w].crossTies.indices { waves[w].crossTies[i].attributes = mark(waves[w].crossTies[i].attributes) }
      for i in waves[w].places.indices {
        let id = waves[w].places[i].id
        labels[id] = labels[id] ?? mark(waves[w].places[i].label)
        waves[w].places[i].label = labels[id] ?? waves[w].places[i].label
        waves[w].places[i].attributes = Attributes()
        waves[w].places[i].partAttributes = mark(waves[w].places[i].partAttributes)
      }
    }
    var positions: [Position] = []
    if let holder = waves[0].alters.first, let from = CalendarDate(year: 2019, month: 7, day: 2 + seed % 20),
      let until = CalendarDate(year: 2020, month: 3, day: 1)
    {
      let agreements = Agreements(role: Bilingual(both: "Qxrole"), sharing: [])
      positions = [
        Position(id: "jim-x", person: holder.id, kind: .buddy, from: from, until: until, ending: .planned, agreements: agreements)
      ]
    }
    return CaseFile(
      provenance: caseFile.provenance, title: Bilingual(both: "Qxtitle"), source: Bilingual(both: "Qxsource"), waves: waves,
      positions: positions, attributes: mark(caseFile.attributes))
  }

  private static func ids(_ caseFile: CaseFile) -> [String] {
    var ids = caseFile.positions.flatMap { [$0.id, $0.person] }
    for web in caseFile.waves {
      ids += [web.youth.id, web.moment.id] + web.alters.map(\.id) + web.places.map(\.id)
      ids += web.crossTies.flatMap { [$0.first, $0.second] }
      ids += web.positions.map(\.id) + web.doubts.map(\.person)
    }
    return ids
  }

  private static func labels(_ caseFile: CaseFile) -> [Bilingual] {
    var labels: [Bilingual] = []
    for web in caseFile.waves {
      labels += [web.youth.label, web.moment.label] + web.alters.map(\.person.label) + web.places.map(\.label)
    }
    return labels
  }

  @Test func theKeyBringsBackIdsLabelsAndDates() throws {
    var shifts: Set<Int> = []
    for seed in 0..<1_000 {
      let caseFile = Self.marked(seed)
      var pseudonymiser = Pseudonymiser(key: try Self.key())
      let (hidden, _) = try pseudonymiser.pseudonymise(caseFile)
      let (again, _) = try pseudonymiser.key.restore(hidden)
      #expect(Self.ids(again) == Self.ids(caseFile), "seed \(seed)")
      #expect(Self.labels(again) == Self.labels(caseFile), "seed \(seed)")
      #expect(again.days == caseFile.days, "seed \(seed)")
      #expect(Set(Self.ids(hidden)).isDisjoint(with: Self.ids(caseFile)))
      #expect(Set(Self.ids(hidden)).count == Set(Self.ids(caseFile)).count)
      let gaps = zip(hidden.days, caseFile.days).map { $0.dayNumber - $1.dayNumber }
      #expect(Set(gaps).count == 1 && gaps.allSatisfy { (1...182).contains(abs($0)) })
      shifts.formUnion(gaps)
    }
    #expect(shifts.count > 200)
  }

  @Test func noOriginalTextIsLeft() throws {
    for seed in 0..<1_000 {
      let caseFile = Self.marked(seed)
      var pseudonymiser = Pseudonymiser(key: try Self.key(), keep: ["ageBand"])
      let (hidden, report) = try pseudonymiser.pseudonymise(caseFile)
      let outputs = [CaseWriter.yaml(hidden), report.json.rendered(), report.text(in: .dutch), report.text(in: .english)]
      #expect(CaseWriter.yaml(caseFile).contains("Qx"))
      for output in outputs {
        #expect(!output.contains("Qx"), "seed \(seed)")
        for id in Set(Self.ids(caseFile)) {
          let stands = output.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { $0 == id }
          #expect(!stands, "seed \(seed)")
        }
        #expect(!caseFile.days.contains { output.contains($0.description) })
      }
    }
  }

  @Test func measuresWithoutAgesStayAsTheyWere() throws {
    for seed in 0..<1_000 {
      let caseFile = Self.marked(seed)
      var pseudonymiser = Pseudonymiser(key: try Self.key())
      let (hidden, _) = try pseudonymiser.pseudonymise(caseFile)
      for (a, b) in zip(caseFile.waves, hidden.waves) {
        let (before, after) = (EgoNetwork(a, categories: ["sector", "role"]), EgoNetwork(b, categories: ["sector", "role"]))
        #expect(EgoMeasures.all(before) == EgoMeasures.all(after))
        #expect(a.alters.map(\.tie.closeness) == b.alters.map(\.tie.closeness) && a.family == b.family)
        #expect(b.alters.allSatisfy { $0.person.ageGap.map { $0 == ($0 / 10).rounded() * 10 } ?? true })
      }
      // One word of a file tells adulthood in all waves: it stays where it did not change.
      for index in Set(caseFile.waves.flatMap(\.alters).map(\.id)) {
        let places = caseFile.waves.map { web in web.alters.firstIndex { $0.id == index } }
        func adulthood(_ caseFile: CaseFile) -> [Bool?] {
          zip(caseFile.waves, places).compactMap { web, place in place.map { web.alters[$0].person.isAdult } }
        }
        let (before, after) = (adulthood(caseFile), adulthood(hidden))
        #expect(before.first == after.first && (Set(before).count > 1 || before == after), "seed \(seed)")
      }
      let comparisons = [caseFile, hidden].map { WaveComparison($0.waves[0], $0.waves[$0.waves.count - 1]).measures }
      #expect(comparisons[0] == comparisons[1])
    }
  }

  @Test func oneKeyGivesTheSamePseudonymsAndAnotherGivesOthers() throws {
    for seed in 0..<200 {
      let caseFile = Self.marked(seed)
      var (one, same, other) = (Pseudonymiser(key: try Self.key()), Pseudonymiser(key: try Self.key()), Pseudonymiser(key: try Self.key(9)))
      let first = try one.pseudonymise(caseFile).caseFile
      #expect(try same.pseudonymise(caseFile).caseFile == first && one.key == same.key)
      // Another file of the youth, with the last wave only.
      var last = caseFile.waves[caseFile.waves.count - 1]
      last.doubts = []
      let rest = CaseFile(provenance: caseFile.provenance, waves: [last])
      let part = try one.pseudonymise(rest).caseFile
      #expect(part.waves[0].alters.map(\.id) == first.waves[first.waves.count - 1].alters.map(\.id))
      #expect(part.waves[0].moment.date == first.waves[first.waves.count - 1].moment.date)
      #expect(one.key == same.key)
      let foreign = try other.pseudonymise(caseFile).caseFile
      #expect(Set(Self.ids(foreign)).isDisjoint(with: Self.ids(first)))
      #expect(throws: PseudonymError.self) { try other.key.restore(first) }
    }
  }

  @Test func labelsSayTheRoleAndAgesTheirBand() throws {
    let text = """
      steunweb: case/1
      provenance: real
      youth: {id: noor, label: Noor, age: 13, sex: female, attributes: {village: Ons Dorp, score: 4}}
      people:
        - {id: an, label: An, role: kin, ageGap: 27}
        - {id: jo, label: Jo, role: kin, ageGap: 4}
        - {id: mo, label: Mo, role: friend, ageGap: -4}
        - {id: el, label: El, sector: online}
      places: [{id: club, label: Excelsior, type: club}]
      waves: [{id: a, date: 2024-02-01, ties: [{person: jo}, {person: an}, {person: mo}, {person: el}], places: [{place: club, takesPart: yes}]}]
      """
    let caseFile = try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8))
    var pseudonymiser = Pseudonymiser(key: try Self.key(), keep: ["score"])
    let (hidden, report) = try pseudonymiser.pseudonymise(caseFile)
    let people = hidden.waves[0].alters.map(\.person)
    #expect(people.map(\.label.dutch) == ["familielid 1", "familielid 2", "vriend of vriendin", "online"])
    #expect(people.map(\.label.english) == ["relative 1", "relative 2", "friend", "online"])
    #expect(people.map(\.ageGap) == [0, 30, 0, nil] && people.map(\.isAdult) == [false, true, false, nil])
    #expect(hidden.waves[0].places[0].label == Bilingual(dutch: "club of vereniging", english: "club"))
    let youth = hidden.waves[0].youth
    #expect(youth.age == 14 && youth.attributes["ageBand"] == .text("12-15") && youth.attributes["score"] == .number(4))
    #expect(youth.attributes.names == ["ageBand", "score"] && youth.label == Youth.usualLabel)
    #expect([4, 11, 12, 16, 17, 18, 27].map { AgeBand($0).middleAge } == [8, 8, 14, 17, 17, 20, 25])
    #expect(
      report.text(in: .english) == """
        Names taken out of the case:
          ids replaced: 7
          labels replaced by the role: 6
          texts removed: 0
          attributes removed: 1
          dates shifted (order and distances stay): 1
          age of the youth replaced by a band: 1
          age gaps rounded to tens: 3

        What is still in the case and together can point to somebody:
          age band
          sex
          roles of people
          the shape of the web: how many people, who knows whom

        Attributes that stayed because you asked: score

        Note: this case is not anonymous. Whoever knows the youth may recognise them.
        Keep the key file in another place than the case.

        """)
    let restored = try pseudonymiser.key.restore(hidden)
    #expect(restored.report.text(in: .dutch).hasPrefix("Teruggezet met de sleutel:\n  korte namen (id): 7\n"))
    #expect(restored.caseFile.waves[0].alters.map(\.person.label.dutch) == ["Jo", "An", "Mo", "El"])
  }

  @Test func datesAtTheEdgeOfTheCalendarShiftInwards() throws {
    for (year, month, day) in [(1900, 1, 1), (2199, 12, 31)] {
      for seed in 0..<20 {
        let youth = Youth(id: "me-\(seed)", label: Youth.usualLabel)
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        let web = SupportWeb(youth: youth, moment: Moment(id: "now", label: Bilingual(both: "now"), date: date), alters: [])
        var pseudonymiser = Pseudonymiser(key: try Self.key())
        let hidden = try pseudonymiser.pseudonymise(CaseFile(provenance: .real, waves: [web])).caseFile
        #expect(hidden.waves[0].moment.date.map { $0 != date && abs($0.dayNumber - date.dayNumber) <= 182 } ?? false)
        #expect(try pseudonymiser.key.restore(hidden).caseFile.waves[0].moment.date == date)
      }
    }
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    var pseudonymiser = Pseudonymiser(key: try Self.key())
    let before = pseudonymiser.key
    #expect(throws: PseudonymError(problem: "the case has no wave", fix: "add one first")) {
      try pseudonymiser.pseudonymise(CaseFile(provenance: .real, waves: []))
    }
    let caseFile = RandomCase.make(seed: 3)
    #expect(
      throws: PseudonymError(
        problem: "the key does not know the youth of this case", fix: "use the key file that the case was made with")
    ) { try before.restore(caseFile) }
    var stranger = caseFile.waves[0]
    stranger.doubts = [Doubt(person: "nobody", about: .load)]
    #expect(
      throws: PseudonymError(
        problem: "somebody with a doubt or a mentor position has no tie in any wave", fix: "give everybody a tie in some wave")
    ) { try pseudonymiser.pseudonymise(CaseFile(provenance: .real, waves: [stranger])) }
    #expect(pseudonymiser.key == before)
  }
}

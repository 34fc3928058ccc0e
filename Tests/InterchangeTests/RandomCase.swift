import Documents
import Quantities
import SupportWebs
import TestSupport

/// Random cases that a case file can hold, for properties that must hold for all.
enum RandomCase {
  private static let texts = [
    "oma", "a, b; \"c\"", "tab\tand\nline", "é ĳ 🙂 ü", "<b>&amp;</b>", "-1", "1.50", "007", "yes", "null", "NA", " leading", "=1+1", "'",
    "\\N",
  ]

  static func make(seed: Int) -> CaseFile {
    var dice = Dice(seed: UInt64(seed))
    func maybe<T>(_ value: @autoclosure () -> T) -> T? { dice.level() < 0.6 ? value() : nil }
    func level() -> Double { (dice.level() * 1000).rounded() / 1000 }
    func text() -> Bilingual {
      let one = dice.one(of: texts)
      return dice.level() < 0.5 ? Bilingual(both: one) : Bilingual(dutch: one, english: dice.one(of: texts))
    }
    func reported() -> Reported<Double> { Reported(maybe(level()), by: dice.level() < 0.3 ? dice.one(of: Informant.allCases) : .youth) }
    func attributes() -> Attributes {
      var attributes = Attributes()
      guard dice.level() < 0.4 else { return attributes }
      for name in ["alter.sex", "Gender_Non-binary", "role", "weight", "null", "a b"] where dice.level() < 0.4 {
        attributes[name] =
          dice.level() < 0.3 ? .flag(dice.level() < 0.5) : dice.level() < 0.5 ? .number(level() * 10) : .text(dice.one(of: texts))
      }
      return attributes
    }
    func profile() -> SupportProfile {
      SupportProfile(Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, reported()) }))
    }
    let people = (0..<Int(dice.level() * 8)).map { k in
      var person = Person(
        id: "p\(k)", label: text(), role: dice.one(of: Role.allCases), sector: maybe(dice.one(of: Sector.allCases.dropLast())),
        isAdult: maybe(dice.level() < 0.5), ageGap: maybe((dice.level() * 40).rounded()), metAtSchool: dice.level() < 0.2)
      person.attributes = attributes()
      return person
    }
    let places = (0..<Int(dice.level() * 3)).map { k in
      var place = Place(id: "place-\(k)", label: text(), type: dice.one(of: PlaceType.allCases), takesPart: .yes)
      place.attributes = attributes()
      return place
    }
    var youth = Youth(
      id: "ego-\(seed)", label: text(), age: maybe(4 + Int(dice.level() * 20)), segment: maybe(dice.one(of: Segment.allCases)),
      school: dice.one(of: SchoolType.allCases), team: maybe(dice.one(of: Team.allCases)))
    youth.sex = maybe(dice.one(of: Sex.allCases))
    youth.risk = maybe(level())
    youth.adversities = maybe(3)
    youth.circumstances = maybe([.homeless, dice.level() < 0.5 ? .inCare : .newcomer])
    youth.attributes = attributes()
    let waves = (0..<(1 + Int(dice.level() * 2.5))).map { w in
      var own = youth
      own.age = youth.age.map { $0 + w }
      own.competences = maybe(level())
      own.cognitiveSkills = maybe(level())
      own.schoolMotivation = maybe(level())
      own.identity = maybe(level())
      own.familyConflict = maybe(level())
      let alters = people.filter { _ in dice.level() < 0.8 }.map { person in
        var tie = Tie(
          status: dice.one(of: TieStatus.allCases), ring: maybe(dice.one(of: Ring.allCases)), closeness: reported(), conflict: reported(),
          contact: reported(), receives: profile(), gives: profile(), inHousehold: dice.level() < 0.3, isExcluded: dice.level() < 0.1)
        tie.askingOrder = maybe(1 + Int(dice.level() * 5))
        tie.isReciprocal = dice.level() < 0.5 ? tie.gives.isGiven : dice.level() < 0.5
        tie.attributes = attributes()
        return Alter(person: person, tie: tie)
      }
      var crossTies: [CrossTie] = []
      for i in alters.indices {
        for j in alters.indices where i < j && dice.level() < 0.3 {
          var tie = CrossTie(alters[j].id, alters[i].id, closeness: reported(), conflict: reported())
          tie.attributes = attributes()
          crossTies.append(tie)
        }
      }
      let date = CalendarDate(year: 2020 + w, month: 3, day: 1)
      var moment = Moment(id: "w\(w)", label: text(), date: date, residence: maybe(dice.one(of: Residence.allCases)))
      moment.attributes = attributes()
      return SupportWeb(
        youth: own, moment: moment, alters: alters, crossTies: crossTies,
        places: places.map { place in
          var place = place
          place.takesPart = dice.one(of: TakesPart.allCases)
          place.participation = maybe(level())
          place.isAccessible = maybe(dice.level() < 0.5)
          place.partAttributes = attributes()
          return place
        }, family: FamilyLife(participation: maybe(level()), contribution: maybe(level())),
        doubts: w == 0 ? alters.prefix(1).map { Doubt(person: $0.id, about: .load, text: maybe(text())) } : [])
    }
    let tied = Set(waves.flatMap { $0.alters.map(\.id) })
    let others = people.filter { !tied.contains($0.id) && dice.level() < 0.8 }
    let days = (CalendarDate(year: 2019, month: 1, day: 1), CalendarDate(year: 2019, month: 6, day: 1))
    let positions = others.prefix(1).compactMap { person in
      days.0.map { Position(id: "held", person: person.id, kind: .buddy, from: $0, until: days.1, ending: maybe(.lifeEvent)) }
    }
    return normal(
      CaseFile(
        provenance: dice.one(of: Provenance.allCases), title: maybe(text()), source: maybe(text()), waves: waves, others: others,
        positions: positions))
  }

  /// What a reader would make of it: doubts go on, and adulthood that nobody gives follows from role or age.
  private static func normal(_ caseFile: CaseFile) -> CaseFile {
    var validator = Validator(path: "random")
    let again = try? CaseReader.read(CaseWriter.entry(caseFile), &validator)
    return again ?? caseFile
  }
}

import Documents
import Foundation
import Quantities
import SupportWebs
import Testing
import TestSupport
import Wording

@testable import Reports

/// What a youth sees: what is there, in plain words.
@Suite struct YouthViewTests {
  /// Parts of words that have no place in a view for a youth.
  private static let forbidden: [Language: [String]] = [
    .dutch: [
      "risico", "schade", "probleem", "problemen", "gevaar", "spanning", "ruzie", "conflict", "tegenslag", "twijfel", "onveilig",
      "uithuisplaats", "mislukt", "tekort", "gebrek", "ontbreekt", "ontbreken", "niemand", "zwak", "slecht", "verlies", "opgegeven",
      "score", "factor", "patroon", "uitgesloten", "niet vragen", "onbekend", "sterkte", "%",
    ],
    .english: [
      "risk", "harm", "problem", "danger", "strain", "quarrel", "conflict", "adversit", "doubt", "unsafe", "placement", "fail", "lack",
      "missing", "nobody", "weak", " bad", "lost", "given up", "score", "factor", "pattern", "exclude", "not be asked", "unknown",
      "strength", "%",
    ],
  ]

  private static func views(_ web: SupportWeb, _ language: Language) -> [String] {
    [YouthDescription(web).text(in: language), YouthDescription(web).json(in: language).rendered()]
  }

  private static func shipped() throws -> [SupportWeb] {
    try ["anton", "scouting"].flatMap {
      try CaseReader.read(path: "c.yaml", bytes: Checkout.bytes("Scenarios/cases/\($0).yaml")).waves
    }
  }

  private static func words(_ text: String, _ language: Language) -> [String] {
    (forbidden[language] ?? []).filter { text.lowercased().contains($0) }
  }

  @Test(arguments: Language.allCases)
  func noWordOfTheViewIsForbidden(_ language: Language) throws {
    // Keys of the JSON are English words for programs, not for youths.
    for key in Wording.keys where key.hasPrefix("youth.") {
      let text = Wording.text(key, in: language, ["people": "", "places": "", "date": ""])
      #expect(Self.words(text, language) == [], "\(key)")
    }
    for web in try Self.shipped() { #expect(Self.words(YouthDescription(web).text(in: language), language) == []) }
  }

  /// Planted: a forbidden word is found.
  @Test func aForbiddenWordIsSeen() {
    #expect(Self.words("Er is een groot Risico.", .dutch) == ["risico"])
  }

  @Test(arguments: Language.allCases)
  func itBeginsWithWhatIsThereAndHasNoNumbers(_ language: Language) throws {
    for web in try Self.shipped() {
      let text = YouthDescription(web).text(in: language)
      #expect(text.hasPrefix(Wording.text("youth.headingOn", in: language, ["date": web.moment.date?.description ?? ""])))
      #expect(text.split(separator: "\n")[1] == Wording.text("youth.people", in: language))
      let numbers = text.split(separator: "\n").dropFirst().joined().filter(\.isNumber)
      #expect(numbers.isEmpty)
      #expect(!text.contains("youth.") && !text.contains("{"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test func itIsTheTextOfTheCase() throws {
    let caseFile = try DescriptionTests.caseFile(
      "{person: friend, ring: outer, closeness: 0.2}, {person: coach, ring: inner, closeness: 0.6, receives: {emotional: 0.2, practical: 0.5, advice: 0.9, roleModel: 0.8}, reciprocal: yes}",
      people: "{id: friend, label: {nl: vriendin, en: friend}, role: friend}, {id: coach, label: {nl: trainer, en: coach}, role: coach}",
      wave: ", places: [{place: club, takesPart: yes, participation: 0.7, contribution: 0.6}]")
    #expect(
      YouthDescription(caseFile.waves[0]).text(in: .dutch) == """
        Jouw steunweb (2024-01-01)

        Deze mensen zijn er voor jou
          - trainer: helpt je met praktische dingen, denkt met je mee, is een voorbeeld voor je en
            jullie helpen elkaar
          - Ook in jouw web: vriendin.

        Hier doe je mee
          - voetbalclub: wat jij doet, telt daar

        Dit heb je aan hen
          - erbij horen: trainer
          - meedoen: voetbalclub
          - voorbeelden om van te leren: trainer
          - waardering voor wat je doet: voetbalclub
          - volwassenen bij wie je terechtkunt: trainer
          - iets leuks te doen in je vrije tijd: voetbalclub

        Vragen om samen over na te denken
          - Met wie zou je willen praten over hoe het met je gaat?
          - Wie kent mensen of plekken die bij je passen?

        Wie zou je hierbij kunnen helpen? Jij kiest. Klopt er iets niet, dan verander je het.

        """)
  }

  @Test func anEmptyWebAsksWhomToPutIn() throws {
    let caseFile = try DescriptionTests.caseFile("", people: "")
    let text = YouthDescription(caseFile.waves[0]).text(in: .english)
    #expect(text.contains("Whom do you want in your support web?") && text.contains("Which adult outside your home"))
  }

  /// Adversity, strain, doubts, who may not be asked, ties that ended, who reported what, measured values: none changes a letter.
  @Test(arguments: Language.allCases)
  func hiddenFactsChangeNothing(_ language: Language) throws {
    for web in try Self.shipped() {
      var other = web
      other.youth.adversities = 9
      other.youth.risk = 2
      other.youth.circumstances = [.violence]
      other.youth.familyConflict = 1
      (other.youth.competences, other.youth.identity, other.youth.schoolMotivation) = (0, 0, 0)
      other.youth.parentsTrust = 0
      other.doubts = web.alters.prefix(3).map { Doubt(person: $0.id, about: .safety, text: Bilingual(both: "TWIJFELTEKST")) }
      for i in other.alters.indices {
        other.alters[i].tie.conflict.value = 1
        other.alters[i].tie.isExcluded = i % 2 == 0
        other.alters[i].tie.closeness.informant = .professional
      }
      for i in other.crossTies.indices { other.crossTies[i].conflict.value = 1 }
      other.alters.append(
        Alter(
          person: Person(id: "gone", label: Bilingual(both: "IEMAND"), role: .kin), tie: Tie(status: .lost, closeness: Reported(0.9))))
      #expect(Self.views(other, language) == Self.views(web, language))
    }
  }

  /// Nor do they appear by name.
  @Test func theViewOfTheWaveWithADoubtSaysNothingOfIt() throws {
    let caseFile = try CaseReader.read(path: "c.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml"))
    let during = try #require(caseFile.wave("during"))
    #expect(!during.doubts.isEmpty)
    for language in Language.allCases {
      for view in Self.views(during, language) {
        #expect(view.contains("(JIM)"))
        for doubt in during.doubts { if let text = doubt.text { #expect(!view.contains(text(in: language))) } }
        for word in ["excluded", "conflict", "advers", "doubt", "ownProblems", "missing", "pattern"] { #expect(!view.contains(word)) }
      }
    }
  }
}

import Foundation
import ProtectiveFactors
import Quantities
import SupportWebs
import Testing

@testable import Lessons

/// What the page saves is a case file.
@Suite(.enabled(if: ScriptHost.isThere, ScriptHost.absence)) struct EditedCaseTests {
  /// Courses of edits by a generator of their own; each gives the text of the file and the factors as the page has them.
  private static let courses = #"""
    input.files.flatMap((start, number) => {
      let state = 7 + number;
      const roll = n => { state = (state * 48271) % 2147483647; return state % n; };
      const one = all => all[roll(all.length)];
      const { facts } = input;
      const level = () => one([null, 0, 0.25, 0.333, 1]);
      const names = ['Zoë 💛', 'yes', '12', '- a: b', "it's \"quoted\" \\ #x", 'a\u0007\u0085b\u2028c\ud800', '</script><b>', '{x}', '   '];
      const steps = [
        (f, k, id) => Edits.move(f, k, id, one([...facts.rings, null]), one(Object.keys(facts.sectors).filter(s => s !== 'unknown')), facts),
        (f, k, id) => Edits.setTie(f, k, id, one(['closeness', 'conflict']), level()),
        (f, k, id) => Edits.setTie(f, k, id, 'status', one([null, 'suspended', 'lost'])),
        (f, k, id) => Edits.setTie(f, k, id, one(['household', 'excluded', 'reciprocal']), one([true, null])),
        (f, k, id) => Edits.setTie(f, k, id, 'askingOrder', one([1, 7, null])),
        (f, k, id) => Edits.setSupport(f, k, id, one(facts.supportTypes), level()),
        (f, k, id) => Edits.setLabel(f, id, one(['nl', 'en']), one(names)) ?? f,
        (f, k, id) => Edits.setPerson(f, id, 'role', one(Object.keys(facts.roles).filter(r => r !== 'unknown')), facts) ?? f,
        (f, k, id) => Edits.setPerson(f, id, one(['adult', 'ageGap']), null, facts),
        (f, k, id) => Edits.removePerson(f, k, id),
        f => Edits.addPerson(f, roll(f.waves.length), one(['friendOfParents', 'coach']), { nl: 'trainer', en: 'coach' }).file,
        f => Edits.addPlace(f, roll(f.waves.length), one(Object.keys(facts.placeTypes)), { nl: 'plek', en: 'place' }).file,
        (f, k) => (f.waves[k].places ?? []).length === 0 ? f
          : Edits.setPlace(f, k, one(f.waves[k].places).place, one(['participation', 'contribution']), level()),
        (f, k) => Edits.setFamily(f, k, one(['participation', 'contribution']), level()),
        (f, k, id, other) => id === other ? f : Edits.setCrossTie(f, k, id, other, one([null, {}, { closeness: 0.4 }, { conflict: null }])),
        (f, k, id) => {
          const web = Webs.of(f, k, facts);
          const alter = web.alters.find(a => a.id === id);
          const may = !['parent', 'professional'].includes(alter.role) && !alter.tie.isExcluded && alter.tie.status === 'active'
            && web.moment.day !== null && !Webs.positionsOf(web, id).some(p => p.kind === 'jim');
          return (may ? Edits.makeJIM(f, k, id, facts) : null) ?? f;
        },
        (f, k, id) => f.waves[k].date ? Edits.endJIM(f, k, id) : f,
      ];
      return Array.from({ length: 30 }, () => {
        let file = start;
        for (let n = 0; n < 40; n += 1) {
          const k = roll(file.waves.length);
          const ids = file.waves[k].ties.map(tie => tie.person);
          if (ids.length > 0) file = one(steps)(file, k, one(ids), one(ids));
        }
        return [{ text: YAML.text(file), factors: file.waves.map((_, k) => Factors.all(Webs.of(file, k, facts), facts)) }];
      }).flat();
    })
    """#

  @Test func whatIsSavedIsACaseFileWithTheFactorsOfThePage() throws {
    let files = try CaseJSON.shippedNames.map(CaseJSON.shipped)
    let answers = try #require(try ScriptHost.value(of: Self.courses, input: CaseJSON.input(files)) as? [[String: Any]])
    #expect(answers.count == 60)
    var comparison = Comparison()
    for answer in answers {
      let text = try #require(answer["text"] as? String)
      let edited = try CaseReader.read(path: "case.yaml", bytes: Array(text.utf8))
      let waves = try #require(answer["factors"] as? [Any])
      for (own, web) in zip(waves, edited.waves) { try comparison.compare(own, FactorResult.all(web)) }
    }
    #expect(comparison.largest <= 1e-12, "\(comparison.largest)")
    #expect(comparison.numbers > 5_000)
  }

  /// Two views of one day share their positions, and whoever holds one has a tie in both.
  @Test func nobodyBecomesJIMWhoIsMissingInAnotherViewOfTheDay() throws {
    let first = try CaseJSON.shipped("anton").waves[0]
    var moment = Moment(id: "parents", label: Bilingual(both: "parents"), date: first.moment.date, informant: .parent)
    moment.attributes = first.moment.attributes
    let alters = first.alters.filter { $0.id != "neef" }
    let second = SupportWeb(youth: first.youth, moment: moment, alters: alters)
    let code = "['neef', 'grandmother'].map(id => Edits.makeJIM(input.files[0], 0, id, input.facts)).map(file => file && YAML.text(file))"
    let input = CaseJSON.input([CaseFile(provenance: .invented, waves: [first, second])])
    let answers = try #require(try ScriptHost.value(of: code, input: input) as? [Any])
    #expect(answers[0] is NSNull)
    let saved = try CaseReader.read(path: "case.yaml", bytes: Array(try #require(answers[1] as? String).utf8))
    #expect(saved.waves.map { $0.positions.map(\.person) } == [["grandmother"], ["grandmother"]])
  }

  @Test func whatWasNotChangedIsSavedAsItWas() throws {
    var webs = InventedWebs(seed: 73)
    let files = try CaseJSON.shippedNames.map(CaseJSON.shipped) + (0..<60).map { _ in try webs.next() }
    let texts = try #require(try ScriptHost.value(of: "input.files.map(YAML.text)", input: CaseJSON.input(files)) as? [String])
    for (text, file) in zip(texts, files) {
      #expect(try CaseReader.read(path: "case.yaml", bytes: Array(text.utf8)) == file)
    }
  }
}

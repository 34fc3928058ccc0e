import Quantities
import SupportWebs
import Testing

@testable import Evidence

/// Which conditions of a programme a youth meets: what a case does not say is never "not met".
@Suite struct ConditionTests {
  private func web(_ change: (inout Youth) -> Void = { _ in }, residence: Residence? = nil) -> SupportWeb {
    var youth = Youth(id: "ego", label: Youth.usualLabel)
    change(&youth)
    return SupportWeb(
      youth: youth, moment: Moment(id: "now", label: Bilingual(both: "now"), date: nil, residence: residence), alters: [])
  }

  private func condition(_ subject: Condition.Subject) -> Condition {
    Condition(subject: subject, text: Bilingual(both: "text"), isAssumption: true, evidence: [], note: "")
  }

  @Test(arguments: [(11, Condition.Answer.notMet), (12, .met), (18, .met), (19, .notMet)])
  func anAgeIsWithinBothEnds(age: Int, answer: Condition.Answer) {
    #expect(condition(.age(12...18)).answer(for: web { $0.age = age }, hasCandidate: nil) == answer)
    #expect(condition(.age(12...18)).answer(for: web(), hasCandidate: nil) == .unknown)
  }

  @Test func wordsOfTheCaseAreCompared() {
    #expect(condition(.segment([.indicated])).answer(for: web { $0.segment = .universal }, hasCandidate: nil) == .notMet)
    #expect(condition(.segment([.indicated, .universal])).answer(for: web { $0.segment = .universal }, hasCandidate: nil) == .met)
    #expect(condition(.segment([.indicated])).answer(for: web(), hasCandidate: nil) == .unknown)
    #expect(condition(.sex([.female])).answer(for: web { $0.sex = .male }, hasCandidate: nil) == .notMet)
    #expect(condition(.sex([.female])).answer(for: web { $0.sex = .other }, hasCandidate: nil) == .unknown)
    #expect(condition(.residence([.residential])).answer(for: web(residence: .residential), hasCandidate: nil) == .met)
    #expect(condition(.school([.mbo])).answer(for: web { $0.school = .secondary }, hasCandidate: nil) == .notMet)
  }

  @Test func anyOneCircumstanceIsEnoughAndAListThatIsGivenIsComplete() {
    let asks = condition(.circumstance([.homeless, .newcomer]))
    #expect(asks.answer(for: web { $0.circumstances = [.inCare, .newcomer] }, hasCandidate: nil) == .met)
    #expect(asks.answer(for: web { $0.circumstances = [.inCare] }, hasCandidate: nil) == .notMet)
    #expect(asks.answer(for: web { $0.circumstances = [.none] }, hasCandidate: nil) == .notMet)
    #expect(asks.answer(for: web(), hasCandidate: nil) == .unknown)
  }

  @Test func whatNoCaseFileCanTellIsAsked() {
    #expect(condition(.words).answer(for: web(), hasCandidate: nil) == .ask)
    #expect(condition(.ownNetwork).answer(for: web(), hasCandidate: nil) == .unknown)
    #expect(condition(.ownNetwork).answer(for: web(), hasCandidate: true) == .met)
    #expect(condition(.ownNetwork).answer(for: web(), hasCandidate: false) == .notMet)
  }
}

import Evidence
import MentorSimulation
import PolicyAnalysis
import Typesetting

/// Which single numbers move the effect, where another choice would be the best, and what a trial would be worth.
extension PolicyBrief {
  /// How many parameters the tornado shows.
  static let mostBars = 10

  /// The parameters with the widest bars; none that moves nothing.
  func bars(_ decision: PolicyDecision) -> [PolicyDecision.TornadoBar] {
    Array(decision.tornado.filter { $0.width > 0 }.prefix(Self.mostBars))
  }

  func studyPieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    tornadoPieces(decision) + boxPieces(decision) + trialPieces(decision)
  }

  private func tornadoPieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    guard !bars(decision).isEmpty else { return [] }
    return [.heading(words("tornado.title")), .paragraph(words("tornado.note")), .chart("tornado")]
  }

  /// Where another option than the one with the highest expected net benefit would be the best, in sentences.
  private func boxPieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    let boxes = decision.boxes.filter { !$0.restrictions.isEmpty }
    guard !boxes.isEmpty, let curves = decision.curves else { return [] }
    let middle = curves.points[curves.points.count / 2]
    let values = ["option": option(id: middle.optimum.id), "euros": euros(middle.willingnessToPay)]
    let sentences = boxes.map { box -> String in
      let limits = box.restrictions.map { restriction -> String in
        let what = parameter(restriction.parameter)
        switch (restriction.lower, restriction.upper) {
        case (let low?, let high?): return words("box.between", ["what": what, "low": numbers.rounded(low), "high": numbers.rounded(high)])
        case (let low?, nil): return words("box.above", ["what": what, "low": numbers.rounded(low)])
        case (nil, let high?): return words("box.below", ["what": what, "high": numbers.rounded(high)])
        case (nil, nil): return what
        }
      }
      return words(
        "box.sentence", ["limits": limits.joined(separator: "; "), "density": hundred(box.density), "coverage": hundred(box.coverage)])
    }
    return [.heading(words("box.title")), .paragraph(words("box.note", values)), .list(sentences)]
  }

  /// What the trials that the policy plans would be worth, before and after their costs.
  private func trialPieces(_ decision: PolicyDecision) -> [PolicySection.Piece] {
    guard !decision.trials.isEmpty else { return [] }
    var table = PolicyTable(
      words("trial.caption"), ["study", "perArm", "studyCost", "value", "error", "gain"].map { words("column.\($0)") })
    for trial in decision.trials {
      let value = trial.value.value
      let study = words(
        "trial.name",
        [
          "title": trial.study.title.beside(in: language), "option": option(trial.study.option),
          "outcome": told(trial.study.quantity).label,
        ])
      table.row([
        Cell(text: study), Cell(text: count(trial.study.perArm), value: Double(trial.study.perArm)),
        Cell(text: euros(trial.study.cost), value: trial.study.cost), Cell(text: euros(value.value), value: value.value),
        Cell(text: euros(value.standardError), value: value.standardError),
        Cell(text: numbers.signed(trial.gain.gain.value, 0), value: trial.gain.gain.value),
      ])
    }
    return [
      .heading(words("trial.title")), .table(table),
      .paragraph(words("trial.note") + (hasDemonstrationCosts ? " " + words("costs.demonstration") : "")),
    ]
  }
}

public import MentorSimulation

extension StudyDesign {
  /// What a study measures of each participant.
  public struct Measure: Sendable, Equatable {
    public let id: String
    public let source: Source
    /// The share of the variance of what is measured that is not error of measurement, 1 where there is none.
    public let reliability: Double

    public indirect enum Source: Sendable, Equatable {
      /// A fact of week 0.
      case fact(StartFact)
      /// An outcome at a week.
      case outcome(Outcome, week: Int)
      /// What is counted once per course, at the horizon.
      case summary(Summary)
      /// Other measures, as they were observed: their sum, their mean, or the second less the first.
      case sum([String])
      case mean([String])
      case change(from: String, to: String)
      /// 1 where another measure, as it was observed, is at least a value, else 0.
      case atLeast(String, Double)
    }

    /// The measures that this one is worked out of.
    var parts: [String] {
      switch source {
      case .fact, .outcome, .summary: []
      case .sum(let ids), .mean(let ids): ids
      case .change(let first, let last): [first, last]
      case .atLeast(let id, _): [id]
      }
    }
  }
}

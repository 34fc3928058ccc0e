public import Estimates
public import MentorSimulation

/// What a sample of courses says, as tidy tables: how outcomes spread, who stands where with regard to a mentor, how long relations last, and when
/// things happened.
///
/// For a real youth the events in a life stay out, and how such outcomes spread.
public struct SampleTables {
  private let samples: [CourseSample]
  private let outcomes: [Outcome]
  private let hidesEvents: Bool
  private let name: (Outcome) -> String

  /// - Parameters:
  ///   - samples: those of every arm.
  ///   - outcomes: those of which the samples know the spread.
  ///   - hidesEvents: whether events stay out, as for a real youth.
  ///   - name: the name of an outcome in the tables of the run.
  public init(_ samples: [CourseSample], outcomes: [Outcome], hidesEvents: Bool, name: @escaping (Outcome) -> String) {
    self.samples = samples
    self.outcomes = outcomes
    self.hidesEvents = hidesEvents
    self.name = name
  }

  private static let arm = TidyTable.Column("arm", .text, "the id of the arm")
  private static let week = TidyTable.Column("week", .integer, "weeks since the start")
  private static let courses = TidyTable.Column("futures", .integer, "futures in the sample")

  public var all: [TidyTable] { [spread, states, relations, events] }

  /// Quantiles of outcomes by week.
  public var spread: TidyTable {
    let levels = [("q05", "5"), ("q25", "25"), ("q50", "50"), ("q75", "75"), ("q95", "95")]
    var table = TidyTable(
      "spread", "How outcomes spread over a systematic sample of the futures of an arm.",
      [Self.arm, Self.week, TidyTable.Column("outcome", .text, "the name of the number; see the table codebook")]
        + levels.map { TidyTable.Column($0.0, .number, "what \($0.1) % of these futures do not exceed") } + [Self.courses])
    for sample in samples {
      for week in sample.states.indices {
        for outcome in outcomes where !(hidesEvents && outcome.isEvent) {
          guard let band = sample.band(outcome, week: week) else { continue }
          table.add(
            [.text(sample.arm), .integer(week), .text(name(outcome))]
              + [band.low90, band.low50, band.median, band.high50, band.high90].map { .number($0) } + [.integer(sample.courses)])
        }
      }
    }
    return table
  }

  /// Where futures stand with regard to a mentor.
  public var states: TidyTable {
    var table = TidyTable(
      "states", "Where the futures of the sample stand with regard to a mentor.",
      [
        Self.arm, Self.week, TidyTable.Column("state", .text, "as in the names state.… of the table codebook"),
        TidyTable.Column("share", .number, "the share of the futures in the sample, 0 to 1"), Self.courses,
      ])
    for sample in samples {
      for week in sample.states.indices {
        for state in MentorState.allCases {
          table.add([
            .text(sample.arm), .integer(week), .text(state.rawValue), .number(sample.share(of: state, week: week)),
            .integer(sample.courses),
          ])
        }
      }
    }
    return table
  }

  /// The first relations: what share has not ended early, by weeks since it began.
  public var relations: TidyTable {
    var table = TidyTable(
      "relation_survival",
      "The share of first relations that have not ended before their planned end (product-limit estimate; a planned end and the last week cut off).",
      [
        Self.arm, TidyTable.Column("weeks", .integer, "weeks since the relation began"),
        TidyTable.Column("at_risk", .integer, "relations that were still going on just before"),
        TidyTable.Column("ended_early", .integer, "relations that ended early at that time"),
        TidyTable.Column("survival", .number, "the share that has not ended early, 0 to 1"),
        TidyTable.Column("standard_error", .number, "Greenwood's standard error; empty when no relation is left"),
      ])
    for sample in samples {
      let curve = sample.survival
      if curve.count > 0 { table.add([.text(sample.arm), .integer(0), .integer(curve.count), .integer(0), .number(1), .number(0)]) }
      for step in curve.steps {
        table.add([
          .text(sample.arm), .integer(step.time), .integer(step.atRisk), .integer(step.ended), .number(step.survival),
          .optional(step.standardError),
        ])
      }
    }
    return table
  }

  /// What happened when in each future of the sample.
  public var events: TidyTable {
    var table = TidyTable(
      "event_times", "When things happened in the futures of the sample, the first time of each.",
      [
        Self.arm, TidyTable.Column("draw", .integer, "the draw of the parameters; 0 for their values as they are"),
        TidyTable.Column("youth", .integer, "the number of the youth, from 1"),
        TidyTable.Column("future", .integer, "the number of the future of this youth, from 1"),
        TidyTable.Column("event", .text, "matched, endedEarly and completed of the first relation; placed; leftSchool"), Self.week,
      ])
    for sample in samples {
      for event in sample.events where !(hidesEvents && (event.kind == .placed || event.kind == .leftSchool)) {
        table.add([
          .text(sample.arm), .integer(Int(event.draw)), .integer(Int(event.youth) + 1), .integer(Int(event.future) + 1),
          .text(event.kind.rawValue), .integer(event.week),
        ])
      }
    }
    return table
  }
}

extension CourseSample {
  /// How long first relations last before they end early.
  public var survival: ProductLimit { ProductLimit(relations.map { ($0.weeks, $0.end == .early) }) }
}

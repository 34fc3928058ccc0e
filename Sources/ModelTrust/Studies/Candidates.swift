import Evidence
import MentorSimulation
import RandomStreams
import SupportWebs

/// Youths of the model who could take part in one replicate of a study, followed in all its arms.
struct Candidates {
  /// By measure, arm of the simulation (0 is the one without a mentor) and candidate: what is true.
  private(set) var trueValues: [[[Double]]]
  /// Those whom the selection lets in, in the order in which they enter.
  private(set) var admitted: [Int] = []

  private let design: StudyDesign
  private let seed: UInt64
  private let replicate: UInt32
  /// The standard deviation of the error of each measure.
  private var errors: [Double] = []

  /// - Parameters:
  ///   - design: the design.
  ///   - parameters: the parameters of this replicate.
  ///   - batches: how often as many youths as the study needs have been asked.
  ///   - threads: how many parts of the simulation run at a time; no influence on the result.
  init(_ design: StudyDesign, _ parameters: ParameterSet, seed: UInt64, replicate: UInt32, batches: Int, threads: Int) async {
    (self.design, self.seed, self.replicate) = (design, seed, replicate)
    let size = design.participants * batches
    let total = design.population.reduce(0) { $0 + $1.share }
    var (given, cumulated) = (0, 0.0)
    let groups = design.population.map { stratum in
      cumulated += stratum.share
      let upTo = Int((Double(size) * cumulated / total).rounded())
      defer { given = upTo }
      return Population.Group(
        CohortGenerator(.standard(for: stratum.segment, parameters: parameters, team: stratum.team)), youths: upTo - given, first: 0)
    }
    let request = design.request
    let simulation = Simulation(
      population: .cohorts(groups, seed: seed, parameterDraw: replicate), arms: design.arms, horizon: design.weeks, futures: 1, seed: seed,
      weeks: request.weeks, parameters: parameters, parameterDraw: replicate,
      settings: .shared(count: design.settings, sd: parameters.value("setting.sd")))
    let records = await simulation.records(request.columns, threads: threads)
    trueValues = []
    for measure in design.measures {
      trueValues.append(design.arms.indices.map { arm in Self.values(measure, records, arm, design, trueValues) })
    }
    errors = design.measures.indices.map { k in
      let reliability = design.measures[k].reliability
      guard reliability < 1, let sd = SampleMoments(trueValues[k][0].filter { !$0.isNaN }).standardDeviation else { return 0 }
      return sd * ((1 - reliability) / reliability).squareRoot()
    }
    let order = (0..<size).map { ($0, StudyAddress.word(.order, StudyAddress.luck(seed: seed, replicate: replicate, candidate: $0))) }
    admitted = order.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0).filter { candidate in
      design.selection.allSatisfy { condition in
        design.measure(condition.measure).map { condition.holds(observed($0, arm: 0, candidate)) } ?? false
      }
    }
  }

  func arm(_ id: String) -> Int { design.arms.firstIndex { $0.id == id } ?? 0 }

  /// What is observed of a candidate in an arm. The error of a measure is the same in all arms.
  func observed(_ measure: Int, arm: Int, _ candidate: Int) -> Double {
    func part(_ id: String) -> Double { design.measure(id).map { observed($0, arm: arm, candidate) } ?? .nan }
    switch design.measures[measure].source {
    case .fact, .outcome, .summary:
      let value = trueValues[measure][arm][candidate]
      guard errors[measure] > 0 else { return value }
      let luck = StudyAddress.luck(seed: seed, replicate: replicate, candidate: candidate, measure: measure)
      return value + errors[measure] * StudyAddress.normal(.error, luck)
    case .sum(let ids): return ids.reduce(0) { $0 + part($1) }
    case .mean(let ids): return ids.reduce(0) { $0 + part($1) } / Double(ids.count)
    case .change(let first, let last): return part(last) - part(first)
    case .atLeast(let id, let value):
      let seen = part(id)
      return seen.isNaN ? .nan : seen >= value ? 1 : 0
    }
  }

  private static func values(
    _ measure: StudyDesign.Measure, _ records: CourseRecords, _ arm: Int, _ design: StudyDesign, _ earlier: [[[Double]]]
  ) -> [Double] {
    func column(_ id: String) -> [Double] { design.measure(id).map { earlier[$0][arm] } ?? [] }
    func total(_ ids: [String]) -> [Double] {
      ids.dropFirst().reduce(ids.first.map(column) ?? []) { sum, id in zip(sum, column(id)).map { $0 + $1 } }
    }
    switch measure.source {
    case .fact(let fact): return records.values(fact).map(Double.init)
    case .outcome(let outcome, let week): return records.values(outcome, arm: arm, week: week).map(Double.init)
    case .summary(let summary): return records.values(summary, arm: arm).map(Double.init)
    case .sum(let ids): return total(ids)
    case .mean(let ids): return total(ids).map { $0 / Double(ids.count) }
    case .change(let first, let last): return zip(column(last), column(first)).map { $0 - $1 }
    case .atLeast(let id, let value): return column(id).map { $0.isNaN ? .nan : $0 >= value ? 1 : 0 }
    }
  }
}

extension StudyDesign {
  /// What the simulation writes down, and at which weeks.
  var request: (columns: CourseRecords.Request, weeks: [Int]) {
    var columns = CourseRecords.Request()
    var weeks: Set<Int> = [0, self.weeks]
    for measure in measures {
      switch measure.source {
      case .fact(let fact): if !columns.facts.contains(fact) { columns.facts.append(fact) }
      case .outcome(let outcome, let week):
        if !columns.outcomes.contains(outcome) { columns.outcomes.append(outcome) }
        weeks.insert(week)
      case .summary(let summary): if !columns.summaries.contains(summary) { columns.summaries.append(summary) }
      default: break
      }
    }
    return (columns, weeks.sorted())
  }
}

import Evidence
import MentorSimulation
import Quantities
import RandomStreams
import SupportWebs

/// The participants of one replicate of a study, with what was measured of them and what was true.
struct Participants {
  /// By measure, then participant: as observed, with error; missing ones are NaN.
  private(set) var observed: [[Double]]
  /// By measure, then participant: without error, in the arm of the participant, and in the arm without a mentor.
  private(set) var own: [[Double]]
  private(set) var without: [[Double]]
  /// By group of the design: places of participants.
  private(set) var groups: [[Int]] = []

  private let design: StudyDesign
  private var samples: [Int] = []

  var count: Int { samples.count }

  /// - Parameters:
  ///   - design: the design.
  ///   - candidates: enough of them.
  init(_ design: StudyDesign, _ candidates: Candidates) {
    self.design = design
    observed = design.measures.map { _ in [] }
    (own, without) = (observed, observed)
    var next = candidates.admitted.makeIterator()
    for (sample, wanted) in design.samples.enumerated() {
      let arm = candidates.arm(wanted.arm)
      for _ in 0..<wanted.size {
        guard let candidate = next.next() else { preconditionFailure("There are candidates enough") }
        samples.append(sample)
        for measure in design.measures.indices {
          own[measure].append(candidates.trueValues[measure][arm][candidate])
          without[measure].append(candidates.trueValues[measure][0][candidate])
          observed[measure].append(candidates.observed(measure, arm: arm, candidate))
        }
      }
    }
  }

  /// Loses those who drop out, matches, and sorts what is left into the groups.
  mutating func follow(seed: UInt64, replicate: UInt32) {
    if let dropout = design.dropout { lose(dropout, seed: seed, replicate: replicate) }
    let staying = design.matching.map(matched) ?? Set(samples.indices)
    groups = design.groups.map { group in
      samples.indices.filter { place in
        staying.contains(place) && design.samples[samples[place]].id == group.sample
          && group.conditions.allSatisfy { condition in
            design.measure(condition.measure).map { condition.holds(observed[$0][place]) } ?? false
          }
      }
    }
  }

  // MARK: Dropout

  private mutating func lose(_ dropout: StudyDesign.Dropout, seed: UInt64, replicate: UInt32) {
    let scores = dropout.measure.flatMap(design.measure).map { Self.standardised(observed[$0]) } ?? samples.map { _ in 0 }
    func chance(_ intercept: Double, _ place: Int) -> Double {
      1 / (1 + Elementary.exp(-intercept - dropout.logOdds * scores[place]))
    }
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let mean = samples.indices.reduce(0) { $0 + chance(middle, $1) } / Double(max(1, count))
      if mean < dropout.share { low = middle } else { high = middle }
    }
    for place in samples.indices {
      let luck = StudyAddress.luck(seed: seed, replicate: replicate, candidate: place)
      guard StudyAddress.uniform(.dropout, luck) < chance((low + high) / 2, place) else { continue }
      for (k, measure) in design.measures.enumerated() where design.isLater(measure) { observed[k][place] = .nan }
    }
  }

  /// In standard deviations from the mean; missing values stand at the mean.
  static func standardised(_ values: [Double]) -> [Double] {
    let known = SampleMoments(values.filter { !$0.isNaN })
    guard let sd = known.standardDeviation, sd > 0 else { return values.map { _ in 0 } }
    return values.map { $0.isNaN ? 0 : ($0 - known.mean) / sd }
  }

  // MARK: Matching

  /// Nearest neighbours, each once, in the order of the participants; without those who find none.
  private func matched(_ matching: StudyDesign.Matching) -> Set<Int> {
    let scores = matching.measures.compactMap(design.measure).map { Self.standardised(observed[$0]) }
    func members(_ id: String) -> [Int] { samples.indices.filter { design.samples[samples[$0]].id == id } }
    var free = members(matching.from)
    var staying = Set(samples.indices)
    for place in members(matching.from) { staying.remove(place) }
    for place in members(matching.sample) {
      let distances = free.map { other in
        scores.reduce(0) { $0 + ($1[place] - $1[other]) * ($1[place] - $1[other]) }.squareRoot()
      }
      guard let nearest = distances.indices.min(by: { (distances[$0], $0) < (distances[$1], $1) }),
        matching.caliper.map({ distances[nearest] <= $0 }) ?? true
      else {
        staying.remove(place)
        continue
      }
      staying.insert(free.remove(at: nearest))
    }
    return staying
  }
}

extension StudyDesign {
  /// Whether a measure is taken after week 0.
  func isLater(_ measure: Measure) -> Bool {
    switch measure.source {
    case .fact: false
    case .outcome(_, let week): week > 0
    case .summary: true
    default: measure.parts.contains { id in self.measure(id).map { isLater(measures[$0]) } ?? false }
    }
  }
}

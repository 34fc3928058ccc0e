public import Evidence

/// A study design that is run again and again on youths of the model, each time with others.
///
/// Replicate `r` depends on the design, the seed and `r` alone: not on the threads, nor on how many replicates there are.
public struct VirtualStudy: Sendable {
  public let design: StudyDesign
  public let seed: UInt64
  /// The parameters of the model, before what the design changes.
  public let base: ParameterSet
  /// Which parameters replicates have.
  public let uncertainty: Uncertainty

  /// What differs between replicates beside the participants and their settings.
  public enum Uncertainty: Sendable, Equatable {
    /// Nothing: the parameters as they are.
    case none
    /// The parameters are drawn from their priors, others for each replicate.
    case priors
    /// Those that a calibration fitted come from a posterior sample, the others from their priors.
    case posterior(PosteriorSample)
  }

  /// The most times that as many youths are asked as the design needs, before the selection counts as too narrow.
  static let mostBatches = 64

  public init(_ design: StudyDesign, seed: UInt64, uncertainty: Uncertainty, parameters: ParameterSet = .standard) {
    (self.design, self.seed, self.uncertainty, base) = (design, seed, uncertainty, parameters)
  }

  /// Runs the study.
  ///
  /// - Parameters:
  ///   - replicates: how often, at least 1.
  ///   - threads: how many replicates run at a time; no influence on the result.
  ///   - progress: called now and then with the number of replicates done so far.
  /// - Throws: ``VirtualStudyError`` where the selection lets in too few.
  /// - Complexity: O(replicates) runs of the simulation with as many youths as the study has participants, or more where it selects.
  public func run(
    replicates: Int, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws(VirtualStudyError) -> VirtualStudyResults {
    precondition(replicates >= 1, "A study is run once at least")
    let size = 8
    let jobs = (replicates + size - 1) / size
    let parts = await withTaskGroup(of: (Int, [[StatisticValue]?]).self) { group in
      var (next, done) = (0, 0)
      func begin() {
        let job = next
        next += 1
        group.addTask {
          var part: [[StatisticValue]?] = []
          for replicate in job * size..<min(replicates, (job + 1) * size) { part.append(await self.values(UInt32(replicate + 1))) }
          return (job, part)
        }
      }
      while next < min(jobs, max(1, threads)) { begin() }
      var parts: [Int: [[StatisticValue]?]] = [:]
      while let (job, part) = await group.next() {
        parts[job] = part
        done += part.count
        progress(done)
        if next < jobs { begin() }
      }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
    let values = parts.compactMap(\.self)
    if values.count < parts.count { throw .tooFewAdmitted(replicates: parts.count - values.count, of: parts.count) }
    return VirtualStudyResults(design: design, values: values)
  }

  /// The statistics of one replicate, from 1 up, in the order of the design; `nil` where too few are let in.
  func values(_ replicate: UInt32, threads: Int = 1) async -> [StatisticValue]? {
    let own = design.parameters(of: base)
    let parameters =
      switch uncertainty {
      case .none: design.scaling(own)
      case .posterior(let sample): design.scaling(own.drawn(seed: seed, draw: replicate, posterior: sample))
      case .priors: design.scaling(own.drawn(seed: seed, draw: replicate))
      }
    var batches = 1
    while true {
      let candidates = await Candidates(design, parameters, seed: seed, replicate: replicate, batches: batches, threads: threads)
      if candidates.admitted.count >= design.participants {
        var participants = Participants(design, candidates)
        participants.follow(seed: seed, replicate: replicate)
        return design.statistics.map { StatisticValue($0, design, participants) }
      }
      batches *= 4
      if batches > Self.mostBatches { return nil }
    }
  }
}

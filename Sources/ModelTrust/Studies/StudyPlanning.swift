import Estimates
import MentorSimulation

/// How many participants a design would need.
public struct NeededSize: Sendable, Equatable {
  /// Participants of all samples together, in the proportions of the design.
  public let participants: Int
  /// The power that they give.
  public let power: Double

  /// The power that studies are usually planned for.
  public static let usualPower = 0.8
}

extension VirtualStudyResults.Spread {
  /// How many participants would find the true effect with a chance of 80 %, tested at 5 % on both sides.
  ///
  /// The spread of the estimates goes with one over the root of the participants, so that `n = n₀ ((z(.975) + z(.8)) s / effect)²`, with `s` the
  /// standard deviation of the estimates over replicates and the effect that which is true in the mean. For replicates that differ by their
  /// participants alone (`VirtualStudy.Uncertainty.none`).
  ///
  /// - Parameter participants: those of the design, `n₀`.
  /// - Returns: `nil` without a test, where the true effect cannot be told from 0, or where the study is off by more than half of it: a test would then
  ///   find the bias.
  public func neededSize(participants: Int) -> NeededSize? {
    guard statistic.isTested, let truth, let error = truth.standardError, abs(truth.mean) > 2 * error, let bias,
      abs(bias.mean) <= max(abs(truth.mean) / 2, 2 * (bias.standardError ?? 0)),
      let sd = SampleMoments(values.compactMap(\.estimate)).standardDeviation, truth.mean != 0
    else { return nil }
    let ratio = (NormalQuantile.ofNinetyFivePercent + 0.841_621) * sd / abs(truth.mean)
    let needed = (Double(participants) * ratio * ratio).rounded(.up)
    return needed < 1e9 ? NeededSize(participants: max(4, Int(needed)), power: NeededSize.usualPower) : nil
  }
}

extension StudyDesign {
  /// The same design with a control group beside every sample of which it looks at changes, as large, without a programme; its changes are compared.
  ///
  /// - Returns: `nil` where no statistic is a change without a control group.
  public var controlled: StudyDesign? {
    let changes = statistics.filter { $0.form == .change && $0.with != nil }
    guard !changes.isEmpty, let without = arms.first else { return nil }
    var design = self
    var compared: [Statistic] = []
    for change in changes {
      guard let group = groups.first(where: { $0.id == change.group }), let before = change.with,
        let sample = samples.first(where: { $0.id == group.sample })
      else { continue }
      let control = "control-\(sample.id)"
      if !design.samples.contains(where: { $0.id == control }) {
        design.samples.append(Sample(id: control, arm: without.id, size: sample.size))
      }
      let controls = "control-\(group.id)"
      if !design.groups.contains(where: { $0.id == controls }) {
        design.groups.append(Group(id: controls, sample: control, conditions: group.conditions))
      }
      let gains = change.measures.map { id -> String in
        let gain = "gain-\(id)-\(before)"
        if !design.measures.contains(where: { $0.id == gain }) {
          design.measures.append(Measure(id: gain, source: .change(from: before, to: id), reliability: 1))
        }
        return gain
      }
      compared.append(
        Statistic(
          id: change.id, title: change.title, form: .difference, measures: gains, with: nil, group: group.id, against: controls,
          published: nil))
    }
    (design.evidence, design.use, design.matching, design.statistics) = ([], nil, nil, compared)
    return design
  }
}

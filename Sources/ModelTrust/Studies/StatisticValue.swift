import Quantities
import RandomStreams

/// A statistic as one replicate of a study gives it.
struct StatisticValue: Sendable, Equatable {
  /// `nil` where the data do not give it, as a mean of nobody.
  let estimate: Double?
  /// Two-sided, against 0; `nil` without a test, or where it is undefined.
  let pValue: Double?
  /// What the programmes did to the same youths, in the unit of the statistic; `nil` where the statistic is about no effect.
  let truth: Double?

  /// Below this a finding counts as significant.
  static let level = 0.05

  init(_ statistic: Statistic, _ design: StudyDesign, _ participants: Participants) {
    let parts = statistic.measures.compactMap(design.measure).map { Comparison(statistic, design, participants, measure: $0) }
    func mean(_ values: [Double?]) -> Double? {
      let known = values.compactMap(\.self)
      return known.count == values.count && !known.isEmpty ? known.reduce(0, +) / Double(known.count) : nil
    }
    let estimate = mean(parts.map(\.estimate))
    self.estimate = estimate
    truth = mean(parts.map(\.truth))
    if parts.count == 1 {
      pValue = parts[0].pValue
    } else if statistic.isTested, let estimate, let error = mean(parts.map(\.standardError)), error > 0 {
      // As if all measures erred together: no study tests its mean more carefully than that.
      pValue = StudentT.twoSidedPValue(estimate / error, degreesOfFreedom: .infinity)
    } else {
      pValue = nil
    }
  }

  /// Whether a test found something at 5 %.
  var isSignificant: Bool { pValue.map { $0 < Self.level } ?? false }
}

/// A statistic of one measure.
private struct Comparison {
  private(set) var estimate: Double?
  private(set) var standardError: Double?
  private(set) var pValue: Double?
  private(set) var truth: Double?

  private let values: Participants
  private let measure: Int
  private let one: [Int]
  private let other: [Int]

  init(_ statistic: Statistic, _ design: StudyDesign, _ participants: Participants, measure: Int) {
    values = participants
    self.measure = measure
    func members(_ id: String?) -> [Int] {
      design.groups.firstIndex { $0.id == id }.map { participants.groups[$0] } ?? []
    }
    one = members(statistic.group)
    other = members(statistic.against)
    let partner = statistic.with.flatMap(design.measure)
    switch statistic.form {
    case .mean: estimate = one.isEmpty ? nil : known(one).isEmpty ? nil : SampleMoments(known(one)).mean
    case .difference: compareMeans(standardised: false)
    case .standardised: compareMeans(standardised: true)
    case .logOddsRatio: compareOdds()
    case .correlation: if let partner { correlate(with: partner) }
    case .change: if let partner { change(since: partner) }
    case .effect:
      truth = effect(one)
      estimate = truth
    }
  }

  private func known(_ places: [Int]) -> [Double] { places.map { values.observed[measure][$0] }.filter { !$0.isNaN } }

  /// What the arms did to these youths.
  private func effect(_ places: [Int]) -> Double? {
    let differences = places.map { values.own[measure][$0] - values.without[measure][$0] }.filter { !$0.isNaN }
    return differences.isEmpty ? nil : SampleMoments(differences).mean
  }

  private mutating func compareMeans(standardised: Bool) {
    let (a, b) = (SampleMoments(known(one)), SampleMoments(known(other)))
    guard let variance = a.variance, let otherVariance = b.variance else { return }
    let difference = a.mean - b.mean
    let (v, w) = (variance / Double(a.count), otherVariance / Double(b.count))
    let error = (v + w).squareRoot()
    guard error > 0 else { return }
    let degrees = (v + w) * (v + w) / (v * v / Double(a.count - 1) + w * w / Double(b.count - 1))
    pValue = StudentT.twoSidedPValue(difference / error, degreesOfFreedom: max(1, degrees))
    let gained = effect(one).flatMap { own in effect(other).map { own - $0 } }
    guard standardised else {
      (estimate, standardError, truth) = (difference, error, gained)
      return
    }
    let rest = Double(a.count + b.count - 2)
    let pooled = ((Double(a.count - 1) * variance + Double(b.count - 1) * otherVariance) / rest).squareRoot()
    let correction = 1 - 3 / (4 * rest - 1)
    let g = correction * difference / pooled
    estimate = g
    let (n, m) = (Double(a.count), Double(b.count))
    standardError = ((n + m) / (n * m) + g * g / (2 * (n + m))).squareRoot()
    if let gained, let sd = trueSD() { truth = gained / sd }
  }

  /// The standard deviation of what is true without a mentor, over all who are compared.
  private func trueSD() -> Double? {
    let sd = SampleMoments((one + other).map { values.without[measure][$0] }.filter { !$0.isNaN }).standardDeviation
    return sd.flatMap { $0 > 0 ? $0 : nil }
  }

  private mutating func compareOdds() {
    let (a, b) = (known(one), known(other))
    guard !a.isEmpty, !b.isEmpty else { return }
    var cells = [a, b].flatMap { group in [group.reduce(0, +), Double(group.count) - group.reduce(0, +)] }
    if cells.contains(where: { $0 < 0.5 }) { cells = cells.map { $0 + 0.5 } }
    let ratio = Elementary.log(cells[0] * cells[3] / (cells[1] * cells[2]))
    let error = cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    (estimate, standardError) = (ratio, error)
    pValue = 2 * StandardNormal.cumulative(-abs(ratio / error))
    truth = trueLogOddsRatio(one).flatMap { own in trueLogOddsRatio(other).map { own - $0 } }
  }

  private func trueLogOddsRatio(_ places: [Int]) -> Double? {
    func odds(_ column: [Double]) -> Double? {
      let share = SampleMoments(places.map { column[$0] }.filter { !$0.isNaN }).mean
      return share > 0 && share < 1 ? share / (1 - share) : nil
    }
    guard let own = odds(values.own[measure]), let without = odds(values.without[measure]) else { return nil }
    return Elementary.log(own / without)
  }

  private mutating func correlate(with partner: Int) {
    let pairs = one.map { (values.observed[measure][$0], values.observed[partner][$0]) }.filter { !$0.0.isNaN && !$0.1.isNaN }
    guard pairs.count > 3 else { return }
    let (x, y) = (SampleMoments(pairs.map(\.0)), SampleMoments(pairs.map(\.1)))
    guard let sx = x.variance, let sy = y.variance, sx > 0, sy > 0 else { return }
    let covariance = pairs.reduce(0) { $0 + ($1.0 - x.mean) * ($1.1 - y.mean) } / Double(pairs.count - 1)
    let r = max(-1, min(1, covariance / (sx * sy).squareRoot()))
    estimate = r
    standardError = (1 - r * r) / Double(pairs.count - 1).squareRoot()
    guard abs(r) < 1 else { return pValue = 0 }
    let z = Elementary.log((1 + r) / (1 - r)) / 2
    pValue = 2 * StandardNormal.cumulative(-abs(z) * Double(pairs.count - 3).squareRoot())
  }

  private mutating func change(since earlier: Int) {
    let pairs = one.map { (values.observed[earlier][$0], values.observed[measure][$0]) }.filter { !$0.0.isNaN && !$0.1.isNaN }
    let (before, differences) = (SampleMoments(pairs.map(\.0)), SampleMoments(pairs.map { $0.1 - $0.0 }))
    guard let sd = before.standardDeviation, sd > 0, let error = differences.squaredError?.squareRoot(), error > 0 else { return }
    estimate = differences.mean / sd
    standardError = error / sd
    pValue = StudentT.twoSidedPValue(differences.mean / error, degreesOfFreedom: Double(pairs.count - 1))
    // In the same standard deviations, those of what is true before, so that error of measurement counts as a bias.
    let first = SampleMoments(one.map { values.without[earlier][$0] }.filter { !$0.isNaN }).standardDeviation
    if let gained = effect(one), let first, first > 0 { truth = gained / first }
  }
}

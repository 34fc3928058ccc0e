import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting

/// A number of an option beside that of the comparator, over the draws of the parameters.
struct PolicyLine {
  /// What a value is multiplied by before it is told.
  enum Scale {
    /// Shares and counts of each youth, which are told per 100.
    case hundred
    /// Everything else: as it is, per youth.
    case one

    var factor: Double { self == .hundred ? 100 : 1 }
  }

  let label: String
  let scale: Scale
  let decimals: Int
  let direction: PolicyOutcome.Direction
  let own: Spread?
  let other: Spread?
  /// The option less the comparator; `nil` for the comparator itself.
  let difference: Spread?
  /// The share of draws in which the option is better, or has more where neither is better; `nil` for the comparator or without draws.
  let ahead: Double?

  /// - Parameters:
  ///   - label: what the number is of.
  ///   - scale: how it is told.
  ///   - decimals: of a level; a difference has one more where it is told per 100.
  ///   - direction: which way is better.
  ///   - own: the values, draw by draw.
  ///   - other: those of the comparator; `nil` for none.
  init(_ label: String, _ scale: Scale, decimals: Int, _ direction: PolicyOutcome.Direction, own: [Double?], other: [Double?]?) {
    self.label = label
    self.scale = scale
    self.decimals = decimals
    self.direction = direction
    self.own = Spread(own)
    self.other = other.flatMap { Spread($0) }
    let differences = other.map { zip(own, $0).map { own, other in own.flatMap { own in other.map { own - $0 } } } }
    difference = differences.flatMap { Spread($0) }
    let gains = differences.map { $0.map { $0.map { direction == .less ? -$0 : $0 } } }
    ahead = own.count < 2 ? nil : gains.flatMap { Spread($0) }?.above
  }

  // MARK: Texts

  private var finer: Int { scale == .hundred ? decimals + 1 : decimals }

  func level(_ spread: Spread?, _ numbers: NumberText) -> String {
    spread.map { numbers.fixed($0.mean * scale.factor, decimals) } ?? "–"
  }

  func change(_ numbers: NumberText) -> String {
    difference.map { numbers.signed($0.mean * scale.factor, finer) } ?? "–"
  }

  /// The middle 90 % of the differences; `nil` of fewer than 20 draws.
  func middle(_ numbers: NumberText) -> (low: String, high: String)? {
    difference?.middle.map {
      (numbers.signed($0.lowerBound * scale.factor, finer), numbers.signed($0.upperBound * scale.factor, finer))
    }
  }

  /// In how many of 100 draws the option is ahead.
  func aheadOf100(_ numbers: NumberText) -> String { ahead.map { numbers.fixed(100 * $0, 0) } ?? "–" }
}

/// Trajectories through a grid of `p` levels, in each of which every input moves once, in a random order and direction, by half the grid.
///
/// Row `t (d + 1) + s` is trajectory `t` after `s` moves: `r (d + 1)` rows. Level `l` of Morris's grid, `l / (p - 1)`, stands at the uniform number
/// `(l + 1/2) / p`: many quantile functions are infinite at 0 and 1, the ends of his grid. Effects are counted per unit of his grid, on
/// which a move is `Δ = p / (2 (p - 1))`.
///
/// Source: Morris (1991), *Technometrics* 33(2), 161–174.
public struct MorrisDesign: SensitivityDesign {
  let named: SensitivityInputs
  public let seed: UInt64
  /// The number `r` of trajectories.
  public let trajectories: Int
  /// The number `p` of levels, even.
  public let levels: Int

  public var inputs: [String] { named.ids }
  /// The number of rows of a trajectory, `d + 1`.
  public var trajectorySize: Int { named.count + 1 }
  public var endIndex: Int { trajectories * trajectorySize }
  /// The length of a move on Morris's grid, `p / (2 (p - 1))`.
  public var delta: Double { Double(levels) / Double(2 * (levels - 1)) }
  public var signature: String { "morris/v1;\(seed);\(trajectories);\(levels);\(Self.text(named))" }

  /// Where a trajectory is low, which way each input moves and when.
  struct Trajectory {
    /// The lower level of each input, in `0..<(p / 2)`.
    var lower: [Int] = []
    /// Whether the input starts at its lower level.
    var isRising: [Bool] = []
    /// The inputs in the order of their moves.
    var order: [Int] = []
  }

  /// - Complexity: O(d log d).
  func trajectory(_ number: Int) -> Trajectory {
    var trajectory = Trajectory()
    var keys: [UInt64] = []
    for address in named.addresses {
      let words = SensitivityAddress.words(seed: seed, .morris, item: address, index: number)
      trajectory.lower.append(Int((UInt64(words.x) * UInt64(levels / 2)) >> 32))
      trajectory.isRising.append(words.y >> 31 == 1)
      keys.append(UInt64(words.z) << 32 | UInt64(words.w))
    }
    trajectory.order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    return trajectory
  }

  /// The numbers of a row, each `(l + 1/2) / p` of a level `l`.
  ///
  /// - Complexity: O(d log d).
  public subscript(row: Int) -> [Double] {
    checkRow(row)
    let (number, moves) = row.quotientAndRemainder(dividingBy: trajectorySize)
    let trajectory = trajectory(number)
    var isHigh = trajectory.isRising.map { !$0 }
    for input in trajectory.order.prefix(moves) { isHigh[input].toggle() }
    return named.addresses.indices.map { input in
      (Double(trajectory.lower[input] + (isHigh[input] ? levels / 2 : 0)) + 0.5) / Double(levels)
    }
  }
}

import Quantities

/// Structural balance of a signed graph.
///
/// A triangle is balanced (strongly) with no or two negative ties, and weakly also with three. `triangles` counts by the number of negative
/// ties. Walk balance is `Σ exp(λ signed) / Σ exp(λ absolute)` over eigenvalues of both adjacency matrices, 1 when balanced. Frustration is the
/// least number of ties that must change for balance, exact up to `largestExact` nodes; normalised it is `1 - 2 F / m`, 1 when balanced.
///
/// - Complexity: O(n m + n³), and O(2^n) bit operations for frustration.
///
/// Sources: Cartwright & Harary (1956); Davis (1967); Estrada & Benzi (2014), Phys. Rev. E 90, 042802; Aref & Wilson (2018).
public struct Balance: Sendable, Equatable {
  /// Triangles with 0, 1, 2 and 3 negative ties.
  public let triangles: [Int]
  public let ties: Int
  /// `nil` without ties.
  public let walk: Double?
  /// `nil` beyond `largestExact` nodes with ties.
  public let frustration: Int?

  public static let largestExact = 18
  /// Eigenvalues are sought up to so many nodes with signed ties.
  public static let largestWalk = 200

  public init(_ signed: SignedTies) {
    var sign = [[Int]](repeating: [Int](repeating: 0, count: signed.count), count: signed.count)
    for tie in signed.ties {
      sign[tie.first][tie.second] = tie.sign
      sign[tie.second][tie.first] = tie.sign
    }
    var triangles = [0, 0, 0, 0]
    for tie in signed.ties {
      for k in (tie.second + 1)..<max(tie.second + 1, signed.count) where sign[tie.first][k] != 0 && sign[tie.second][k] != 0 {
        triangles[[tie.sign, sign[tie.first][k], sign[tie.second][k]].count { $0 < 0 }] += 1
      }
    }
    self.triangles = triangles
    ties = signed.ties.count
    let active = sign.indices.filter { i in sign[i].contains { $0 != 0 } }
    let matrix = active.map { i in active.map { Double(sign[i][$0]) } }
    if active.isEmpty || active.count > Self.largestWalk {
      walk = nil
    } else {
      let isolates = Double(signed.count - active.count)
      func trace(_ m: [[Double]]) -> Double { SymmetricEigenvalues.of(m).reduce(isolates) { $0 + Elementary.exp($1) } }
      walk = trace(matrix) / trace(matrix.map { $0.map(abs) })
    }
    frustration = active.count > Self.largestExact ? nil : Self.frustration(signed, active)
  }

  public var triangleCount: Int { triangles.reduce(0, +) }
  /// Share of strongly balanced triangles; `nil` without triangles.
  public var strong: Double? { triangleCount > 0 ? Double(triangles[0] + triangles[2]) / Double(triangleCount) : nil }
  /// Share of triangles balanced in Davis' weak sense.
  public var weak: Double? { triangleCount > 0 ? Double(triangleCount - triangles[1]) / Double(triangleCount) : nil }
  /// `1 - 2 F / m`; `nil` without ties.
  public var frustrationNormalized: Double? { ties > 0 ? frustration.map { 1 - Double(2 * $0) / Double(ties) } : nil }

  /// The least number of ties against the grain over all splits into two camps, in the order of a Gray code: one node changes camp at a time.
  private static func frustration(_ signed: SignedTies, _ active: [Int]) -> Int {
    guard active.count > 1 else { return 0 }
    var place = [Int](repeating: 0, count: signed.count)
    for (k, i) in active.enumerated() { place[i] = k }
    var plus = [UInt32](repeating: 0, count: active.count)
    var minus = plus
    for tie in signed.ties {
      let (i, j) = (place[tie.first], place[tie.second])
      if tie.sign > 0 {
        plus[i] |= 1 << UInt32(j)
        plus[j] |= 1 << UInt32(i)
      } else {
        minus[i] |= 1 << UInt32(j)
        minus[j] |= 1 << UInt32(i)
      }
    }
    var camp: UInt32 = 0
    var frustrated = signed.ties.count { $0.sign < 0 }
    var least = frustrated
    // The last node never moves: a split and its mirror are the same.
    for step in UInt32(1)..<(1 << UInt32(active.count - 1)) {
      let i = step.trailingZeroBitCount
      let others = camp >> UInt32(i) & 1 == 1 ? camp : ~camp
      let (samePlus, sameMinus) = ((plus[i] & others).nonzeroBitCount, (minus[i] & others).nonzeroBitCount)
      frustrated += samePlus - (plus[i].nonzeroBitCount - samePlus) - sameMinus + (minus[i].nonzeroBitCount - sameMinus)
      camp ^= 1 << UInt32(i)
      least = min(least, frustrated)
    }
    return least
  }
}

extension Measure {
  /// Signed measures of the web with ego: triangles by negative ties, balance, walk balance, frustration, ambivalent ties.
  ///
  /// Sign follows closeness and conflict (`TieSign`). Undefined without triangles or ties of known sign. Frustration is undefined (too large)
  /// beyond 18 people with signed ties.
  public static func balance(_ signed: SignedTies) -> [Measure] {
    let balance = Balance(signed)
    let missing = signed.unknown + signed.ambivalent
    func measure(_ id: String, _ value: Double?, _ reason: Undefined, used: Int) -> Measure {
      value.map { Measure(id, $0, used: used, missing: missing) } ?? Measure(id, undefined: reason, used: used, missing: missing)
    }
    let counts = balance.triangles.enumerated().map { k, count in
      // Without a tie of known sign nothing was counted.
      measure("egoSignedTriangles.\(k)", signed.ties.isEmpty && missing > 0 ? nil : Double(count), .allMissing, used: balance.triangleCount)
    }
    return counts + [
      measure("egoBalance", balance.strong, .noTriangles, used: balance.triangleCount),
      measure("egoBalanceWeak", balance.weak, .noTriangles, used: balance.triangleCount),
      measure("egoWalkBalance", balance.walk, balance.ties > 0 ? .tooLarge : .noTies, used: balance.ties),
      measure(
        "egoFrustration", balance.ties > 0 ? balance.frustration.map(Double.init) : nil, balance.ties > 0 ? .tooLarge : .noTies,
        used: balance.ties),
      measure("egoFrustrationNormalized", balance.frustrationNormalized, balance.ties > 0 ? .tooLarge : .noTies, used: balance.ties),
      measure(
        "egoAmbivalentTies", signed.ties.isEmpty && signed.ambivalent == 0 && signed.unknown > 0 ? nil : Double(signed.ambivalent),
        .allMissing,
        used: signed.ties.count + signed.ambivalent),
    ]
  }
}

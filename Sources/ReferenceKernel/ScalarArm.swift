/// One arm of one youth, week by week: the specification of the vector kernel, which must give the same bits.
struct ScalarArm {
  enum Status: UInt8 {
    case none, seeking, matched, endedEarly, completed
  }

  private(set) var status: Status
  private(set) var factors: [Float] = [0.5, 0.5, 0.5, 0.5]
  private(set) var isNominated = false
  private(set) var isPlaced = false
  private(set) var isDropped = false
  private var closeness: [Float]
  private var trust: Float
  private var quality: Float = 0
  private var weeks = 0

  init(_ youth: ScalarYouth, isSeeking: Bool) {
    status = isSeeking ? .seeking : .none
    closeness = youth.closeness
    trust = youth.trust
  }

  mutating func pass(_ week: ScalarWeek, _ youth: ScalarYouth) {
    for k in closeness.indices {
      closeness[k] = Self.unit(closeness[k] + 0.02 * (youth.closeness[k] - closeness[k]) + 0.03 * week.ties[k])
    }
    switch status {
    case .seeking: seek(week, youth)
    case .matched: meet(week, youth)
    default: break
    }
    follow(youth)
    let mean = (factors[0] + factors[1] + factors[2] + factors[3]) * 0.25
    if !isPlaced, week.placement < 0.004 * SystemMathematics.exp(-1.5 * mean) { isPlaced = true }
    if !isDropped, week.dropping < 0.003 * SystemMathematics.exp(-1.2 * mean) { isDropped = true }
  }

  /// Finds a mentor the sooner, the closer the closest candidate is; who it is goes by closeness.
  private mutating func seek(_ week: ScalarWeek, _ youth: ScalarYouth) {
    let candidates = closeness.indices.filter { youth.roles[$0].isCandidate }
    let most = candidates.reduce(0) { max($0, closeness[$1]) }
    guard week.nomination < 0.19 * (0.5 + 0.5 * most) else { return }
    let place = week.choice * candidates.reduce(0) { $0 + closeness[$1] }
    var sum: Float = 0
    let chosen =
      candidates.first { k in
        sum += closeness[k]
        return sum > place
      } ?? candidates.last
    status = .matched
    isNominated = true
    quality = 0.3 + 0.4 * (chosen.map { closeness[$0] } ?? 0)
  }

  /// The match grows towards its best, or ends early, or is completed.
  private mutating func meet(_ week: ScalarWeek, _ youth: ScalarYouth) {
    quality = Self.unit(quality + 0.05 * (youth.highest - quality) + 0.02 * week.quality)
    weeks += 1
    if week.ending < 0.012 * (1.5 - quality) * (1.3 - 0.6 * trust) {
      status = .endedEarly
      trust -= 0.15
      quality = 0
    } else if weeks >= 39 {
      status = .completed
    }
  }

  /// The factors follow what the ties and the match offer.
  private mutating func follow(_ youth: ScalarYouth) {
    var sum: Float = 0
    var without: Float = 1
    var close = 0
    for (k, c) in closeness.enumerated() {
      sum += c
      if youth.roles[k].isOutsideFamily, c > 0.5 { close += 1 }
      if youth.roles[k].isAdult, youth.isSupporting[k] { without *= 1 - 0.5 * c }
    }
    let mean = sum * (1 / Float(closeness.count))
    let outsiders = max(1, youth.roles.count { $0.isOutsideFamily })
    let hasMentor = status == .matched || status == .completed
    let targets = [mean, Float(close) * (1 / Float(outsiders)), 0.5 * mean + (hasMentor ? 0.5 * quality : 0), 1 - without]
    for i in factors.indices { factors[i] += 0.08 * (targets[i] - factors[i]) }
  }

  private static func unit(_ x: Float) -> Float { x < 0 ? 0 : x > 1 ? 1 : x }
}

extension ScalarArm {
  /// All arms of consecutive youths, added one by one.
  static func simulate(_ model: ReferenceModel, youths: Range<Int>) -> [ReferenceTally] {
    var tallies = [ReferenceTally](repeating: ReferenceTally(), count: model.arms)
    for index in youths {
      let number = UInt32(index)
      let draws = ScalarDraws(model, youth: number)
      let youth = ScalarYouth(draws, alters: model.alters)
      var arms = (0..<model.arms).map { ScalarArm(youth, isSeeking: $0 > 0) }
      let together = model.draws == .shared ? model.arms : 1
      for first in stride(from: 0, to: model.arms, by: together) {
        for week in 0..<UInt32(ReferenceModel.weeks) {
          let luck = ScalarWeek(draws, week: week, alters: model.alters)
          for arm in first..<first + together { arms[arm].pass(luck, youth) }
        }
      }
      for arm in arms.indices { tallies[arm].add(arms[arm], youth: number) }
    }
    return tallies
  }
}

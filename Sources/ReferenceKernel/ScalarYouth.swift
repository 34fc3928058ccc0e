/// A youth of the reference model at the start.
struct ScalarYouth {
  let roles: [ReferenceRole]
  /// Closeness at the start, to which it is drawn back.
  let closeness: [Float]
  let isSupporting: [Bool]
  /// The best quality that a match can reach.
  let highest: Float
  let trust: Float

  init(_ draws: ScalarDraws, alters: Int) {
    let week = ScalarDraws.initialWeek
    roles = (0..<alters).map { ReferenceRole(index: $0) }
    var closeness: [Float] = []
    for block in 0..<UInt32((alters + 3) / 4) {
      let words = draws.words(week: week, block: block)
      for (first, second) in [(words.x, words.y), (words.z, words.w)] {
        let r = (-2 * SystemMathematics.log(ScalarDraws.uniform(first))).squareRoot()
        let angle = 6.2831853071795864 * ScalarDraws.uniform(second)
        for z in [r * SystemMathematics.cosine(angle), r * SystemMathematics.sine(angle)] where closeness.count < alters {
          closeness.append(min(max(roles[closeness.count].closeness + 0.15 * z, 0.05), 0.95))
        }
      }
    }
    self.closeness = closeness
    // Five kinds of support in five bits, six people to a word; the first two kinds count.
    isSupporting = (0..<alters).map { k in
      let word = draws.words(week: week, block: 64 + UInt32(k / 24))[k % 24 / 6]
      return word >> (5 * UInt32(k % 6)) & 3 != 0
    }
    let words = draws.words(week: week, block: 128)
    highest = 0.6 + 0.4 * ScalarDraws.uniform(words.x)
    trust = 0.3 + 0.5 * ScalarDraws.uniform(words.y)
  }
}

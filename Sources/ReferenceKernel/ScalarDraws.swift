import Quantities
import RandomStreams

/// The random numbers of one youth of the reference model, by address.
struct ScalarDraws {
  let youth: UInt32
  let key: UInt64

  static let initialWeek = UInt32.max
  /// Blocks below are normal numbers for ties; this one and the next are choices and events.
  static let choices: UInt32 = 64

  init(_ model: ReferenceModel, youth: UInt32) {
    self.youth = youth
    key = UInt64(model.replication) << 32 | UInt64(model.seed)
  }

  /// The fourth word of the counter, which keeps these numbers apart from all others: the letters WEK1.
  private static let purpose: UInt32 = 0x5745_4B31

  func words(week: UInt32, block: UInt32) -> SIMD4<UInt32> {
    Philox.words(counter: SIMD4(youth, week, block, Self.purpose), key: key)
  }

  /// `(word >> 8) 2^-24 + 2^-25`; unlike `Uniform.number`, the largest one rounds up to 1.
  static func uniform(_ word: UInt32) -> Float { Float(word >> 8) * 0x1p-24 + 0x1p-25 }

  /// Box–Muller on two words.
  static func normals(_ first: UInt32, _ second: UInt32) -> (Float, Float) {
    let r = (-2 * Elementary.log(uniform(first))).squareRoot()
    let turn = Elementary.sineAndCosine(turns: uniform(second))
    return (r * turn.cosine, r * turn.sine)
  }

  /// Normal numbers for the ties in a week.
  func normals(week: UInt32, count: Int) -> [Float] {
    var result: [Float] = []
    for block in 0..<UInt32((count + 3) / 4) {
      let words = words(week: week, block: block)
      let (a, b) = Self.normals(words.x, words.y)
      let (c, d) = Self.normals(words.z, words.w)
      result += [a, b, c, d]
    }
    return result
  }
}

/// The random numbers of one youth in one week.
struct ScalarWeek {
  let ties: [Float]
  let nomination, choice, ending, placement, dropping: Float
  let quality: Float

  init(_ draws: ScalarDraws, week: UInt32, alters: Int) {
    ties = draws.normals(week: week, count: alters)
    let choices = draws.words(week: week, block: ScalarDraws.choices)
    nomination = ScalarDraws.uniform(choices.x)
    choice = ScalarDraws.uniform(choices.y)
    ending = ScalarDraws.uniform(choices.z)
    placement = ScalarDraws.uniform(choices.w)
    let others = draws.words(week: week, block: ScalarDraws.choices + 1)
    dropping = ScalarDraws.uniform(others.x)
    quality = ScalarDraws.normals(others.z, others.w).0
  }
}

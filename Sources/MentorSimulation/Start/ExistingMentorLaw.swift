import Quantities

/// Who has a natural mentor at the start, and of what quality: `logit P = a + magnetLogit C`, with `a` such that the mean chance over
/// C ~ N(0, 1) is the prevalence; quality standardised over those who have one.
///
/// Integrals over normal numbers are sums at 129 points from -8 to 8, which for such smooth functions is exact to about 1e-12; `a` comes
/// from 60 halvings of -40…40.
struct ExistingMentorLaw: Sendable {
  /// a.
  let intercept: Float
  let magnetLogit: Float
  let mean: Float
  /// 0 where all mentors are alike.
  let sd: Float
  private let quality: Cohort.ExistingMentor

  private static let points = 129
  private static let step = 0.125
  private static func point(_ k: Int) -> Double { Double(k - points / 2) * step }

  init(_ mentor: Cohort.ExistingMentor) {
    let weights = (0..<Self.points).map { Elementary.exp(-Self.point($0) * Self.point($0) / 2) }
    let total = weights.reduce(0, +)
    func sigmoid(_ x: Double) -> Double { 1 / (1 + Elementary.exp(-x)) }
    func prevalence(_ a: Double) -> Double {
      var sum = 0.0
      for k in weights.indices { sum += weights[k] * sigmoid(a + mentor.magnetLogit * Self.point(k)) }
      return sum / total
    }
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if prevalence(middle) < mentor.prevalence { low = middle } else { high = middle }
    }
    let a = (low + high) / 2
    // Similarity and person are independent and enter as a sum, which is one normal number.
    let spread = (mentor.similarity * mentor.similarity + mentor.person * mentor.person).squareRoot()
    var (share, first, second) = (0.0, 0.0, 0.0)
    for k in weights.indices {
      let weight = weights[k] * sigmoid(a + mentor.magnetLogit * Self.point(k))
      share += weight
      for l in weights.indices {
        let q = sigmoid(mentor.base + mentor.magnet * Self.point(k) + spread * Self.point(l))
        first += weight * weights[l] / total * q
        second += weight * weights[l] / total * q * q
      }
    }
    let mean = first / share
    let variance = second / share - mean * mean
    intercept = Float(a)
    magnetLogit = Float(mentor.magnetLogit)
    self.mean = Float(mean)
    sd = variance > 1e-12 ? Float(variance.squareRoot()) : 0
    quality = mentor
  }

  /// The standardised quality of the natural mentor of a youth, or `nil` for a youth without one.
  ///
  /// - Parameters:
  ///   - magnet: C of the youth.
  ///   - similarity: a standard normal number.
  ///   - person: another one.
  ///   - u: a uniform number that decides whether there is a mentor.
  func standardisedQuality(magnet: Float, similarity: Float, person: Float, _ u: Float) -> Float? {
    guard u < Elementary.sigmoid(intercept + magnetLogit * magnet) else { return nil }
    guard sd > 0 else { return 0 }
    let logit =
      Float(quality.base) + Float(quality.similarity) * similarity + Float(quality.person) * person + Float(quality.magnet) * magnet
    return (Elementary.sigmoid(logit) - mean) / sd
  }
}

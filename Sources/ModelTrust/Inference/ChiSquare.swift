import Quantities
import RandomStreams

/// The chi-square distribution with a whole number of degrees of freedom, central or not.
struct ChiSquare {
  /// In 1...1,000.
  let degrees: Int

  /// The chance of more than `x`.
  ///
  /// With `h = x/2`: `exp(-h) Σ h^k / k!` over `k < n/2` for even `n`; `2 Φ(-√x) + exp(-h) Σ h^(k - 1/2) / Γ(k + 1/2)` over `1 ≤ k ≤ (n - 1)/2` for odd. The sums are
  /// finite and have no negative part: absolute error below 1e-12, relative error below 1e-10 for `x` of at most 300.
  ///
  /// - Returns: 1 for `x` of 0 or less.
  /// - Complexity: O(n).
  ///
  /// Source: Abramowitz & Stegun (1964), *Handbook of Mathematical Functions*, 26.4.4 and 26.4.5.
  func upperTail(_ x: Double) -> Double {
    guard x > 0 else { return 1 }
    let h = x / 2
    let isOdd = !degrees.isMultiple(of: 2)
    // ln of the first part: h^0 / Γ(1), or h^(1/2) / Γ(3/2) with Γ(3/2) = √π / 2.
    var logTerm = isOdd ? (Elementary.log(h) - Elementary.log(Double.pi)) / 2 + Elementary.log(2.0) - h : -h
    var sum = isOdd ? 2 * StandardNormal.cumulative(-x.squareRoot()) : 0
    for k in 0..<degrees / 2 {
      if k > 0 { logTerm += Elementary.log(h / (Double(k) + (isOdd ? 0.5 : 0))) }
      if logTerm > -700 { sum += Elementary.exp(logTerm) }
    }
    return min(1, sum)
  }

  /// The number that is exceeded with a chance in (0, 1); relative error below 1e-10 for a chance of at least 1e-12.
  ///
  /// - Complexity: O(n), 200 upper tails at most.
  func critical(_ tail: Double) -> Double {
    precondition(tail > 0 && tail < 1, "A chance of false alarm lies between 0 and 1")
    var (low, high) = (0.0, Double(degrees))
    while upperTail(high) > tail { high *= 2 }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if upperTail(middle) > tail { low = middle } else { high = middle }
    }
    return high
  }

  /// The chance of more than `x` with noncentrality `λ`: `Σ Poisson(j; λ/2) Q(x; n + 2 j)`, a mixture of central tails.
  ///
  /// The tail with two more degrees is the one before it plus `h^(n/2) exp(-h) / Γ(n/2 + 1)`. Summed until less than 1e-13 of Poisson's
  /// numbers are left; absolute error below 1e-11 for `λ` of at most 1,000.
  ///
  /// Above 1,000 the normal approximation of mean `n + λ` and variance `2 (n + 2 λ)`, with an error below .01.
  ///
  /// - Returns: 1 for `x` of 0 or less.
  /// - Complexity: O(λ (n + λ)).
  ///
  /// Source: Johnson, Kotz & Balakrishnan (1995), *Continuous Univariate Distributions*, vol. 2, 29.2.
  func upperTail(_ x: Double, noncentrality: Double) -> Double {
    guard noncentrality > 0, x > 0 else { return upperTail(x) }
    let half = noncentrality / 2
    guard noncentrality <= 1_000 else {
      let n = Double(degrees)
      return 1 - StandardNormal.cumulative((x - n - noncentrality) / (2 * (n + 2 * noncentrality)).squareRoot())
    }
    var logChance = -half
    var (left, sum) = (1.0, 0.0)
    var j = 0
    while left > 1e-13, j < 2_000 {
      if j > 0 { logChance += Elementary.log(half / Double(j)) }
      let chance = logChance > -700 ? Elementary.exp(logChance) : 0
      sum += chance * ChiSquare(degrees: degrees + 2 * j).upperTail(x)
      left -= chance
      j += 1
    }
    return sum + max(0, left)
  }
}

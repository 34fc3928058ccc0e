/// A natural cubic spline of one variable: cubic between its knots and straight beyond them.
///
/// With knots `t_1 < … < t_k` its columns are `x` and, for `j = 1…k-2`, what is left of `(x - t_j)³₊` when its square and cube are taken
/// off beyond the last knot. Knots lie at quantiles of the variable, the outer ones at 5 and 95 % (2.5 and 97.5 % from seven knots up). Of
/// knots that coincide one is kept; with fewer than three left the variable enters straight.
///
/// Source: Harrell (2015), *Regression Modeling Strategies*, 2nd ed., Springer, section 2.4.5.
struct NaturalSpline {
  let knots: [Double]

  /// - Parameters:
  ///   - values: finite numbers, at least one.
  ///   - count: how many knots, at least 3.
  init(of values: [Double], knots count: Int) {
    let sorted = values.sorted()
    let out = count >= 7 ? 0.025 : 0.05
    var knots: [Double] = []
    for j in 0..<count {
      let share = out + (1 - 2 * out) * Double(j) / Double(count - 1)
      let knot = sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
      if knots.last.map({ knot > $0 }) ?? true { knots.append(knot) }
    }
    self.knots = knots
  }

  /// The columns at the values: one, and two fewer than there are knots.
  func columns(_ values: [Double]) -> [[Double]] {
    let k = knots.count
    guard k >= 3 else { return [values] }
    let (width, last, next) = (knots[k - 1] - knots[0], knots[k - 1], knots[k - 2])
    func cube(_ x: Double) -> Double { x > 0 ? (x / width) * (x / width) * (x / width) : 0 }
    return [values]
      + (0..<k - 2).map { j in
        let (toLast, toNext) = ((last - knots[j]) / (last - next), (next - knots[j]) / (last - next))
        return values.map { cube($0 - knots[j]) - toLast * cube($0 - next) + toNext * cube($0 - last) }
      }
  }
}

/// The functions of the parameters on which net benefit is regressed.
public struct RegressionBasis: Hashable, Sendable {
  /// The functions of each parameter by itself.
  public enum Main: Hashable, Sendable {
    /// Its powers up to this degree, at least 1.
    case powers(Int)
    /// A natural cubic spline with so many knots, at least 3.
    case naturalSpline(knots: Int)
  }

  /// The products of functions of different parameters.
  public enum Interactions: Hashable, Sendable {
    case none
    /// The product of every two parameters.
    case products
    /// All products of powers up to this total degree, at least 2.
    case totalDegree(Int)
    /// The products of every two columns of the main functions of different parameters.
    case mainByMain
  }

  public let main: Main
  public let interactions: Interactions

  /// The bases among which generalised cross-validation chooses, from the plainest up.
  ///
  /// Those with interactions are left out of one parameter; all that have more columns than a fifth of the draws or than 150 are, but never
  /// the first.
  public static let candidates: [RegressionBasis] = [
    RegressionBasis(.powers(1)), RegressionBasis(.powers(2)), RegressionBasis(.powers(3)), RegressionBasis(.naturalSpline(knots: 4)),
    RegressionBasis(.naturalSpline(knots: 6)), RegressionBasis(.naturalSpline(knots: 10)), RegressionBasis(.powers(1), .products),
    RegressionBasis(.powers(3), .products), RegressionBasis(.naturalSpline(knots: 5), .products),
    RegressionBasis(.powers(1), .totalDegree(3)), RegressionBasis(.naturalSpline(knots: 4), .mainByMain),
    RegressionBasis(.powers(1), .totalDegree(5)), RegressionBasis(.naturalSpline(knots: 6), .mainByMain),
  ]

  init(_ main: Main, _ interactions: Interactions = .none) {
    self.main = main
    self.interactions = interactions
  }

  /// How many columns there can be for so many parameters, the constant among them; far too many count as 100,000.
  func columnCount(parameters k: Int) -> Int {
    let each =
      switch main {
      case .powers(let degree): degree
      case .naturalSpline(let knots): knots - 1
      }
    let pairs = k * (k - 1) / 2
    switch interactions {
    case .none: return 1 + k * each
    case .products: return 1 + k * each + pairs
    case .mainByMain: return 1 + k * each + pairs * each * each
    case .totalDegree(let degree): return (1...degree).reduce(1) { min(100_000, $0 * (k + $1) / $1) }
    }
  }

  /// The columns at the values of the parameters, the constant first.
  ///
  /// - Parameter parameters: values by parameter and draw, of about unit size; at least one parameter.
  func columns(_ parameters: [[Double]]) -> [[Double]] {
    let constant = [Double](repeating: 1, count: parameters[0].count)
    if case .totalDegree(let degree) = interactions { return Self.monomials(parameters, degree: degree, constant: constant) }
    let own = parameters.map(functions)
    var columns = [constant] + own.joined()
    guard interactions != .none else { return columns }
    for i in parameters.indices {
      for j in i + 1..<max(parameters.count, i + 1) {
        if interactions == .products {
          columns.append(Self.product(parameters[i], parameters[j]))
        } else {
          for one in own[i] { columns += own[j].map { Self.product(one, $0) } }
        }
      }
    }
    return columns
  }

  /// The main functions of a parameter.
  private func functions(_ values: [Double]) -> [[Double]] {
    switch main {
    case .naturalSpline(let knots): return NaturalSpline(of: values, knots: knots).columns(values)
    case .powers(let degree):
      var powers = [values]
      for _ in 1..<max(1, degree) { powers.append(Self.product(powers[powers.count - 1], values)) }
      return powers
    }
  }

  /// All products of powers up to a total degree, each made once: from one of a degree less by a parameter that is not before its last one.
  private static func monomials(_ parameters: [[Double]], degree: Int, constant: [Double]) -> [[Double]] {
    var columns = [constant]
    var latest: [(column: [Double], last: Int)] = [(constant, 0)]
    for _ in 1...degree {
      latest = latest.flatMap { term in
        (term.last..<parameters.count).map { (column: product(term.column, parameters[$0]), last: $0) }
      }
      columns += latest.map(\.column)
    }
    return columns
  }

  private static func product(_ one: [Double], _ other: [Double]) -> [Double] { zip(one, other).map { $0 * $1 } }
}

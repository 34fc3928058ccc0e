/// How much of the spread among draws of the parameters is about the parameters, and how much is the chance within each draw.
///
/// Each draw `j` gives a mean `m_j` and the variance `v_j` of that mean (its squared standard error). The draws' means spread with
/// `var(m) = parameters + mean(v)`, so that the mean inner variance is taken off. Draws are kept with their numbers and summed in the order
/// of these, so that every order of adding and merging gives the same bits; 24 bytes a draw.
public struct TwoLevelVariance: Hashable, Sendable {
  private struct Draw: Hashable {
    let number: Int64
    let mean: Double
    let innerVariance: Double
  }

  /// In the order of their numbers.
  private var draws: [Draw] = []

  /// The spread of no draws yet.
  public init() {}

  /// How many draws were added.
  public var count: Int { draws.count }

  /// Adds a draw of the parameters.
  ///
  /// - Parameters:
  ///   - number: its number; each counts once, another draw with the same is a programmer's mistake.
  ///   - mean: the mean under this draw, finite.
  ///   - innerVariance: the squared standard error of that mean, at least 0 and finite.
  /// - Complexity: O(1) in the order of the numbers, else O(n).
  public mutating func add(draw number: Int64, mean: Double, innerVariance: Double) {
    precondition(mean.isFinite && innerVariance >= 0 && innerVariance.isFinite, "A draw has a finite mean and a variance of 0 or more")
    var place = draws.count
    while place > 0, draws[place - 1].number >= number { place -= 1 }
    precondition(place == draws.count || draws[place].number != number, "Every draw of the parameters counts once")
    // Equal draws have equal bits: + 0 makes 0 of -0.
    draws.insert(Draw(number: number, mean: mean + 0, innerVariance: innerVariance + 0), at: place)
  }

  /// Adds all draws of another spread.
  ///
  /// - Parameter other: draws with other numbers.
  /// - Complexity: O(n log n).
  public mutating func merge(_ other: TwoLevelVariance) {
    draws = (draws + other.draws).sorted { $0.number < $1.number }
    precondition(zip(draws, draws.dropFirst()).allSatisfy { $0.number < $1.number }, "Every draw of the parameters counts once")
  }

  /// The mean over draws, or `nil` of none.
  public var mean: Double? { Self.mean(draws.map(\.mean)) }

  /// The mean of the draws' inner variances: what chance within draws adds to the spread of their means. `nil` of none.
  public var innerVariance: Double? { Self.mean(draws.map(\.innerVariance)) }

  /// The variance of the draws' means as they are, divisor `n - 1`, inner variance included; `nil` below two draws.
  public var varianceAmongDraws: Double? {
    guard let mean, count > 1 else { return nil }
    return draws.reduce(0) { $0 + ($1.mean - mean) * ($1.mean - mean) } / Double(count - 1)
  }

  /// The variance that is about the parameters: ``varianceAmongDraws`` less ``innerVariance``, not below 0; `nil` below two draws.
  public var parameterVariance: Double? {
    guard let varianceAmongDraws, let innerVariance else { return nil }
    return max(0, varianceAmongDraws - innerVariance)
  }

  /// The standard error of ``mean``, `sqrt(varianceAmongDraws / n)`: chance of draws and within draws together. `nil` below two draws.
  public var standardError: Double? { varianceAmongDraws.map { ($0 / Double(count)).squareRoot() } }

  private static func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }
}

extension TwoLevelVariance: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    writer.write(tag: "ETV1")
    writer.write(Int64(draws.count))
    for draw in draws {
      writer.write(draw.number)
      writer.write(draw.mean)
      writer.write(draw.innerVariance)
    }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: "ETV1")
    for _ in 0..<(try reader.readCount("the number of draws")) {
      let start = reader.offset
      let number = try reader.read(Int64.self)
      let (mean, variance) = (try reader.readDouble(), try reader.readDouble())
      guard draws.last.map({ $0.number < number }) ?? true else {
        throw MalformedBytes(offset: start, problem: "draw \(number) does not follow the one before")
      }
      guard mean.isFinite, variance >= 0, variance.isFinite else {
        throw MalformedBytes(offset: start, problem: "draw \(number) has no finite mean or no variance of 0 or more")
      }
      draws.append(Draw(number: number, mean: mean, innerVariance: variance))
    }
  }
}

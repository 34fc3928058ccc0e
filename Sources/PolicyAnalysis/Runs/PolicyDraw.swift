public import Estimates
public import MentorSimulation

/// What one draw of the parameters gave in one future of the world: for each population and option the means over youths and futures.
public struct PolicyDraw: Sendable, Equatable {
  /// The number of the future of the world.
  public let world: Int
  /// The number of the draw; 0 for the parameters as they are.
  public let draw: Int
  /// By population, then option.
  public let cells: [[Cell]]
  /// By option, then queue, summed over municipalities and futures.
  public let queues: [[QueueResults]]

  /// A mean over courses, and its difference with the comparator in the same courses.
  public struct Mean: Sendable, Equatable {
    /// `nil` where nobody counts.
    public let mean: Double?
    /// Its Monte Carlo standard error; `nil` below two youths.
    public let standardError: Double?
    /// `nil` for the comparator, and for what is not paired.
    public let difference: Double?
    /// The Monte Carlo standard error of the difference; `nil` where there is none, and below two youths.
    public let differenceStandardError: Double?
    /// Over how many courses.
    public let count: Int
  }

  /// A population under an option.
  public struct Cell: Sendable, Equatable {
    /// In the order of ``PolicyQuantities/all``.
    let means: [Mean]
    /// Shares of courses that end worse, and better, than the same course without a mentor.
    public let harm: Mean
    public let benefit: Mean
    /// Undiscounted euros per youth, year by year and within a year by category.
    public let costs: [[Double]]

    /// - Parameter quantity: one of those that are kept.
    public subscript(quantity: Quantity) -> Mean {
      guard let place = PolicyQuantities.all.firstIndex(of: quantity) else { preconditionFailure("All quantities are kept") }
      return means[place]
    }

    /// - Parameter place: a place in ``PolicyQuantities/all``.
    subscript(place: Int) -> Mean { means[place] }
  }
}

extension PolicyDraw {
  init(world: Int, draw: Int, _ results: MunicipalResults, horizon: Int) {
    (self.world, self.draw) = (world, draw)
    queues = results.queues
    cells = results.cells.indices.map { stratum in
      results.cells[stratum].indices.map { option in
        let cell = results.cells[stratum][option]
        let means = PolicyQuantities.all.map { quantity -> Mean in
          switch quantity {
          case .outcome(let outcome): Mean(cell.estimate(outcome, week: horizon), cell.difference(outcome, week: horizon))
          case .summary(let summary): Mean(cell.estimate(summary), cell.difference(summary))
          }
        }
        let costs = results.yearEnds.indices.map { year in
          CostCategory.allCases.map { results.cost($0, year: year, stratum: stratum, option: option) ?? 0 }
        }
        return Cell(means: means, harm: Mean(cell.netHarm, nil), benefit: Mean(cell.netBenefit, nil), costs: costs)
      }
    }
  }
}

extension PolicyDraw.Mean {
  init(_ estimate: Estimate?, _ difference: Estimate?) {
    mean = estimate.flatMap { $0.count > 0 ? $0.mean : nil }
    standardError = estimate?.standardError
    self.difference = difference.flatMap { $0.count > 0 ? $0.mean : nil }
    differenceStandardError = difference?.standardError
    count = estimate?.count ?? 0
  }
}

// MARK: Bytes

extension PolicyDraw.Mean: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    for number in [mean, standardError, difference, differenceStandardError] { writer.write((number ?? .nan).bitPattern) }
    writer.write(Int64(count))
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    func number(_ reader: inout ByteReader) throws(MalformedBytes) -> Double? {
      let value = Double(bitPattern: try reader.read())
      return value.isNaN ? nil : value
    }
    mean = try number(&reader)
    standardError = try number(&reader)
    difference = try number(&reader)
    differenceStandardError = try number(&reader)
    count = Int(try reader.readCount("over how many courses"))
  }
}

extension PolicyDraw: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    for number in [world, draw, cells.count, queues.count] { writer.write(Int64(number)) }
    for cell in cells.joined() {
      for mean in cell.means + [cell.harm, cell.benefit] { mean.write(to: &writer) }
      writer.write(Int64(cell.costs.count))
      for euros in cell.costs.joined() { writer.write(euros.bitPattern) }
    }
    for option in queues {
      writer.write(Int64(option.count))
      for queue in option { queue.write(to: &writer) }
    }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    world = Int(try reader.readCount("the future of the world"))
    draw = Int(try reader.readCount("the draw"))
    let populations = try reader.readCount("how many populations there are")
    let options = try reader.readCount("how many options there are")
    var cells: [[Cell]] = []
    for _ in 0..<populations {
      var row: [Cell] = []
      for _ in 0..<options {
        var means: [Mean] = []
        for _ in 0..<PolicyQuantities.all.count + 2 { means.append(try Mean(from: &reader)) }
        var costs: [[Double]] = []
        for _ in 0..<(try reader.readCount("how many years there are")) {
          var year: [Double] = []
          for _ in CostCategory.allCases { year.append(Double(bitPattern: try reader.read())) }
          costs.append(year)
        }
        let benefit = means.removeLast()
        let harm = means.removeLast()
        row.append(Cell(means: means, harm: harm, benefit: benefit, costs: costs))
      }
      cells.append(row)
    }
    self.cells = cells
    var queues: [[QueueResults]] = []
    for _ in 0..<options {
      var own: [QueueResults] = []
      for _ in 0..<(try reader.readCount("how many queues there are")) { own.append(try QueueResults(from: &reader)) }
      queues.append(own)
    }
    self.queues = queues
  }
}

/// Draws in the order of the future of the world and their number: what blocks of a policy hold.
public struct PolicyDraws: BinaryForm, Sendable, Equatable {
  public private(set) var draws: [PolicyDraw]

  /// - Parameter draws: different draws.
  public init(_ draws: [PolicyDraw]) { self.draws = draws.sorted { ($0.world, $0.draw) < ($1.world, $1.draw) } }

  /// Whether other draws are of the same policy.
  public func hasShape(of other: PolicyDraws) -> Bool {
    func shape(_ draws: PolicyDraws) -> [Int] {
      guard let first = draws.draws.first else { return [] }
      return [first.cells.count, first.queues.count] + first.queues.map(\.count) + [first.cells.first?.first?.costs.count ?? 0]
    }
    return shape(self) == shape(other)
  }

  public mutating func merge(_ other: PolicyDraws) { self = PolicyDraws(draws + other.draws) }

  public func write(to writer: inout ByteWriter) {
    writer.write(Int64(draws.count))
    for draw in draws { draw.write(to: &writer) }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    draws = []
    for _ in 0..<(try reader.readCount("how many draws there are")) { draws.append(try PolicyDraw(from: &reader)) }
  }
}

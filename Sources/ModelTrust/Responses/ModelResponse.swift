public import Estimates
public import Evidence
public import MentorSimulation
public import SupportWebs

/// One number that a scenario gives, as a function of the parameters: what a sensitivity analysis asks for.
///
/// The inputs are the independent uniform numbers of which a draw of the parameters is made (`ParameterSet.drawSources`), so that priors, shares that
/// add up to 1, orders and correlations hold at every point. What a scenario sets itself is known and no input.
public struct ModelResponse: Sendable {
  public let scenario: Scenario
  /// The outcome or summary that is looked at.
  public let quantity: Quantity
  /// The id of an arm.
  public let arm: String
  /// Whether the paired difference with the arm without a mentor is meant; so it is wherever there is one.
  public let isDifference: Bool
  /// What the inputs are, in their order.
  public let sources: [ParameterSet.DrawSource]

  private let webs: [SupportWeb]
  private let parameters: ParameterSet

  /// - Parameters:
  ///   - scenario: the scenario; its own draws and precision are not used.
  ///   - webs: the webs of its cases, one for each in their order; none for a population.
  ///   - quantity: what is looked at, at the last week.
  ///   - arm: the id of an arm.
  ///   - free: the parameters that may move; all that have a prior when `nil`. The others stay as they are.
  /// - Precondition: the scenario has the arm, and a web for each case.
  public init(_ scenario: Scenario, webs: [SupportWeb], quantity: Quantity, arm: String, free: Set<String>? = nil) {
    precondition(scenario.arms.contains { $0.id == arm }, "The arm is one of the scenario's")
    self.scenario = scenario
    self.webs = webs
    self.quantity = quantity
    self.arm = arm
    isDifference = quantity.isPaired && scenario.arms[0].id != arm
    let own = scenario.parameters
    let held = free.map { free in own.parameters.map(\.id).filter { !free.contains($0) } } ?? []
    parameters = own.overriding(held.map { ParameterOverride(id: $0, value: own.value($0)) })
    sources = parameters.drawSources
  }

  /// The ids of the inputs: the parameter or correlation, or the group with the number of the share, from 1 up.
  public var inputs: [String] { sources.map(Self.id) }

  /// What an input is called: the parameter or correlation, or the group with the number of the share, from 1 up.
  public static func id(_ source: ParameterSet.DrawSource) -> String {
    source.parameters == [source.name] ? source.name : "\(source.name)#\(source.element + 1)"
  }

  /// How the rows of a design share their luck.
  public enum Luck: Sendable {
    /// All rows have the same futures: what differs between them is the parameters alone.
    case shared
    /// Every row has futures, and youths of a population, of its own: errors of rows are independent.
    case ownOfEachRow
  }

  /// The parameters at a point.
  ///
  /// - Parameter point: a uniform number in (0, 1) per input.
  public func parameters(at point: [Double]) -> ParameterSet {
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(sources, point).map { source, u in ("\(source.name) \(source.element)", u) })
    // What has no source plays no part in the draw.
    return parameters.drawn { name, element in numbers["\(name) \(element)"] ?? 0.5 }
  }

  /// The number at a point, with its standard error.
  ///
  /// - Parameters:
  ///   - point: a uniform number in (0, 1) per input.
  ///   - row: the number of futures' address; 0 for the futures that all rows with shared luck have.
  /// - Returns: `nil` where nothing was counted.
  public func estimate(at point: [Double], row: UInt32) async -> Estimate? {
    let set = parameters(at: point)
    let results = await Simulation(scenario, webs: webs, parameters: set, parameterDraw: row).run(threads: 1)
    guard let results = results[arm] else { return nil }
    switch quantity {
    case .outcome(let outcome):
      return isDifference ? results.difference(outcome, week: scenario.weeks) : results.estimate(outcome, week: scenario.weeks)
    case .summary(let summary): return isDifference ? results.difference(summary) : results.estimate(summary)
    }
  }

  /// The numbers at all rows of a design.
  ///
  /// - Parameters:
  ///   - design: the design, with the inputs of this response.
  ///   - luck: how rows share their luck.
  ///   - threads: how many rows are worked out at a time; no influence on the result.
  ///   - progress: called now and then with the number of rows done so far.
  /// - Throws: ``SensitivityError/outputNotFinite(row:count:)`` where a row has no such number, as when nobody got a mentor.
  /// - Complexity: O(rows) runs of the scenario.
  public func outputs<Design: SensitivityDesign>(
    _ design: Design, luck: Luck, threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws(SensitivityError) -> DesignOutputs<Design> {
    precondition(design.inputs == inputs, "The design has the inputs of the response")
    let size = 16
    let parts = (design.count + size - 1) / size
    var values = [Double](repeating: .nan, count: design.count)
    var errors = [Double?](repeating: nil, count: design.count)
    await withTaskGroup(of: (Int, [Estimate?]).self) { group in
      var (next, done) = (0, 0)
      func begin() {
        let first = next * size
        next += 1
        group.addTask {
          var part: [Estimate?] = []
          for row in first..<min(design.count, first + size) {
            part.append(await estimate(at: design[row], row: luck == .shared ? 0 : UInt32(row + 1)))
          }
          return (first, part)
        }
      }
      while next < min(parts, max(1, threads)) { begin() }
      while let (first, part) = await group.next() {
        for (k, estimate) in part.enumerated() {
          values[first + k] = estimate?.mean ?? .nan
          errors[first + k] = estimate?.standardError.map { $0 * $0 }
        }
        done += part.count
        progress(done)
        if next < parts { begin() }
      }
    }
    // An error that is not known is no 0: then none is taken off.
    let known = errors.compactMap(\.self)
    return try DesignOutputs(design, values: values, squaredErrors: known.count == errors.count ? known : nil)
  }
}

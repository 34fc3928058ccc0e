import Digests
import Evidence
public import MentorSimulation
import Quantities

/// Everything that decides on the results of a scenario, in a fixed order: what a block plan holds.
public struct RunIdentity {
  private let scenario: Scenario
  private let inputs: [[UInt8]]

  /// - Parameters:
  ///   - scenario: what is run.
  ///   - inputs: the bytes of the files that were read, in a fixed order.
  public init(_ scenario: Scenario, inputs: [[UInt8]]) {
    self.scenario = scenario
    self.inputs = inputs
  }

  /// The plan of a run in blocks.
  ///
  /// - Parameters:
  ///   - courses: the number of courses.
  ///   - size: courses of a block; the last one may have fewer.
  /// - Returns: the plan.
  public func plan(courses: Int, blocksOf size: Int) -> BlockPlan {
    let lines = [
      "steunweb \(Version.current)", "rng philox4x32-10/v1", "scenario \(scenario.name)", "seed \(scenario.seed)",
      "futures \(scenario.futures)",
      "courses \(courses)", "blockSize \(size)",
    ]
    let data = Manifest.modelData.map { "data \($0.name) \($0.hash)" }
    let hashes = inputs.map { "input \(SHA256.hexadecimal(of: $0))" }
    let parameters = scenario.parameters
    let values = parameters.parameters.map { "parameter \($0.id) \(parameters.value($0.id))" }
    return BlockPlan(text: (lines + data + hashes + values).joined(separator: "\n"), blockCount: (courses + size - 1) / size)
  }
}

import Estimates
import Foundation
import TestSupport

@testable import RunStore

/// A folder of its own for a test, in which paths are short.
enum BlockSamples {
  static let plan = BlockPlan(text: "seed 7", blockCount: 10)

  static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-blocks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try body(folder.path)
  }

  static func counts(_ number: Int, _ numbers: [Int64] = [1, 2]) -> Block<BlockCounts> {
    Block(number: number, youths: 0..<1, futures: Int64(number * 5)..<Int64(number * 5 + 5), payload: BlockCounts(numbers))
  }

  /// What a problem says, with the folder of the test as `~`.
  static func problem(in folder: String, _ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return "\(error)".replacing(folder, with: "~") }
  }

  /// The files below a folder, hidden ones too.
  static func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter {
      try URL(filePath: "\(folder)/\($0)").resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }
  }

  /// Reads a file, changes it and writes it back.
  static func alter(_ path: String, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    change(&bytes)
    try Data(bytes).write(to: URL(filePath: path))
  }
}

/// Results with every kind of accumulator.
struct SampleResults: BlockPayload, Equatable {
  static let kind = "TEST"
  static let version: UInt32 = 3

  var moments = ExactMoments(fractionBits: 16)
  var clusters = ClusterMoments(fractionBits: 16)
  var levels = ExactHistogram(lower: 0, upper: 1)
  var costs = LogHistogram()
  var draws = TwoLevelVariance()

  init() {}

  /// The results of these futures, whichever block they are in.
  init(futures: Range<Int64>) {
    for future in futures {
      var dice = Dice(seed: UInt64(future))
      var youth = ExactMoments(fractionBits: 16)
      for _ in 0...dice.whole(below: 4) {
        let level = dice.level()
        youth.add(Float(level * 700 - 300))
        levels.add(level)
        costs.add(1 / (1e-6 + level * level))
      }
      moments.merge(youth)
      clusters.add(youth)
      draws.add(draw: future, mean: dice.level(), innerVariance: 0.1)
    }
  }

  func hasShape(of other: SampleResults) -> Bool { true }

  mutating func merge(_ other: SampleResults) {
    moments.merge(other.moments)
    clusters.merge(other.clusters)
    levels.merge(other.levels)
    costs.merge(other.costs)
    draws.merge(other.draws)
  }

  func write(to writer: inout ByteWriter) {
    moments.write(to: &writer)
    clusters.write(to: &writer)
    levels.write(to: &writer)
    costs.write(to: &writer)
    draws.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(MalformedBytes) {
    moments = try ExactMoments(from: &reader)
    clusters = try ClusterMoments(from: &reader)
    levels = try ExactHistogram(from: &reader)
    costs = try LogHistogram(from: &reader)
    draws = try TwoLevelVariance(from: &reader)
  }
}

import Documents
import Foundation
import ProtectiveFactors
import SupportWebs
import Testing
import TestSupport

@testable import Lessons

/// Cases as the script has them.
enum CaseJSON {
  static func text(_ caseFile: CaseFile) -> String { JSONText(CaseWriter.entry(caseFile), .record(CaseFormat.file)).rendered() }

  static func input(_ files: [CaseFile]) -> String {
    "{\"facts\": \(LessonFacts.json.rendered()), \"words\": \(LessonWords.json.rendered()), \"files\": [\(files.map(text).joined(separator: ","))]}"
  }

  static func shipped(_ name: String) throws -> CaseFile {
    try CaseReader.read(path: "\(name).yaml", bytes: Checkout.bytes("Scenarios/cases/\(name).yaml"))
  }

  static let shippedNames = ["anton", "scouting"]
}

/// The largest difference of numbers that should be equal, and how many there are.
struct Comparison {
  private(set) var largest = 0.0
  private(set) var numbers = 0

  /// Holds the script's factors of one web against the library's.
  mutating func compare(_ answer: Any, _ expected: [FactorResult]) throws {
    let factors = try #require(answer as? [[String: Any]])
    #expect(factors.compactMap { $0["factor"] as? String } == expected.map(\.factor.rawValue))
    for (own, result) in zip(factors, expected) {
      compare(own["value"], result.value)
      #expect(own["unknown"] as? String == result.unknown?.rawValue)
      #expect(own["missing"] as? Int == result.missing)
      let parts = try #require(own["parts"] as? [[String: Any]])
      #expect(parts.compactMap { $0["id"] as? String } == result.parts.map(\.id))
      for (part, other) in zip(parts, result.parts) {
        compare(part["value"], other.value)
        compare(part["largest"], other.largest)
      }
      let contributions = try #require(own["contributions"] as? [[String: Any]])
      #expect(contributions.compactMap { $0["id"] as? String } == result.contributions.map(\.source.id))
      for (contribution, other) in zip(contributions, result.contributions) { compare(contribution["value"], other.value) }
    }
  }

  private mutating func compare(_ own: Any?, _ bounds: Bounds?) {
    let ends = own as? [Double]
    #expect((ends == nil) == (bounds == nil))
    guard let ends, let bounds else { return }
    largest = max(largest, abs(ends[0] - bounds.low), abs(ends[1] - bounds.high))
    numbers += 2
  }
}

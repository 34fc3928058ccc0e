import Documents
import Foundation
import InputFiles

/// An earlier measurement of `steunweb bench --json`.
struct BenchBaseline: Decodable {
  private struct Row: Decodable {
    let name: String
    let youthWeeksPerProcessorSecond: Double?
  }

  private let rows: [Row]

  /// Rates per core by the name of the case.
  var rates: [String: Double] {
    Dictionary(
      rows.compactMap { row in row.youthWeeksPerProcessorSecond.map { (row.name, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The measurement that came with the program.
  static func committed() throws -> BenchBaseline {
    try JSONDecoder().decode(BenchBaseline.self, from: Data(EmbeddedText.benchBaseline.text.utf8))
  }

  /// - Throws: `Failure` with exit code 1 when the file is no such measurement.
  static func read(_ path: String) throws -> BenchBaseline {
    let bytes = try Inputs.readBytes(at: path)
    do {
      return try JSONDecoder().decode(BenchBaseline.self, from: Data(bytes))
    } catch {
      throw Failure(
        kind: .input,
        message: "\(path): error: this is no measurement of 'steunweb bench --json'\n"
          + "  fix: write one with 'steunweb bench --json > baseline.json'")
    }
  }
}

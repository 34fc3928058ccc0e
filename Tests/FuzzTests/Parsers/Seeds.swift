import Foundation
import TestSupport

/// What a parser's inputs begin with: files of the package, with invented names in place of labels, and the kept inputs.
enum Seeds {
  struct Input: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  static func of(_ parser: FuzzedParser) throws -> [Input] {
    try kept(parser.name) + parser.seeds.flatMap(files)
  }

  /// The kept inputs, by name.
  static func kept(_ parser: String) throws -> [Input] { try files("Tests/FuzzTests/Corpus/\(parser)/*") }

  /// - Parameter pattern: a folder of the package, `/*` and an ending.
  private static func files(_ pattern: String) throws -> [Input] {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    let folder = Checkout.url(String(parts[0]))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(parts[1]) && !$0.hasPrefix(".") }
    return try names.sorted().map { Input(name: $0, bytes: named([UInt8](try Data(contentsOf: folder.appending(path: $0))))) }
  }

  /// The same text with names in place of the labels of a case, so that messages can be searched for them.
  private static func named(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("steunweb: case/") || text.contains("\nsteunweb: case/") else { return bytes }
    var number = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard let start = line.range(of: "label: {"), let end = line[start.upperBound...].firstIndex(of: "}") else { return String(line) }
      number += 1
      return line[..<start.upperBound] + "nl: Annemieke Zwaan \(number), en: Quirijn Dolfijn \(number)" + line[end...]
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}

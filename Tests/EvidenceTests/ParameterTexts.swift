import Documents
import Evidence

/// Parameter files for tests: the shipped one, changed line by line, and small ones.
enum ParameterTexts {
  static let shipped = String(decoding: EmbeddedFile.parameters.bytes, as: UTF8.self).split(separator: "\n").map(String.init)

  static func read(_ lines: [String]) throws -> ParameterSet {
    try ParameterSet.read(path: "my.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  /// The shipped file with every prior fixed but the linked ones.
  static func allFixedButLinked() throws -> ParameterSet {
    try read(
      shipped.withoutJoints.map { line in
        line.hasPrefix("    prior: {family: ") && !line.contains("family: linked") ? "    prior: {family: fixed}" : line
      })
  }

  /// A file of parameters with these ids and priors, all with value .5 and unit share, and more lines below them.
  static func small(_ priors: [(id: String, prior: String)], _ more: [String] = []) -> [String] {
    ["steunweb: parameters/1", "parameters:"]
      + priors.flatMap {
        [
          "  - {id: \($0.id), value: 0.5, unit: share, status: assumption, evidence: [], section: \"1\", enters: e, description: {nl: a, en: b},",
          "     prior: {\($0.prior)}}",
        ]
      } + more
  }
}

extension [String] {
  /// Without orders and correlations, which stand at the end of the file.
  var withoutJoints: [String] { Array(prefix { $0 != "orders:" }) }
}

import Documents
import Interchange
import MentorSimulation
import ModelTrust
import PolicyAnalysis
import Quantities
import SupportWebs

extension FuzzedParser {
  /// Files in YAML.
  static let documents: [FuzzedParser] = [
    document(
      "case", CaseFormat.file, ["Scenarios/cases/*.yaml", "Tests/Gallery/*.yaml", "Tests/SupportWebsTests/Fixtures/*.yaml"],
      CaseReader.read(path:bytes:), then: CaseRoundTrip.check),
    document("scenario", ScenarioFormat.file, ["Scenarios/*.yaml"], { try ScenarioReader.read(path: $0, bytes: $1) }, mayTell: true),
    document("policy", PolicyFormat.file, ["Scenarios/policies/*.yaml"], { try PolicyReader.read(path: $0, bytes: $1) }, mayTell: true),
    document("study", DesignFormat.file, ["Scenarios/studies/*.yaml"], { try DesignReader.read(path: $0, bytes: $1) }, mayTell: true),
    document(
      "mapping", MappingFormat.file, ["Scenarios/samples/invented-class/*.yaml"],
      { try ReadMapping(MappingReader.read(path: $0, bytes: $1)) }, mayTell: true),
    document(
      "key", KeyFile.format, [], KeyFile.read(path:bytes:),
      then: { key, _ in
        let again = try? KeyFile.read(path: "again.yaml", bytes: Array(key.yaml.utf8))
        try Broken.unless(again == key, "the key file does not read back")
      }),
  ]

  /// A parser of YAML: it reads the same twice, its problems have places, and what it reads holds.
  private static func document<Value: Equatable & Sendable>(
    _ name: String, _ format: RecordFormat, _ seeds: [String], _ read: @escaping @Sendable (String, [UInt8]) throws -> Value,
    mayTell: Bool = false, then: @escaping @Sendable (Value, [UInt8]) throws -> Void = { _, _ in }
  ) -> FuzzedParser {
    FuzzedParser(
      name: name, seeds: seeds, words: Words.yaml + Words.of(format),
      check: .now { bytes in
        let first = Result { try read("in.yaml", bytes) }
        let second = Result { try read("in.yaml", bytes) }
        switch (first, second) {
        case (.success(let value), .success(let again)):
          try Broken.unless(value == again, "read twice, it is not the same")
          try then(value, bytes)
        case (.failure(let error as InvalidInput), .failure(let again as InvalidInput)):
          try Broken.unless(error.diagnostics == again.diagnostics, "read twice, it has other problems: \(error)\n\(again)")
          try Messages(path: "in.yaml", bytes, .yaml, mayTell: mayTell).check(error)
        default: throw Broken("read twice, it is once a value and once not: \(first) \(second)")
        }
      })
  }
}

/// A mapping, to compare.
private struct ReadMapping: Equatable, Sendable {
  let text: String

  init(_ mapping: Mapping) {
    let columns = Mapping.Table.allCases.map { table in
      (mapping.columns[table] ?? []).map {
        "\($0.column) \($0.key) \($0.values.sorted { $0.key < $1.key }) \(String(describing: $0.scale))"
      }
    }
    text = "\(columns) \(mapping.missing.sorted()) \(String(describing: mapping.format)) \(mapping.provenance)"
  }
}

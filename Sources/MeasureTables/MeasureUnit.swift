import Documents
public import Interchange
import Quantities
import SupportWebs

/// Something to measure: a case file by its bytes, or an ego of a foreign file at all its waves.
public enum MeasureUnit: Sendable {
  case caseFile(path: String, read: @Sendable () throws -> [UInt8])
  case foreign(path: String, waves: [ForeignEgo])
  case own(OwnCase)

  /// The webs of it, measured. What a table of measures does not show (new ids, labels) is no finding.
  ///
  /// - Throws: `InvalidInput` when the case is invalid, and what `read` throws.
  func measured(_ request: MeasureRequest, _ findings: inout FindingsLog) throws -> [MeasuredWeb] {
    switch self {
    case .caseFile(let path, let read):
      let caseFile = try CaseReader.read(path: path, bytes: try read())
      return Self.measured(caseFile, path, request)
    case .own(let own):
      return Self.measured(own.caseFile, own.file, request)
    case .foreign(let path, let waves):
      try Self.refuseNegative(waves, path, request.mapping)
      var builder = CaseBuilder(mapping: request.mapping)
      let caseFile = try builder.build(waves: waves)
      findings.add(contentsOf: builder.findings)
      return zip(caseFile.waves, waves).map { web, foreign in
        var measured = MeasuredWeb(web, file: path, ego: foreign.id, request: request)
        measured.isReal = caseFile.provenance == .real
        if measured.weight == nil {
          findings.add(Finding(file: foreign.file ?? path, position: foreign.position, rule: .badValue, ["column": "samplingWeight"]))
        }
        return measured
      }
    }
  }

  private static func measured(_ caseFile: CaseFile, _ path: String, _ request: MeasureRequest) -> [MeasuredWeb] {
    caseFile.waves.map { web in
      var measured = MeasuredWeb(web, file: path, ego: web.youth.id, request: request)
      measured.isReal = caseFile.provenance == .real
      return measured
    }
  }

  /// - Throws: `InvalidInput` with every tie of negative strength: only signed measures take those.
  private static func refuseNegative(_ waves: [ForeignEgo], _ path: String, _ mapping: Mapping) throws(InvalidInput) {
    var problems: [Diagnostic] = []
    func check(_ cells: [FlatCell], _ file: String?) {
      for cell in cells {
        let name = cell.name.hasPrefix("tie.attributes.") ? String(cell.name.dropFirst("tie.attributes.".count)) : cell.name
        guard mapping.isStrength(name), let x = Attributes.Value(verbatim: cell.text).asNumber, x < 0, problems.count < 1_000 else {
          continue
        }
        problems.append(
          Diagnostic(
            path: file ?? path, position: cell.position, problem: "the strength of a tie is negative",
            fix: "only signed measures take negative strengths: give the strength, and whether the tie is strained, in two columns"))
      }
    }
    for ego in waves {
      for alter in ego.alters { check(alter.cells, alter.file) }
      for tie in ego.ties { check(tie.cells, tie.file) }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }
}

import Interchange
import SupportWebs

/// A case that was read can be written, in every form that promises to keep it, and reads back as the same.
enum CaseRoundTrip {
  @Sendable static func check(_ caseFile: CaseFile, _ bytes: [UInt8]) throws {
    try yaml(caseFile)
    // One of the other forms each time: which one follows from the input.
    let forms: [GraphFormat?] = [.graphml, .json, .dot, nil]
    if let format = forms[bytes.count % forms.count] { try graph(caseFile, format) } else { try tables(caseFile) }
  }

  static func yaml(_ caseFile: CaseFile) throws {
    let text = CaseWriter.yaml(caseFile)
    let again: CaseFile
    do {
      again = try CaseReader.read(path: "again.yaml", bytes: Array(text.utf8))
    } catch {
      throw Broken("the case as it was written is refused: \(error)\n\(text)")
    }
    try Broken.unless(again == caseFile, "the case as it was written is another:\n\(text)")
    try Broken.unless(CaseWriter.yaml(again) == text, "the case is written in two ways:\n\(text)")
  }

  private static func graph(_ caseFile: CaseFile, _ format: GraphFormat) throws {
    let writing = format.write(CaseGraphs.graphs(of: caseFile))
    guard writing.losses.isEmpty else { return }
    let again: CaseFile?
    do {
      again = try CaseGraphs.caseFile(from: format.read(path: "again", bytes: writing.bytes).graphs, path: "again")
    } catch {
      throw Broken("the case in \(format.rawValue) is refused: \(error)\n\(String(decoding: writing.bytes, as: UTF8.self))")
    }
    try Broken.unless(again == caseFile, "the case in \(format.rawValue) is another:\n\(String(decoding: writing.bytes, as: UTF8.self))")
  }

  private static func tables(_ caseFile: CaseFile) throws {
    let tables = CaseTables.tables(of: [caseFile])
    guard tables.losses.isEmpty else { return }
    let text = [tables.egos, tables.alters, tables.ties].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    let again: CaseFile
    do {
      var source = try EgoTableSource(
        EgoTableSource.Tables(
          egos: TableInput(path: "egos.csv", bytes: tables.egos), alters: TableInput(path: "alters.csv", bytes: tables.alters),
          ties: TableInput(path: "ties.csv", bytes: tables.ties)))
      var (builder, waves) = (CaseBuilder(), [ForeignEgo]())
      while let wave = try source.next() { waves.append(wave) }
      again = try builder.build(waves: waves)
    } catch {
      throw Broken("the case in tables is refused: \(error)\n\(text)")
    }
    try Broken.unless(again == caseFile, "the case in tables is another:\n\(text)\n\(CaseWriter.yaml(again))")
  }
}

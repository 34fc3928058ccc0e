import InputFiles
import SupportWebs
import ArgumentParser
import Documents
import Foundation
import Interchange
import MeasureTables
import NetworkMeasures
import Quantities
import Wording

/// `steunweb measure`
struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure many webs: one table with a row per web.",
    discussion: """
      Takes case files, folders of them, and whatever `steunweb import` reads. Every measure has a column; undefined ones are NA, and
      --details says why. Beside the table stands a codebook with names, formulas, ranges and sources. Rows stand in the order of the input, whatever
      the threads; memory does not grow with the number of webs. Nothing is written when a file is invalid.
      """)

  @Argument(help: ArgumentHelp("Case files, folders, or exports of other tools.", valueName: "file"))
  var files: [String]

  @Option(name: .out, help: ArgumentHelp("The table to write.", valueName: "table.csv"))
  var output: String

  @Option(
    name: .customLong("by"), parsing: .upToNextOption,
    help: ArgumentHelp("Attributes in which the youth is compared with the people, beside sector and role.", valueName: "name"))
  var attributes: [String] = []

  @Option(help: ArgumentHelp("A second table with the positions of the people.", valueName: "people.csv"))
  var alters: String?

  @Option(help: ArgumentHelp("A table of means over all webs, with bootstrap intervals.", valueName: "summary.csv"))
  var summary: String?

  @Option(help: ArgumentHelp("Bootstrap samples of the summary.", valueName: "n"))
  var samples = 1_000

  @Option(help: ArgumentHelp("Seed of the bootstrap.", valueName: "n"))
  var seed: UInt64 = 1

  @Flag(help: "For every measure: values used, values missing, why it is undefined.")
  var details = false

  @Option(help: ArgumentHelp("What the columns of foreign tables mean.", valueName: "mapping.yaml"))
  var mapping: String?

  @Option(help: ArgumentHelp("In graph files of whole networks: whose web is measured; 'all' for everybody's.", valueName: "id"))
  var ego: String?

  @Flag(help: "Measure graph files as whole networks: a row per network, and --alters a row per member.")
  var whole = false

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if whole, summary != nil || ego != nil || !attributes.isEmpty || details {
      throw ValidationError("'--whole' goes with '--out' and '--alters' alone.")
    }
    guard (40...100_000).contains(samples) else { throw ValidationError("'--samples' is 40 to 100000.") }
  }

  func run() async throws {
    if whole { return try measureNetworks() }
    var request = MeasureRequest()
    request.attributes = attributes
    request.hasDetails = details
    request.hasAlters = alters != nil
    if let mapping { request.mapping = try MappingReader.read(path: mapping, bytes: Inputs.readBytes(at: mapping)) }
    try Outputs.refuse(outputs, inputs: files.flatMap { [$0] + MeasureInputs.cases(in: $0) })
    let table = MeasureTable(request)
    let tables = try PendingFiles([output] + [alters].compactMap(\.self))
    defer { tables.discard() }
    try tables.write(table.header, to: 0)
    if alters != nil { try tables.write(table.alterHeader, to: 1) }
    var means = EgoSummary(ids: MeasuredWeb.columns(request), seed: seed, samples: samples)
    var units = try MeasureInputs(files, mapping: request.mapping, member: ego)
    let bar = ProgressBar(total: units.knownCount)
    let report = try await MeasureRun.run(request, threads: threads.value) {
      try units.next()
    } onRows: { rows, report in
      if rows.contains(where: \.isReal) { Privacy.restrictOutput(for: .real) }
      for web in rows {
        try tables.write(table.row(web), to: 0)
        if alters != nil { try tables.write(table.alterRows(web), to: 1) }
        if summary != nil { means.add(web) }
      }
      bar.show(report.units)
    }
    bar.finish()
    if !report.problems.isEmpty {
      for problem in report.problems { FileHandle.standardError.write(Data("\(problem)\n".utf8)) }
      let text = "steunweb: error: \(report.invalidUnits) of \(report.units) inputs are invalid; no table was written\n"
      FileHandle.standardError.write(Data(text.utf8))
      throw ExitCode(Failure.Kind.input.rawValue)
    }
    var found = units.findings
    found.add(contentsOf: report.findings)
    FileHandle.standardError.write(Data(FindingsReport(found).text(in: language.value, most: 5).utf8))
    for name in attributes where !report.attributes.contains(name) {
      FileHandle.standardError.write(Data((Wording.text("measure.nobody", in: language.value, ["name": name]) + "\n").utf8))
    }
    var others: [(String, [UInt8])] =
      Outputs.isSpecial(output) ? [] : [(Self.codebook(output), MeasureTable.codebook(request, in: language.value))]
    if let summary { others.append((summary, means.csv)) }
    try tables.commit(with: others)
    print("\(output): \(report.webs) \(report.webs == 1 ? "web" : "webs"), \(MeasuredWeb.columns(request).count) measures")
    for (path, _) in [alters.map { ($0, 0) }].compactMap(\.self) { print(path) }
    for (path, _) in others { print(path) }
  }

  /// What is written; a terminal has no codebook.
  private var outputs: [String] {
    [output, alters, summary, Outputs.isSpecial(output) ? nil : Self.codebook(output)].compactMap(\.self)
  }

  /// Whole networks are measured one by one.
  private func measureNetworks() throws {
    try Outputs.refuse(outputs, inputs: files)
    var found = FindingsLog()
    var rows: [NetworkTable.Row] = []
    for file in files {
      let (networks, findings) = try Inputs.readNetworks(at: file)
      for finding in findings { found.add(finding) }
      rows += networks.map { NetworkTable.Row(file: file, network: $0.id, measures: WholeNetworkMeasures($0)) }
    }
    let tables = try PendingFiles([output] + [alters].compactMap(\.self))
    defer { tables.discard() }
    try tables.write(NetworkTable.networks(rows), to: 0)
    if alters != nil { try tables.write(NetworkTable.members(rows), to: 1) }
    FileHandle.standardError.write(Data(FindingsReport(found).text(in: language.value, most: 5).utf8))
    try tables.commit(
      with: Outputs.isSpecial(output) ? [] : [(Self.codebook(output), NetworkTable.codebook(rows, in: language.value))])
    print("\(output): \(rows.count) \(rows.count == 1 ? "network" : "networks")")
  }

  /// `table.csv` has `table-codebook.csv`.
  private static func codebook(_ path: String) -> String {
    let stem = (path as NSString).deletingPathExtension
    return "\(stem)-codebook.csv"
  }
}

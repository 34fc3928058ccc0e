import InputFiles
import Documents
public import ArgumentParser
import Documents
import Foundation
import Interchange
import Quantities
import SupportWebs
import Wording

/// `steunweb import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an export of another tool as case files.",
    discussion: """
      FORMAT is auto, or one of triple, network-canvas, openeddi, egoweb, wide, graphml, gexf, dot, pajek, json. PATH is a file, a folder or a zip.
      Every repair is a numbered finding; --findings writes them all, --strict takes them as errors. What Steunweb does not know is kept as
      attributes and written back by `steunweb export`. Ids that could be names become a1, a2 …; the original stays as an attribute in the case file,
      which therefore is as private as what it was read from.
      """)

  enum Format: Hashable, ExpressibleByArgument {
    case auto
    case known(ImportFormat)

    init?(argument: String) {
      if argument == "auto" {
        self = .auto
      } else if let format = ImportFormat(rawValue: argument) {
        self = .known(format)
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] { ["auto"] + ImportFormat.allCases.map(\.rawValue) }
  }

  @Argument(help: ArgumentHelp("The kind of export, or auto.", valueName: "format"))
  var format: Format

  @Argument(help: ArgumentHelp("A file, a folder or a zip.", valueName: "path"))
  var path: String

  @Option(name: .into, help: ArgumentHelp("The folder to make: a case file per ego.", valueName: "folder"))
  var into: String

  @Option(help: ArgumentHelp("What the columns mean.", valueName: "mapping.yaml"))
  var mapping: String?

  @Option(name: .customLong("protocol"), help: ArgumentHelp("The protocol of a Network Canvas study.", valueName: "file"))
  var protocolFile: String?

  @Option(help: ArgumentHelp("In a graph file of a whole network: whose web is read; 'all' for everybody's.", valueName: "id"))
  var ego: String?

  @Option(
    help: ArgumentHelp(
      "Where the youths come from: invented, composite or real (default: what the mapping says, else real).", valueName: "word"))
  var provenance: Provenance?

  @Option(help: ArgumentHelp("Write all findings, as .csv or .json.", valueName: "file"))
  var findings: String?

  @Flag(help: "Take findings as errors.")
  var strict = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let findings, !["csv", "json"].contains((findings as NSString).pathExtension.lowercased()) {
      throw ValidationError("'--findings' is a file that ends in .csv or .json.")
    }
  }

  func run() throws {
    var meaning = Mapping()
    if let mapping { meaning = try MappingReader.read(path: mapping, bytes: Inputs.readBytes(at: mapping)) }
    if case .known(let known) = format { meaning.format = known }
    if let provenance { meaning.provenance = provenance }
    Privacy.restrictOutput(for: meaning.provenance)
    let held = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    try Outputs.refuse([findings].compactMap(\.self), inputs: [path] + held.map { "\(path)/\($0)" }, folder: into)
    var folder = try PendingFolder(into)
    do {
      let report = try read(meaning, into: &folder)
      let text = FindingsReport(report.findings)
      if let findings { try write(text, to: findings) }
      if strict, let error = text.error(in: language.value) { throw error }
      print(text.text(in: language.value), terminator: "")
      try folder.commit()
      print(
        Wording.text(
          "import.read", in: language.value,
          [
            "egos": "\(report.egos)", "waves": "\(report.waves)", "alters": "\(report.alters)", "ties": "\(report.ties)",
            "format": report.format.rawValue, "folder": into, "findings": "\(report.findings.total)",
          ]))
    } catch {
      folder.discard()
      throw error
    }
  }

  private func read(_ meaning: Mapping, into folder: inout PendingFolder) throws -> ImportReport {
    guard FileManager.default.fileExists(atPath: path) else { throw Failure.unreadable(path, CocoaError(.fileReadNoSuchFile)) }
    var importer = Importer()
    importer.member = ego
    var failure: (any Error)?
    var pending = folder
    let report = try importer.run(path: path, mapping: meaning, protocolPath: protocolFile) { caseFile in
      guard failure == nil else { return }
      do {
        let text = Array(CaseWriter.yaml(caseFile).utf8)
        guard text.count <= YAMLSource.largestFile else {
          throw Failure(
            kind: .input,
            message:
              "\(path): error: a web is too large for a case file (8 MiB)\n  fix: measure it as a whole network: steunweb measure --whole")
        }
        try pending.write(text, stem: caseFile.waves.first?.youth.id ?? "case", ending: "yaml")
      } catch {
        failure = error
      }
    }
    folder = pending
    if let failure { throw failure }
    return report
  }

  private func write(_ report: FindingsReport, to path: String) throws {
    let isJSON = (path as NSString).pathExtension.lowercased() == "json"
    try Outputs.write(isJSON ? Array((report.json(in: language.value).rendered() + "\n").utf8) : report.csv(in: language.value), to: path)
  }
}

extension Provenance: ExpressibleByArgument {}

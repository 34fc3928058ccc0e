import InputFiles
import Documents
import ArgumentParser
import Foundation
import Interchange
import Quantities
import SupportWebs

/// `steunweb pseudonymise`
struct Pseudonymise: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replace names, texts, ages and dates of case files; reversible with the key file alone.",
    discussion: """
      Ids and labels become pseudonyms that follow from a secret key, so that a person has the same pseudonym in all files of one youth.
      Free text and attributes are removed, ages become bands, dates shift by a constant number of days per youth. The report says what changed and
      what could still point to somebody. A new key file is made where none is; keep it apart from the cases. --restore puts ids, labels and dates back.
      """)

  @Argument(help: ArgumentHelp("Case files, or folders of them.", valueName: "case"))
  var files: [String]

  @Option(help: ArgumentHelp("The key file.", valueName: "file"))
  var key: String

  @Option(name: .into, help: ArgumentHelp("The folder to make.", valueName: "folder"))
  var into: String

  @Option(name: .customLong("keep"), parsing: .upToNextOption, help: ArgumentHelp("Attributes that may stay.", valueName: "name"))
  var keep: [String] = []

  @Flag(help: "Put ids, labels and dates back.")
  var restore = false

  @Flag(help: "JSON for machines instead of the report for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let paths = files.flatMap { file in
      let held = MeasureInputs.cases(in: file)
      return held.isEmpty ? [file] : held
    }
    try Outputs.refuse([key], inputs: paths, folder: into)
    let cases = try paths.map { try Inputs.readCase(at: $0) }
    var folder = try PendingFolder(into)
    do {
      let reports = restore ? try restored(cases, paths, &folder) : try pseudonymised(cases, paths, &folder)
      try folder.commit()
      for report in reports { print(json ? report.json.rendered() : report.text(in: language.value)) }
    } catch let error as PseudonymError {
      folder.discard()
      throw Failure(kind: .input, message: "steunweb: error: \(error.problem)\n  fix: \(error.fix)")
    } catch {
      folder.discard()
      throw error
    }
  }

  private func pseudonymised(_ cases: [CaseFile], _ paths: [String], _ folder: inout PendingFolder) throws -> [PseudonymReport] {
    let isNew = !FileManager.default.fileExists(atPath: key)
    var pseudonymiser = Pseudonymiser(
      key: isNew ? .random() : try KeyFile.read(path: key, bytes: Inputs.readBytes(at: key)), keep: Set(keep))
    var reports: [PseudonymReport] = []
    for caseFile in cases {
      let (result, report) = try pseudonymiser.pseudonymise(caseFile)
      try folder.write(Array(CaseWriter.yaml(result).utf8), stem: result.waves.first?.youth.id ?? "case", ending: "yaml")
      reports.append(report)
    }
    // The key first: a case without its key could never be undone.
    do {
      try pseudonymiser.key.write(to: key)
    } catch {
      throw Failure(kind: .resource, message: "\(key): error: \(error.problem)\n  fix: \(error.fix)")
    }
    return reports
  }

  private func restored(_ cases: [CaseFile], _ paths: [String], _ folder: inout PendingFolder) throws -> [PseudonymReport] {
    let file = try KeyFile.read(path: key, bytes: Inputs.readBytes(at: key))
    return try cases.map { caseFile in
      let (result, report) = try file.restore(caseFile)
      try folder.write(Array(CaseWriter.yaml(result).utf8), stem: result.waves.first?.youth.id ?? "case", ending: "yaml")
      return report
    }
  }
}

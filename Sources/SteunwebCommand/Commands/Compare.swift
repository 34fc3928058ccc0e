import InputFiles
import ArgumentParser
import Documents
import Foundation
import Interchange
import NetworkMeasures
import Quantities
import Reports
import SupportWebs

/// `steunweb compare`
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two waves of a web, two whole networks, or the views of informants.",
    discussion: """
      steunweb compare CASE WAVE1 WAVE2 compares two waves of a case; steunweb compare CASE takes the first and the last. Two graph files
      (GraphML, GEXF, DOT, Pajek, JSON) are compared as whole networks over the members that both have. --informants compares the webs that several
      informants drew on one day, with Cohen's kappa and the intraclass correlation.
      """)

  @Argument(help: ArgumentHelp("A case file and two of its waves, or two graph files.", valueName: "what"))
  var arguments: [String]

  @Flag(help: "Agreement between the informants of a case.")
  var informants = false

  @Flag(help: "JSON for machines instead of a table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (1...3).contains(arguments.count) else { throw ValidationError("Give a case file and two waves, or two graph files.") }
    if informants, arguments.count != 1 { throw ValidationError("'--informants' takes one case file.") }
    if arguments.count == 2, arguments.contains(where: { Self.graphFormat(of: $0) == nil }) {
      throw ValidationError("Give a case file and two of its waves, or two graph files.")
    }
  }

  func run() throws {
    if arguments.count == 2 { return try compareNetworks() }
    let caseFile = try Inputs.readCase(at: arguments[0])
    if informants { return try compareInformants(caseFile) }
    let (first, second) = try waves(of: caseFile)
    guard first.moment.informant == second.moment.informant else {
      throw Failure(
        kind: .input,
        message: "\(arguments[0]): error: these waves are the views of two informants, so that a difference is no change\n"
          + "  fix: compare waves of one informant, or use --informants for their agreement")
    }
    let report = WaveComparisonReport(first, second, of: caseFile)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
  }

  private func waves(of caseFile: CaseFile) throws -> (SupportWeb, SupportWeb) {
    let path = arguments[0]
    if arguments.count == 3 {
      return (try Inputs.wave(arguments[1], of: caseFile, path: path), try Inputs.wave(arguments[2], of: caseFile, path: path))
    }
    let own = caseFile.waves.filter { $0.moment.informant == caseFile.waves[0].moment.informant }
    guard own.count > 1, let last = own.last else {
      throw Failure(
        kind: .input, message: "\(path): error: the case has one wave\n  fix: add a later wave, or use --informants for views of one day")
    }
    return (own[0], last)
  }

  private func compareInformants(_ caseFile: CaseFile) throws {
    let reports = AgreementReport.all(of: caseFile)
    guard !reports.isEmpty else {
      throw Failure(
        kind: .input,
        message: "\(arguments[0]): error: no day has the views of several informants\n"
          + "  fix: add a wave of the same day with another 'informant'")
    }
    if json {
      print(JSONText.array(reports.map(\.json)).rendered())
    } else {
      print(reports.map { $0.text(in: language.value) }.joined(separator: "\n"), terminator: "")
    }
  }

  // MARK: Whole networks

  private static func graphFormat(of path: String) -> GraphFormat? {
    GraphFormat(fileExtension: (path as NSString).pathExtension.lowercased())
  }

  private func compareNetworks() throws {
    let (first, second) = (try Inputs.readNetworks(at: arguments[0]), try Inputs.readNetworks(at: arguments[1]))
    var found = FindingsLog()
    for finding in first.findings + second.findings { found.add(finding) }
    FileHandle.standardError.write(Data(FindingsReport(found).text(in: language.value, most: 5).utf8))
    let comparison = NetworkWaveComparison(first.networks[0], second.networks[0])
    let report = NetworkComparisonReport(comparison)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
  }
}

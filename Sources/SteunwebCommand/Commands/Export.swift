import InputFiles
import ArgumentParser
import Foundation
import Interchange
import Quantities
import SupportWebs
import Wording

/// `steunweb export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write case files for other tools.",
    discussion: """
      FORMAT is triple (a folder with egos.csv, alters.csv and ties.csv, as R's egor reads them), graphml, gexf, dot, pajek or json. Importing what was
      exported gives the same case; what a format cannot hold is named. Labels and texts are written as they are: pseudonymise first to share.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case triple, graphml, gexf, dot, pajek, json }

  @Argument(help: ArgumentHelp("triple, graphml, gexf, dot, pajek or json.", valueName: "format"))
  var format: Format

  @Argument(help: ArgumentHelp("Case files; graph formats take one.", valueName: "case"))
  var files: [String]

  @Option(name: .out, help: ArgumentHelp("The folder (triple) or file to write.", valueName: "path"))
  var output: String

  @Option(help: ArgumentHelp("Write this wave alone; Pajek and GEXF hold one wave, the first by default.", valueName: "id"))
  var wave: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if format != .triple, files.count != 1 { throw ValidationError("'\(format.rawValue)' takes one case file; 'triple' takes several.") }
  }

  func run() throws {
    let cases = try files.map { path in
      let caseFile = try Inputs.readCase(at: path)
      guard let wave else { return caseFile }
      return caseFile.with(waves: [try Inputs.wave(wave, of: caseFile, path: path)])
    }
    try Outputs.refuse(format == .triple ? [] : [output], inputs: files)
    let losses: [Loss]
    if format == .triple {
      let tables = CaseTables.tables(of: cases)
      var folder = try PendingFolder(output)
      do {
        for (stem, bytes) in [("egos", tables.egos), ("alters", tables.alters), ("ties", tables.ties)] {
          try folder.write(bytes, stem: stem, ending: "csv")
        }
        try folder.commit()
      } catch {
        folder.discard()
        throw error
      }
      losses = tables.losses
    } else {
      guard let kind = GraphFormat(rawValue: format.rawValue) else { return }
      let writing = kind.write(CaseGraphs.graphs(of: cases[0]))
      try Outputs.write(writing.bytes, to: output)
      losses = writing.losses
    }
    for loss in losses {
      print(
        Wording.text(
          "export.loss", in: language.value,
          ["name": loss.name, "count": "\(loss.count)", "reason": Wording.text("loss.\(loss.reason.rawValue)", in: language.value)]))
    }
    print(Wording.text(losses.isEmpty ? "export.complete" : "export.incomplete", in: language.value, ["path": output]))
  }
}

import InputFiles
import Documents
public import ArgumentParser
import Quantities
import Reports

/// `steunweb describe`
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures and protective factors of a support web.",
    discussion: """
      --what-if shows the web as it is and as it would be, without changing the file: --what-if "add mentor coach closeness=0.6; jim coach".
      Give it once or more, with edits or with a what-if file (.yaml); steunweb schema what-if --reference prints what edits there are.
      """)

  @Argument(help: ArgumentHelp("A case file.", valueName: "case"))
  var file: String

  @Option(help: ArgumentHelp("The wave; the first one by default.", valueName: "id"))
  var wave: String?

  @Flag(help: "JSON for machines instead of a table for people.")
  var json = false

  @Flag(name: .customLong("all"), help: "All measures, with formula, source and what they rest on.")
  var complete = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("professional (everything) or youth (what is there, in plain words).", valueName: "reader"))
  var audience: Audience = .professional

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp("Edits of the drawn web, or a file with edits: factors and measures before and after.", valueName: "edits"))
  var whatIf: [String] = []

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if audience == .youth, !whatIf.isEmpty {
      throw ValidationError("'--what-if' compares factors: it goes with '--for professional' alone.")
    }
    if audience == .youth, complete { throw ValidationError("'--all' shows measures: it goes with '--for professional' alone.") }
  }

  func run() throws {
    let caseFile = try Inputs.readCase(at: file)
    if !whatIf.isEmpty {
      let report = try WhatIfReport(Inputs.readWhatIf(whatIf), of: Inputs.wave(wave, of: caseFile, path: file), in: caseFile)
      print(json ? report.json.rendered() + "\n" : report.text(in: language.value, complete: complete), terminator: "")
      return
    }
    if audience == .youth {
      let view = YouthDescription(try Inputs.wave(wave, of: caseFile, path: file))
      print(json ? view.json(in: language.value).rendered() + "\n" : view.text(in: language.value), terminator: "")
      return
    }
    let description = WebDescription(try Inputs.wave(wave, of: caseFile, path: file), of: caseFile)
    print(json ? description.json.rendered() + "\n" : description.text(in: language.value, complete: complete), terminator: "")
  }
}

extension Audience: ExpressibleByArgument {}

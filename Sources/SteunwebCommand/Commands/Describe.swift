import Documents
public import ArgumentParser
import Quantities
import Reports

/// `steunweb describe`
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures and protective factors of a support web.")

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

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if audience == .youth, complete { throw ValidationError("'--all' shows measures: it goes with '--for professional' alone.") }
  }

  func run() throws {
    let caseFile = try Inputs.caseFile(file)
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

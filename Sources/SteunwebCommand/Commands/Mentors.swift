import InputFiles
import ArgumentParser
import Documents
import Quantities
import Reports

/// `steunweb mentors`
struct Mentors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who could be a JIM: people of the web with reasons, doubts and a question to ask each.",
    discussion: """
      The youth chooses. People stand in the youth's own order (askingOrder), else by ring, else as the file has them; nobody gets a score. Only
      what is known in the wave counts. Somebody who is marked as excluded is named as not to be asked, without a reason.
      """)

  @Argument(help: ArgumentHelp("A case file.", valueName: "case"))
  var file: String

  @Option(help: ArgumentHelp("The wave; the first one by default.", valueName: "id"))
  var wave: String?

  @Flag(help: "JSON for machines instead of a text for people.")
  var json = false

  @Flag(help: "Name the evidence on which each sentence rests.")
  var sources = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let caseFile = try Inputs.readCase(at: file)
    let report = MentorsReport(try Inputs.wave(wave, of: caseFile, path: file), of: caseFile)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value, showsSources: sources), terminator: "")
  }
}

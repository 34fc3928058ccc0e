import ArgumentParser
import Evidence
import InputFiles
import MentorSimulation
import Reports

/// `steunweb odd`
struct ODD: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "odd",
    abstract: "The description of the model by the ODD protocol, with every parameter.",
    discussion: """
      Purpose and patterns, entities and states, processes in their order, design concepts, start, input, and each submodel with its equations and its
      parameters (value, unit, prior, status, evidence; under an assumption the evidence is background). Lists and numbers come from the data and the names
      of the program itself. For the methods appendix of a paper.
      """)

  @Option(help: ArgumentHelp("A scenario file, whose parameters are told.", valueName: "file"))
  var scenario: String?

  @Flag(help: "How the model was checked (TRACE) instead: tests, calibration, validation.")
  var evaluation = false

  @Flag(help: "A page (HTML) instead of Markdown.")
  var html = false

  @Option(name: .out, help: ArgumentHelp("The file to write instead of printing.", valueName: "file"))
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let parameters = try scenario.map { try ScenarioInputs.read($0).scenario.parameters } ?? .standard
    let document = ODDDocument(parameters, language: language.value)
    let trace = TRACEDocument.standard
    let text =
      evaluation
      ? (html ? trace.html(in: language.value) : trace.markdown(in: language.value)) : (html ? document.html : document.markdown)
    guard let output else {
      print(text, terminator: "")
      return
    }
    try Outputs.refuse([output], inputs: [scenario].compactMap(\.self))
    try Outputs.write(Array(text.utf8), to: output)
    print(output)
  }
}

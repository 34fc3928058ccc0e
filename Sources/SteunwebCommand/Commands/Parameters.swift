import InputFiles
public import ArgumentParser
public import Evidence
import Documents
import MentorSimulation
import Reports

/// `steunweb parameters`
struct Parameters: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The numbers of the model: default, unit, prior, status and what each rests on.",
    discussion: """
      Without an id it lists parameters by section of the model; with ids it tells all of each. A scenario file changes them under 'parameters',
      by id. Status: evidence (read in a source), derived (arithmetic on sources), calibrated (fitted to a target), assumption (no study gives it).
      """)

  @Argument(help: ArgumentHelp("Ids of parameters, or beginnings of them such as 'closure.'.", valueName: "id"))
  var ids: [String] = []

  @Flag(help: "Assumptions only.")
  var assumptions = false

  @Option(help: ArgumentHelp("Parameters of one status: evidence, derived, assumption or calibrated.", valueName: "status"))
  var status: ParameterStatus?

  @Option(help: ArgumentHelp("A scenario file, whose changes are shown.", valueName: "file"))
  var scenario: String?

  @Flag(help: "Everything about each parameter.")
  var all = false

  @Flag(help: "JSON for machines.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if assumptions, let status, status != .assumption {
      throw ValidationError("'--assumptions' and '--status \(status.rawValue)' exclude each other.")
    }
  }

  func run() throws {
    let set = try scenario.map { try ScenarioInputs.read($0).scenario.parameters } ?? .standard
    let wanted = assumptions ? .assumption : status
    for id in ids where !set.parameters.contains(where: { Self.matches($0.id, id) }) {
      throw Failure.unknown(id, "parameter", among: set.parameters.map(\.id))
    }
    let parameters = set.parameters.filter { parameter in
      (ids.isEmpty || ids.contains { Self.matches(parameter.id, $0) }) && (wanted.map { parameter.status == $0 } ?? true)
    }
    let report = ParameterReport(parameters, of: set)
    if json {
      print(report.json.rendered())
    } else {
      print(all || !ids.isEmpty ? report.details(in: language.value) : report.text(in: language.value), terminator: "")
    }
  }

  private static func matches(_ id: String, _ wanted: String) -> Bool {
    id == wanted || id.hasPrefix(wanted.hasSuffix(".") ? wanted : wanted + ".")
  }
}

extension ParameterStatus: ExpressibleByArgument {}

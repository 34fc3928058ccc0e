import InputFiles
import ArgumentParser
import Evidence
import Documents
import Reports

/// `steunweb programmes`
struct Programmes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The catalogue of programmes, each field with its source or marked as an assumption; no ranking.",
    discussion: """
      --for CASE prints which conditions each programme asks and whether the youth meets them, in the order of the catalogue and without a
      recommendation. --compare prints in which fields two programmes differ, and how many of these differences are assumed.
      """)

  @Argument(help: ArgumentHelp("Ids of programmes.", valueName: "id"))
  var ids: [String] = []

  @Option(name: .customLong("for"), help: ArgumentHelp("A case file: which conditions the youth meets.", valueName: "case"))
  var caseFile: String?

  @Option(help: ArgumentHelp("With --for: the wave; the first one by default.", valueName: "id"))
  var wave: String?

  @Flag(help: "Compare the two programmes that are named.")
  var compare = false

  @Flag(help: "Roles of municipalities, forms of cooperation, layers of support, levels of prevention, moments, practice of mentoring.")
  var context = false

  @Flag(help: "JSON for machines.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if compare, ids.count != 2 { throw ValidationError("'--compare' needs the ids of two programmes.") }
    if wave != nil, caseFile == nil { throw ValidationError("'--wave' needs '--for CASE'.") }
    if context, caseFile != nil || compare || !ids.isEmpty { throw ValidationError("'--context' stands alone.") }
    if compare, caseFile != nil { throw ValidationError("'--compare' and '--for' exclude each other.") }
  }

  func run() throws {
    if context {
      show(ContextReport().json.rendered(), ContextReport().text(in: language.value))
      return
    }
    let catalogue = ProgrammeCatalogue.standard
    let programmes =
      try ids.isEmpty
      ? catalogue.programmes
      : ids.map { id in
        guard let programme = catalogue[id] else { throw Failure.unknown(id, "programme", among: catalogue.programmes.map(\.id)) }
        return programme
      }
    if let caseFile {
      let web = try Inputs.wave(wave, of: Inputs.readCase(at: caseFile), path: caseFile)
      let report = ConditionReport(programmes, for: web)
      show(report.json.rendered(), report.text(in: language.value))
    } else if compare {
      guard programmes.allSatisfy({ $0.terms != nil }) else {
        throw Failure(
          kind: .input,
          message: "steunweb: error: only programmes that run as arms can be compared\n"
            + "  fix: name two of \(catalogue.arms.map { "'\($0.id)'" }.joined(separator: ", "))")
      }
      let (a, b) = (programmes[0], programmes[1])
      show(ProgrammeReport([a, b]).json.rendered(), ProgrammeReport.comparison(a, b, in: language.value))
    } else {
      let report = ProgrammeReport(programmes)
      show(report.json.rendered(), ids.isEmpty ? report.text(in: language.value) : report.details(in: language.value))
    }
  }

  private func show(_ json: @autoclosure () -> String, _ text: @autoclosure () -> String) {
    print(self.json ? json() + "\n" : text(), terminator: "")
  }
}

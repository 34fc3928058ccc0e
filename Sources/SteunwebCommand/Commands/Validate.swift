import ArgumentParser
import Documents
import InputFiles
import ModelTrust
import Reports

/// `steunweb validate`
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold the model against published studies: could it have produced what they found?",
    discussion: """
      Repeats each study on youths of the model, with its numbers, groups, errors and losses, and tells whether what was published lies inside the 50 and
      90 % predictive intervals, and which power such a design has. Studies that fall outside are told like the others. With files, only your own
      studies with published figures. Takes some minutes on two processors.
      """)

  @Argument(help: ArgumentHelp("Study designs in place of the shipped ones.", valueName: "study"))
  var files: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these shipped studies, such as v1 or v4-canada.", valueName: "name"))
  var only: [String] = []

  @OptionGroup var runs: StudyRuns

  @Option(name: .out, help: ArgumentHelp("Write a page too.", valueName: "page.html"))
  var output: String?

  @Flag(help: "JSON for machines instead of a table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    if let output { try Outputs.refuse([output], inputs: files) }
    let entries = try await runs.run(try designs(), path: files.first ?? "validation")
    let report = ValidationReport(entries, draws: runs.draws, seed: runs.seed)
    if let output { try Outputs.write(Array(report.html(in: language.value).utf8), to: output) }
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
  }

  private func designs() throws -> [StudyDesign] {
    if files.isEmpty {
      let names = ValidationStudies.standard.map(\.name)
      /// `v1` is `v1-dossiers` and `v1-referred`, and not `v10-meta-analysis`.
      func isMeant(_ word: String, _ name: String) -> Bool { name == word.lowercased() || name.hasPrefix("\(word.lowercased())-") }
      for word in only where !names.contains(where: { isMeant(word, $0) }) { throw Failure.unknown(word, "study", among: names) }
      return ValidationStudies.standard.filter { design in only.isEmpty || only.contains { isMeant($0, design.name) } }
    }
    return try files.map { path in
      let design = try DesignReader.read(path: path, bytes: Inputs.readBytes(at: path))
      guard design.statistics.contains(where: { $0.published != nil }) else {
        throw Failure(
          kind: .input,
          message: "\(path): error: the study has no published figure to be held against\n"
            + "  fix: add 'published' to a statistic, or use 'steunweb study'")
      }
      return design
    }
  }
}

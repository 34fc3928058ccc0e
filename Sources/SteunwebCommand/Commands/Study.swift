import ArgumentParser
import Documents
import InputFiles
import ModelTrust
import Reports

/// `steunweb study`
struct Study: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try a study before it is done: its power, its bias, and how many participants would do.",
    discussion: """
      Runs a design many times on youths of the model. A design that looks at change without a control group is shown with one as well. Begin with a
      copy of Scenarios/studies/pre-post.yaml; 'steunweb schema study --reference' explains every key.
      """)

  @Argument(help: ArgumentHelp("A study design.", valueName: "study"))
  var file: String

  @OptionGroup var runs: StudyRuns

  @Flag(help: "JSON for machines instead of a table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let design = try DesignReader.read(path: file, bytes: Inputs.readBytes(at: file))
    let entries = try await runs.run([design] + [design.controlled].compactMap(\.self), path: file)
    let report = StudyReport(entries[0], controlled: entries.count > 1 ? entries[1] : nil, seed: runs.seed)
    print(json ? report.json.rendered() + "\n" : report.text(in: language.value), terminator: "")
  }
}

import ArgumentParser
import Documents
import Foundation
import InputFiles
import Reports

/// `steunweb doctor`
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What Steunweb finds on this machine, what it lacks, and how to mend that.",
    discussion: """
      Each line is ok, missing (needed, with the command that installs it) or optional (not there, and not needed). It draws and computes a little
      to see that things work, and compares the speed of this machine with that of the one on which Steunweb was timed. Nothing leaves the machine;
      users, machine and files are not named. Exit code 0 when all that is needed is there, else 3.
      """)

  @Option(name: .out, help: ArgumentHelp("The folder in which results are to stand.", valueName: "folder"))
  var output = "Output"

  @Flag(help: "Print JSON for machines instead of the list for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let machine = await MachineProbes(searchPath: path, output: output).findings()
    let report = DoctorReport(LibraryProbes.findings() + machine)
    print(json ? report.json.rendered() : report.text(in: language.value))
    if !report.isComplete { throw ExitCode(Failure.Kind.resource.rawValue) }
  }
}

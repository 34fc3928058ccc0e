import InputFiles
import ArgumentParser
import Foundation
import Quantities

/// The command line: it parses, calls one library function, prints. The only code that ends the process.
@main
struct Steunweb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steunweb",
    abstract: "Support webs of young people: measures, protective factors, futures with and without a mentor, diagrams.",
    discussion: """
      Begin with: steunweb check Scenarios/cases/anton.yaml, then steunweb draw Scenarios/cases/anton.yaml, then
      steunweb run Scenarios/anton.yaml. A file of your own begins with steunweb new. Nothing leaves this machine.

      Exit codes: 0 fine, 1 the input is at fault, 2 wrong usage, 3 a file cannot be read or written, or something that is
      needed is missing, 75 a batch stopped as it was asked to.
      """,
    version: Version.current,
    subcommands: [
      New.self, Check.self, Schema.self, Describe.self, Mentors.self, Measure.self, Compare.self, Draw.self, Run.self, Reproduce.self,
      Import.self,
      Export.self, Batch.self, LessonCommand.self,
      Pseudonymise.self, EvidenceCommand.self, Parameters.self, Programmes.self, Calibrate.self, Validate.self, Study.self, Budget.self,
      Sensitivity.self, ODD.self, Bench.self, Replicate.self, StudioCommand.self, Doctor.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success || code == .validationFailure || error is CleanExit {
        let text = fullMessage(for: error)
        (code == .success ? FileHandle.standardOutput : .standardError).write(Data("\(text)\n".utf8))
        Foundation.exit(code == .success ? 0 : Failure.Kind.usage.rawValue)
      }
      let failure = Failure.of(error, program: "steunweb")
      FileHandle.standardError.write(Data("\(failure.message)\n".utf8))
      Foundation.exit(failure.exitCode)
    }
  }
}

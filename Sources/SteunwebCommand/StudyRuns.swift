import ArgumentParser
import Evidence
import InputFiles
import ModelTrust
import Reports

/// How virtual studies are run.
struct StudyRuns: ParsableArguments {
  @Option(help: ArgumentHelp("Repeats of every study.", valueName: "n"))
  var replicates = 1_000

  @Option(help: ArgumentHelp("Repeats at the parameters as they are, for the power.", valueName: "n"))
  var powerReplicates = 300

  @Option(help: "The seed; the same seed gives the same bits.")
  var seed: UInt64 = 1

  @Flag(help: "Draw all parameters from their priors, those too that a calibration fitted.")
  var priors = false

  @OptionGroup var threads: ThreadsOption

  var draws: ValidationReport.Draws { priors ? .priors : .posterior }

  func validate() throws {
    for (name, count) in [("replicates", replicates), ("power-replicates", powerReplicates)] where !(20...1_000_000).contains(count) {
      throw ValidationError("'--\(name)' is 20 to 1000000.")
    }
  }

  /// Runs designs one after the other, with a bar.
  ///
  /// - Parameter path: the file that messages name.
  func run(_ designs: [StudyDesign], path: String) async throws -> [ValidationReport.Entry] {
    let bar = ProgressBar(total: designs.count * (replicates + powerReplicates))
    defer { bar.finish() }
    var entries: [ValidationReport.Entry] = []
    for design in designs {
      let done = entries.count * (replicates + powerReplicates)
      let uncertainty: VirtualStudy.Uncertainty = priors ? .priors : .posterior(.standard)
      let predicted = try await results(design, uncertainty, replicates, path) { bar.show(done + $0) }
      let fixed = try await results(design, .none, powerReplicates, path) { [replicates] in bar.show(done + replicates + $0) }
      entries.append(ValidationReport.Entry(predicted: predicted, fixed: fixed))
    }
    return entries
  }

  // The compiler fails where this is part of a longer asynchronous function.
  @inline(never)
  private func results(
    _ design: StudyDesign, _ uncertainty: VirtualStudy.Uncertainty, _ count: Int, _ path: String,
    progress: @escaping @Sendable (Int) -> Void
  ) async throws -> VirtualStudyResults {
    let study = VirtualStudy(design, seed: seed, uncertainty: uncertainty)
    do {
      return try await study.run(replicates: count, threads: threads.value, progress: progress)
    } catch {
      throw Failure(kind: .input, message: "\(path): error: \(error.description)")
    }
  }
}

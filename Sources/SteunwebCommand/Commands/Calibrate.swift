import ArgumentParser
import Digests
import Foundation
import InputFiles
import ModelTrust
import Quantities
import Reports
import RunStore

/// `steunweb calibrate`
struct Calibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit the calibrated parameters to their targets, and sample their posterior.",
    discussion: """
      Searches, from starts that are wrong on purpose, the values at which virtual studies give the results of the targets (Nelder and Mead on common
      random numbers), works out the constants that follow, judges the result on other youths, and samples the posterior (ABC-SMC). Writes
      parameters.yaml, posterior.yaml and calibration.txt into a folder. Same seed, same bits, whatever the threads. Takes some minutes; what was
      worked out is kept in progress.txt of that folder, from which '--resume' goes on.
      """)

  @Option(help: ArgumentHelp("A file of targets in place of the shipped one.", valueName: "file"))
  var targets: String?

  @Option(name: .out, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output = "Output/calibration"

  @Flag(help: "Go on from what an earlier run kept in the folder.")
  var resume = false

  @Option(help: "The seed; the same seed gives the same bits.")
  var seed: UInt64 = 1

  @Flag(inversion: .prefixedNo, help: "Sample the posterior too.")
  var posterior = true

  @Option(help: ArgumentHelp("Particles of the posterior.", valueName: "n"))
  var particles = 600

  @Option(help: ArgumentHelp("Generations of the posterior.", valueName: "n"))
  var generations = 4

  @Option(help: ArgumentHelp("At most so many participants of a sample: faster and less precise.", valueName: "n"))
  var most: Int?

  @Option(help: ArgumentHelp("The day that the files name; none where it is left out.", valueName: "YYYY-MM-DD"))
  var date: String?

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (50...100_000).contains(particles) else { throw ValidationError("'--particles' is 50 to 100000.") }
    guard (1...20).contains(generations) else { throw ValidationError("'--generations' is 1 to 20.") }
    if let most, !(100...10_000_000).contains(most) { throw ValidationError("'--most' is 100 to 10000000.") }
    if let date, CalendarDate(date) == nil { throw ValidationError("'--date' is a day such as 2026-11-27.") }
  }

  func run() async throws {
    let plan = try targets.map { try CalibrationReader.read(path: $0, bytes: Inputs.readBytes(at: $0)) } ?? .standard
    let calibration = Calibration(plan, seed: seed, threads: threads.value, most: most)
    var schedule = Calibration.Schedule()
    schedule.particles = particles
    schedule.generations = generations
    let log = try ProgressLog(folder: output, heading: heading(plan), resume: resume)
    do {
      let result = try await calibration.run(known: CalibrationMemory(lines: log.lines)) { log.note($0) }
      var posteriors: [Calibration.Posterior] = []
      for fit in posterior ? plan.fits : [] {
        let drawn = try await calibration.posterior(
          of: fit, at: result.parameters, schedule, from: ABCGeneration.last(of: fit.id, in: log.lines)
        ) { log.note($0, fit: fit.id) }
        posteriors.append(drawn)
      }
      let report = CalibrationReport(result, posteriors: posteriors, schedule: schedule)
      try write(report)
      print(report.text(in: language.value), terminator: "")
    } catch let error as InferenceError {
      throw Failure(kind: .input, message: "\(targets ?? "targets"): error: \(error.description)")
    }
  }

  /// What a run depends on: another one cannot be gone on with.
  private func heading(_ plan: CalibrationPlan) throws -> String {
    let source = try targets.map { try Inputs.readBytes(at: $0) } ?? []
    return
      "calibration \(Version.current) seed \(seed) most \(most ?? 0) particles \(particles) generations \(generations) targets \(SHA256.hexadecimal(of: source).prefix(16))"
  }

  private func write(_ report: CalibrationReport) throws {
    let day = date
    let files = [
      ("parameters.yaml", report.parameterFile(date: day)), ("calibration.txt", report.text(in: language.value)),
      ("posterior.yaml", report.posteriorFile(date: day)),
    ]
    for (name, text) in files {
      if let text { try Outputs.write(Array(text.utf8), to: "\(output)/\(name)") }
    }
  }
}

import InputFiles
import ArgumentParser
import Documents
import MentorSimulation

/// `steunweb replicate`
struct Replicate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate a study file and print its results in the same form.",
    discussion: """
      The file says what is simulated ('study'); results that it may hold are not read. Tests/Scripts/compare-golden holds two such files against each
      other: two implementations of the model, with random numbers of their own, should differ by chance alone.
      """)

  @Argument(help: ArgumentHelp("A study file (JSON or YAML).", valueName: "study"))
  var file: String

  @Option(help: ArgumentHelp("Futures per arm, in place of the study's.", valueName: "n"))
  var futures: Int?

  @Option(help: ArgumentHelp("Seed, in place of the study's.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var threads: ThreadsOption

  @Option(
    help: ArgumentHelp(
      "How many courses are computed at a time; the result does not depend on it.", valueName: "scalar|baseline|avx2|avx512|best"))
  var vectors = VectorChoice.best

  func validate() throws {
    if let futures, !(2...100_000_000).contains(futures) { throw ValidationError("'--futures' is 2 to 100000000.") }
  }

  func run() async throws {
    let study = try StudyFile.read(path: file, bytes: Inputs.readBytes(at: file)).with(futures: futures, seed: seed)
    let simulation = Simulation(study)
    let bar = ProgressBar(total: simulation.courses)
    let results = await simulation.run(threads: threads.value, vectors: try vectors.width()) { bar.show($0) }
    bar.finish()
    print(StudyResults(study, results).json.rendered())
  }
}

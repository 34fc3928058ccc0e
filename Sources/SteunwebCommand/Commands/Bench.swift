import ArgumentParser
import Documents
import ReferenceKernel
import Reports

/// `steunweb bench`
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How fast this machine simulates.",
    discussion: """
      Without --reference it times the model itself: webs of 4 to 48 people, 1 to 8 arms, one thread and several. Rates of two machines, or of two
      moments on a busy one, do not compare; ratios within a table do.

      --reference runs weekly-mentor-0, the small model on which simulation programs are compared: same work, same bits, one hash per arm.
      Its rate is in weeks of youths, all arms counted, per second of work of one core, and per second on the clock.
      """)

  @Flag(help: "Run the reference model weekly-mentor-0.")
  var reference = false

  @Option(
    help: ArgumentHelp("Time a study file, with the statistics that it asks for and with those of its last week alone.", valueName: "file"))
  var study: String?

  @OptionGroup(title: "Reference model") var referenceOptions: ReferenceOptions

  @Option(help: ArgumentHelp("Seed (reference model: at most 4294967295; default 20240901).", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Futures of each case of the model.", valueName: "n"))
  var futures = 20_000

  @Option(help: ArgumentHelp("An earlier JSON of the model's times, to print ratios with.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Tasks that run at a time; the numbers do not depend on it.", valueName: "n"))
  var threads = 1

  @Flag(help: "Print JSON for machines instead of the table for people.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if reference, baseline != nil { throw ValidationError("'--baseline' is for the model, not for '--reference'.") }
    if study != nil, reference || baseline != nil { throw ValidationError("'--study' goes alone.") }
    guard (1_000...100_000_000).contains(futures) else { throw ValidationError("'--futures' is 1000 to 100000000.") }
    try ThreadsOption.check(threads)
    if reference, let seed, UInt32(exactly: seed) == nil { throw ValidationError("'--seed' of the reference model is 0 to 4294967295.") }
  }

  func run() async throws {
    if let study {
      let report = try await StudyBenchmark.report(study, futures: futures, threads: threads, vectors: referenceOptions.vectors.width())
      print(json ? report.json.rendered() : report.text(in: language.value))
    } else if reference {
      let report = try await referenceReport()
      print(json ? report.json.rendered() : report.text(in: language.value))
    } else {
      let report = try await modelReport()
      print(json ? report.json.rendered() : report.text(in: language.value))
    }
  }

  private func modelReport() async throws -> ModelBenchReport {
    let vectors = try referenceOptions.vectors.width()
    let rates = try baseline.map { try BenchBaseline.read($0).rates } ?? [:]
    var rows: [ModelBenchReport.Row] = []
    for workload in ModelBenchmark.workloads(threads: max(2, threads)) {
      rows.append(await ModelBenchmark.time(workload, futures: futures, seed: seed ?? 1, vectors: vectors))
    }
    return ModelBenchReport(rows, futures: futures, vectors: vectors, baseline: rates)
  }

  private func referenceReport() async throws -> ReferenceReport {
    let model = referenceOptions.model(seed: seed.map { UInt32(truncatingIfNeeded: $0) } ?? 20_240_901)
    let vectors = try referenceOptions.vectors.width()
    let clock = ContinuousClock()
    let (began, worked) = (clock.now, ProcessorClock.seconds)
    let tallies = await ReferenceRun.tallies(model, on: vectors, threads: threads)
    return ReferenceReport(
      model, vectors: vectors, threads: threads, tallies: tallies, processorSeconds: ProcessorClock.seconds - worked,
      seconds: (clock.now - began) / .seconds(1))
  }
}

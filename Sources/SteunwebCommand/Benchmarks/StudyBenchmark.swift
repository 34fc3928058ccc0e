import Foundation
import InputFiles
import Lanes
import MentorSimulation
import Reports

/// Times a study file: the model with the statistics that the study asks for, and with those of its last week alone.
enum StudyBenchmark {
  /// Repeats, of which the fastest counts: what slows a run down is the rest of the machine.
  static let repeats = 5

  static func report(_ path: String, futures: Int, threads: Int, vectors: VectorWidth) async throws -> StudyBenchReport {
    let study = try StudyFile.read(path: path, bytes: Inputs.readBytes(at: path)).with(futures: futures, seed: nil)
    return StudyBenchReport(
      arms: study.arms.count, weeks: study.weeks, futures: futures, reports: study.outputWeeks.count,
      whole: await fastest(Simulation(study), threads, vectors),
      last: await fastest(Simulation(study, weeks: [study.weeks]), threads, vectors), threads: threads)
  }

  /// Seconds of work of all cores.
  private static func fastest(_ simulation: Simulation, _ threads: Int, _ vectors: VectorWidth) async -> Double {
    var best = Double.infinity
    for _ in 0..<repeats {
      let worked = ProcessorClock.seconds
      _ = await simulation.run(threads: threads, vectors: vectors)
      best = min(best, ProcessorClock.seconds - worked)
    }
    return best
  }
}

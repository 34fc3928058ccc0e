import Evidence
import Foundation
import SupportWebs
import TestSupport

@testable import MentorSimulation

/// A study of an independent implementation of the model, with its results: `Fixtures/G1.json` and others.
struct GoldenStudy {
  let study: StudyFile
  let atStart: [String: Double]
  private let results: [String: [String: [String: [Double]]]]

  init(_ name: String) throws {
    let path = "Tests/MentorSimulationTests/Fixtures/\(name).json"
    let bytes = try Checkout.bytes(path)
    study = try StudyFile.read(path: path, bytes: bytes)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    atStart = object["atStart"] as? [String: Double] ?? [:]
    results = object["results"] as? [String: [String: [String: [Double]]]] ?? [:]
  }

  /// [mean, standard error, n] per key of an arm: part "statistics" or "paired".
  func expected(_ arm: String, _ part: String) -> [String: [Double]] { results[arm]?[part] ?? [:] }

  func simulation(futures: Int, seed: UInt64, changing: [String: Double] = [:]) -> Simulation {
    let study = study.with(futures: futures, seed: seed)
    return Simulation(study, parameters: study.parameters.overriding(changing))
  }

  /// The web of a study of one youth, or the first youth of a cohort.
  var start: StartWeb { study.population.start(ofYouth: 0) }
}

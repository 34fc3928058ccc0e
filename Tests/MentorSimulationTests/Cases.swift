import Evidence
import Foundation
@testable import MentorSimulation
import SupportWebs
import TestSupport

/// The shipped cases, as tests read them.
enum Cases {
  static func read(_ name: String) throws -> CaseFile {
    try CaseReader.read(path: "\(name).yaml", bytes: Checkout.bytes("Scenarios/cases/\(name).yaml"))
  }

  static func jim() throws -> ProgrammeTerms {
    guard let terms = ProgrammeCatalogue.standard["jim"]?.terms else { throw CocoaError(.coderValueNotFound) }
    return terms
  }

  /// Anton before the JIM, without and with one.
  static func anton(
    futures: Int, weeks: Int = 104, seed: UInt64 = 7, parameters: ParameterSet = .standard, arms: [Arm]? = nil
  ) throws -> Simulation {
    let web = try read("anton").waves[0]
    return Simulation(
      population: .web(StartWeb(web, parameters: parameters)),
      arms: try arms ?? [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [jim()])],
      horizon: weeks, futures: futures, seed: seed, parameters: parameters)
  }
}

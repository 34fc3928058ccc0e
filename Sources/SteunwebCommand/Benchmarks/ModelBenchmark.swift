import Evidence
import Foundation
import Lanes
import MentorSimulation
import Reports
import SupportWebs

/// Times the model on invented webs of a given size, with the programmes of the catalogue as arms.
enum ModelBenchmark {
  /// What is timed: small and large webs, few and many arms, one thread and all.
  static func workloads(threads: Int) -> [ModelBenchReport.Workload] {
    let sizes = [(9, 1), (9, 2), (9, 5), (9, 8), (4, 2), (24, 2), (48, 2)].map {
      ModelBenchReport.Workload(alters: $0.0, arms: $0.1, threads: 1)
    }
    return threads > 1 ? sizes + [ModelBenchReport.Workload(alters: 9, arms: 5, threads: threads)] : sizes
  }

  static let weeks = 104

  static func simulation(_ workload: ModelBenchReport.Workload, futures: Int, seed: UInt64) -> Simulation {
    let programmes = ProgrammeCatalogue.standard.arms.prefix(workload.arms - 1).compactMap { programme in
      programme.terms.map { Arm(id: programme.id, programmes: [$0]) }
    }
    return Simulation(
      population: .web(web(alters: workload.alters)), arms: [Arm(id: "none", programmes: [])] + programmes, horizon: weeks,
      futures: futures, seed: seed, weeks: Array(stride(from: 13, through: weeks, by: 13)))
  }

  /// Runs a workload and says how long it worked and lasted.
  static func time(
    _ workload: ModelBenchReport.Workload, futures: Int, seed: UInt64, vectors: VectorWidth
  ) async -> ModelBenchReport.Row {
    let simulation = simulation(workload, futures: futures, seed: seed)
    let clock = ContinuousClock()
    let (began, worked) = (clock.now, ProcessorClock.seconds)
    _ = await simulation.run(threads: workload.threads, vectors: vectors)
    return ModelBenchReport.Row(
      workload: workload, youthWeeks: futures * simulation.arms.count * weeks, processorSeconds: ProcessorClock.seconds - worked,
      seconds: (clock.now - began) / .seconds(1))
  }

  /// A web of so many people in the usual mix of roles.
  private static func web(alters: Int) -> StartWeb {
    let roles: [(Role, Sector)] = [
      (.parent, .family), (.kin, .family), (.friend, .friends), (.friendOfParents, .community), (.teacher, .school), (.friend, .friends),
      (.neighbour, .neighbourhood), (.professional, .professional), (.sibling, .family),
    ]
    let ties = (0..<alters).map { number -> StartTie in
      let (role, sector) = roles[number % roles.count]
      let support = RoleTable.standard[role].support
      let isAdult = role != .friend && role != .sibling
      return StartTie(
        role: role, sector: sector, inHousehold: role == .parent || role == .sibling, isAdult: isAdult, ageGap: isAdult ? 20 : 0,
        metAtSchool: number % 2 == 0, isReciprocal: number % 3 == 0, closeness: .known(0.6), conflict: .known(0.2),
        meanSupport: Float(support.mean), socialCapital: Float(support[.socialCapital]))
    }
    let places = [PlaceType.school, .club, .online, .youthWork].map {
      StartPlace(type: $0, participation: 1, contribution: 0.5, isAccessible: true, takesPart: $0 == .youthWork ? .no : .yes)
    }
    let youth = StartYouth(
      age: 15, segment: .careRelated, school: .mbo, team: .trained, risk: .known(0), magnet: .known(0), adversities: 4,
      parentsTrust: .known(0.9), professionalsBelief: .known(0.9), familyConflict: .known(0.5), mentorParentConflict: nil, competences: 0.5)
    return StartWeb(youth: youth, ties: ties, places: places, familyParticipation: 1, familyContribution: 0.5)
  }
}

public import Evidence
public import Lanes
import PairMatching
import Quantities
import RandomStreams

/// The youths of one municipality under several policy options that share their luck, in one draw of the parameters.
///
/// Where an option's places are scarce, all youths of a future advance together by week and wait for one another; else every course runs alone, with
/// the bits that it has in a ``Simulation``. Options may change the parameters and the share of trained teams: each such variant has its own courses
/// of the same youths on the same luck.
public struct MunicipalSimulation: Sendable {
  /// What an option does to each stratum, and what it has room for.
  public struct Option: Sendable {
    public let id: String
    /// The number of the variant of the parameters.
    public let variant: Int
    /// What youths are offered, stratum by stratum.
    public let offers: [[Offer]]
    /// The queues that offers name.
    public let capacities: [Capacity]

    /// - Precondition: offers name queues that there are, and a queue is of programmes in which youths choose or of others, not both.
    public init(id: String, variant: Int = 0, offers: [[Offer]], capacities: [Capacity] = []) {
      self.id = id
      self.variant = variant
      self.offers = offers
      self.capacities = capacities
    }
  }

  /// Parameters, and what the youths of each stratum look like with them.
  public struct Variant: Sendable {
    public let parameters: ParameterSet
    public let generators: [CohortGenerator]

    public init(_ parameters: ParameterSet, generators: [CohortGenerator]) {
      self.parameters = parameters
      self.generators = generators
    }
  }

  /// An option with the place of its arm.
  struct PlannedOption: Sendable {
    let variant: Int
    /// The arm in the tiles of the variant; 0 is the one without a mentor.
    let arm: Int
    let hasProgramme: Bool
    let capacities: [Capacity]
    /// Queues of programmes in which youths choose.
    let choosers: [Int]
  }

  /// The largest number of municipalities, and of youths of a stratum in each.
  public static let mostMunicipalities = 1 << 9
  public static let mostYouths = 1 << 18

  public let number: Int
  /// The number of youths of each stratum.
  public let youths: [Int]
  public let futures: Int
  public let horizon: Int
  let optionIDs: [String]
  let options: [PlannedOption]
  let comparator: Int
  /// Stratum by stratum, for each variant the simulation of its youths.
  let simulations: [[Simulation]]

  /// - Parameters:
  ///   - number: the number of the municipality, from 0.
  ///   - youths: the number of youths of each stratum.
  ///   - options: what is compared.
  ///   - comparator: the number of the option with which the others are paired.
  ///   - variants: the parameters.
  ///   - horizon: 1 to 520 weeks.
  ///   - futures: futures of each youth, at least 1.
  ///   - seed: the seed of all luck.
  ///   - parameterDraw: the number of the draw of the parameters; 0 for none.
  ///   - startCalendarWeek: the week of the year, 1 to 52, of week 0.
  ///   - settingSD: whether the municipality differs from the average, by this standard deviation of the log hazard.
  /// - Precondition: numbers within the limits; offers for every stratum; ids of options differ.
  public init(
    number: Int, youths: [Int], options: [Option], comparator: Int, variants: [Variant], horizon: Int, futures: Int, seed: UInt64,
    parameterDraw: UInt32 = 0, startCalendarWeek: Int = 1, settingSD: Double? = nil
  ) {
    precondition((0..<Self.mostMunicipalities).contains(number) && youths.allSatisfy { $0 <= Self.mostYouths }, "Youths have addresses")
    precondition(options.indices.contains(comparator), "The comparator is one of the options")
    precondition(options.allSatisfy { $0.offers.count == youths.count && variants.indices.contains($0.variant) }, "Options fit the strata")
    self.number = number
    self.youths = youths
    self.futures = futures
    self.horizon = horizon
    self.comparator = comparator
    optionIDs = options.map(\.id)
    var counts = [Int](repeating: 1, count: variants.count)
    self.options = options.map { option in
      let isBare = option.offers.allSatisfy(\.isEmpty)
      defer { if !isBare { counts[option.variant] += 1 } }
      return PlannedOption(
        variant: option.variant, arm: isBare ? 0 : counts[option.variant], hasProgramme: !isBare, capacities: option.capacities,
        choosers: option.choosers)
    }
    // A stratum without youths here has a simulation too, of which no course is run.
    simulations = youths.indices.map { stratum in
      variants.enumerated().map { index, variant in
        let arms = options.filter { $0.variant == index && $0.offers.contains { !$0.isEmpty } }.map { option in
          Arm(id: option.id, offers: option.offers[stratum])
        }
        return Simulation(
          population: .cohorts(
            variant.generators.enumerated().map { place, generator in
              Population.Group(generator, youths: place == stratum ? max(1, youths[stratum]) : 0, first: number * Self.mostYouths)
            }, seed: seed, parameterDraw: parameterDraw),
          arms: [Arm(id: "", programmes: [])] + arms, horizon: horizon, futures: futures, seed: seed, weeks: [horizon],
          parameters: variant.parameters, parameterDraw: parameterDraw, startCalendarWeek: startCalendarWeek,
          settings: settingSD.map { .one(number: UInt32(number), sd: $0) } ?? .none, hasCosts: true)
      }
    }
  }

  /// Whether places of some option are scarce, so that courses wait for one another.
  public var isTogether: Bool { options.contains { !$0.capacities.isEmpty } }

  /// Youth-weeks of all options.
  public var youthWeeks: Int { youths.reduce(0, +) * futures * horizon * options.count }

  // MARK: Running

  /// Runs all courses on this thread.
  ///
  /// - Parameter vectors: how many lanes the dense steps take at a time; no influence on the result.
  /// - Returns: the results of all strata and options.
  /// - Complexity: memory O(youths × options) where places are scarce, else O(options).
  public func run(vectors: VectorWidth = .best) -> MunicipalResults { isTogether ? runTogether(vectors) : runAlone(vectors) }

  /// Every course alone.
  func runAlone(_ vectors: VectorWidth) -> MunicipalResults {
    var results = MunicipalResults(self)
    for stratum in youths.indices where youths[stratum] > 0 {
      let tiles = simulations[stratum].map { $0.tile($0.plans, vectors) }
      let total = youths[stratum] * futures
      for first in stride(from: 0, to: total, by: Rows.lanes) {
        let courses = first..<min(total, first + Rows.lanes)
        for (simulation, tile) in zip(simulations[stratum], tiles) { tile.begin(simulation.courseStarts(courses)) }
        var writer = ResultWriter(self, stratum: stratum)
        for week in 0..<horizon {
          for tile in tiles { tile.advance(week: week) }
          writer.noteYear(week + 1, tiles, &results)
        }
        writer.finish(tiles, futures > 1 ? LanePart.parts(of: courses, futures: futures) : nil, &results)
      }
    }
    return results
  }

  /// Future by future, all youths together.
  func runTogether(_ vectors: VectorWidth) -> MunicipalResults {
    var results = MunicipalResults(self)
    let pieces = pieces()
    let tiles = pieces.map { piece in simulations[piece.stratum].map { $0.tile($0.plans, vectors) } }
    for future in 0..<futures {
      var needs: [[Int]] = []
      for (piece, variants) in zip(pieces, tiles) {
        for (simulation, tile) in zip(simulations[piece.stratum], variants) {
          let starts = piece.youths.map { simulation.courseStart(youth: UInt32($0), future: UInt32(future)) }
          tile.begin(starts)
          if tile === variants[0] { needs.append(starts.map(\.adversities)) }
        }
      }
      let first = simulations[0][0]
      let luck = PairLuck(seed: first.seed, future: UInt32(future), parameterDraw: Int(first.parameterDraw))
      let here = Luck(seed: first.seed, youth: UInt32(number), future: UInt32(future), parameterDraw: first.parameterDraw)
      var world = MunicipalWorld(tiles, options: options, needs: needs, luck: luck) { MentorPool($0, here) }
      var writers = pieces.map { ResultWriter(self, stratum: $0.stratum) }
      for week in 0..<horizon {
        world.advance(week: week)
        for place in tiles.indices { writers[place].noteYear(week + 1, tiles[place], &results) }
      }
      for place in tiles.indices {
        let part = LanePart(lanes: tiles[place][0].lanes, isLast: pieces[place].isLast)
        writers[place].finish(tiles[place], futures > 1 ? [part] : nil, &results)
      }
      results.add(world.finished())
    }
    return results
  }

  /// The youths of a stratum in one tile.
  private struct Piece {
    let stratum: Int
    let youths: Range<Int>
    let isLast: Bool
  }

  private func pieces() -> [Piece] {
    youths.indices.flatMap { stratum in
      stride(from: 0, to: youths[stratum], by: Rows.lanes).map { first in
        let end = min(youths[stratum], first + Rows.lanes)
        return Piece(stratum: stratum, youths: first..<end, isLast: end == youths[stratum])
      }
    }
  }
}

extension MunicipalSimulation.Option {
  /// Queues of programmes in which youths choose.
  fileprivate var choosers: [Int] {
    let all = offers.joined().flatMap { offer in zip(offer.programmes, offer.queues).map { (queue: $1, programme: $0) } }
    return capacities.indices.filter { queue in all.contains { $0.queue == queue && $0.programme.isSelfChosen } }
  }
}

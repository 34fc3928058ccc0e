public import Evidence
public import MentorSimulation
public import Quantities
public import SupportWebs

/// A policy file: for whom, which options, compared with what, on which outcomes.
public struct Policy: Sendable, Equatable {
  public let name: String
  public let title: Bilingual
  /// The question that the options answer.
  public let question: Bilingual?
  public let weeks: Int
  public let seed: UInt64
  /// Draws of the parameters; 0 for their values as they are.
  public let draws: Int
  /// Whether draws take fitted parameters from the posterior sample of the calibration.
  public let usesPosterior: Bool
  /// Futures of each youth in each draw.
  public let futures: Int
  public let startCalendarWeek: Int
  /// Whether municipalities differ, by the parameter `setting.sd`.
  public let municipalitiesDiffer: Bool
  public let populations: [PolicyPopulation]
  public let municipalities: [Municipality]
  public let options: [PolicyOption]
  /// The number of the option that the others are compared with.
  public let comparator: Int
  /// The outcomes that the report tells, in their order.
  public let outcomes: [PolicyOutcome]
  /// The number of the outcome that costs are held against; `nil` where none is named.
  public let effect: Int?
  /// What somebody might pay for one more youth, or unit, with that outcome: the ends of the curves. There is no default.
  public let willingness: ClosedRange<Double>?
  /// What the file changes of the parameters, in all options and futures of the world.
  public let overrides: [ParameterOverride]
  /// Futures of the world; one of them where the file names none.
  public let worlds: [World]
  /// Trials that might be done first.
  public let studies: [PlannedTrial]
  /// Which costs count: all, or those of the municipality alone.
  public let perspective: Perspective

  /// Whose costs are counted.
  public enum Perspective: String, CaseIterable, Sendable {
    /// Programme, coordination, training, guidance, ambulatory help and residence.
    case municipality
    /// These and what leaving school and breaking rules cost society.
    case society

    public var categories: [CostCategory] {
      switch self {
      case .municipality: [.programme, .coordination, .training, .guidance, .ambulatory, .residence]
      case .society: CostCategory.allCases
      }
    }
  }

  /// A municipality, or several alike.
  public struct Municipality: Sendable, Equatable {
    public let id: String
    public let title: Bilingual?
    /// How many municipalities share the youths evenly.
    public let count: Int
    /// Youths of each population, all together.
    public let youths: [Int]
  }

  /// A future of the world in which the options are looked at.
  public struct World: Sendable, Equatable {
    public let id: String
    public let title: Bilingual?
    public let overrides: [ParameterOverride]
    /// How many times as many mentors there are and join as options say.
    public let mentors: Double
  }

  /// Blocks of the run: a draw of the parameters in a future of the world each.
  public var blockCount: Int { worlds.count * max(1, draws) }

  /// The number of municipalities.
  public var municipalityCount: Int { municipalities.reduce(0) { $0 + $1.count } }

  /// All youths of a population.
  public func youths(ofPopulation population: Int) -> Int { municipalities.reduce(0) { $0 + $1.youths[population] } }

  /// Tags that stand for several populations and not for all of them, as they come in the file.
  public var tags: [String] {
    var seen: Set<String> = []
    return populations.flatMap(\.tags).filter { seen.insert($0).inserted }.filter {
      (2..<populations.count).contains(populations(of: .tag($0)).count)
    }
  }

  /// The numbers of the populations that a group holds, rising.
  public func populations(of group: PolicyGroup) -> [Int] {
    switch group {
    case .all: Array(populations.indices)
    case .population(let number): [number]
    case .tag(let tag): populations.indices.filter { populations[$0].tags.contains(tag) }
    }
  }

  /// All youths of a group.
  public func youths(of group: PolicyGroup) -> Int { populations(of: group).reduce(0) { $0 + youths(ofPopulation: $1) } }

  /// Groups that results are told of: all, each population where there are several, and the tags.
  public var groups: [PolicyGroup] {
    [.all] + (populations.count > 1 ? populations.indices.map { .population($0) } : []) + tags.map { .tag($0) }
  }

  /// The name of a group in tables: the id of a population, `tag:` and a tag, or `all`.
  public func id(of group: PolicyGroup) -> String {
    switch group {
    case .all: "all"
    case .population(let number): populations[number].id
    case .tag(let tag): "tag:\(tag)"
    }
  }

  /// The youths of each population in one of the municipalities, numbered through.
  ///
  /// - Parameter number: from 0; those that share youths follow one another, and the first of them have one more where they do not come out even.
  public func youths(ofMunicipality number: Int) -> [Int] {
    var before = 0
    for municipality in municipalities {
      if number < before + municipality.count {
        let place = number - before
        return municipality.youths.map { $0 / municipality.count + (place < $0 % municipality.count ? 1 : 0) }
      }
      before += municipality.count
    }
    preconditionFailure("The policy has no municipality with the number \(number)")
  }

  /// Youth-weeks of a block, over all options.
  public var youthWeeksPerBlock: Int {
    youths(of: .all) * futures * weeks * options.count
  }
}

/// Youths of whom results are told together.
public enum PolicyGroup: Hashable, Sendable {
  case all
  /// Those of the population with this number.
  case population(Int)
  /// Those of all populations with this tag.
  case tag(String)
}

/// Youths of a municipality who are alike to the model.
public struct PolicyPopulation: Sendable, Equatable {
  public let id: String
  public let title: Bilingual
  public let segment: Segment
  /// Words by which populations are told of together.
  public let tags: [String]
  /// What the file says of them, as parameters of their cohort.
  public let overrides: [ParameterOverride]
  public let evidence: [String]
}

/// An outcome that options are compared on.
public struct PolicyOutcome: Sendable, Equatable {
  public let quantity: Quantity
  public let better: Direction
  /// An option is good enough where the outcome is at least, or at most, this; `nil` for no such limit.
  public let threshold: Double?

  /// Which way is better.
  public enum Direction: String, CaseIterable, Sendable {
    case more, less
    /// An event that is neither gain nor loss by itself, as a placement.
    case neither
  }
}

/// A randomised trial that might be done before anybody decides: so many youths under an option and as many under the comparator.
public struct PlannedTrial: Sendable, Equatable {
  public let id: String
  public let title: Bilingual
  /// The number of the option.
  public let option: Int
  /// What it measures, and the difference of which it tells.
  public let quantity: Quantity
  /// Youths per arm.
  public let perArm: Int
  /// The standard deviation of the outcome between youths; `nil` for a share, whose own follows from it.
  public let standardDeviation: Double?
  /// What it costs, in euros.
  public let cost: Double
}

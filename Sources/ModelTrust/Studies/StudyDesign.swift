public import Evidence
public import MentorSimulation
public import Quantities
public import SupportWebs

/// The design of a study of participants, as a method section tells it: who, in which arms, how many, measured when and how well, who is lost, who is
/// compared with whom.
///
/// A ``VirtualStudy`` runs it many times on youths of the model, so that a published study can be repeated with its size and its biases, or one that is
/// planned can be tried first.
public struct StudyDesign: Sendable, Equatable {
  public let name: String
  public let title: Bilingual
  /// What somebody who reads the results should know of the design.
  public let note: Bilingual?
  /// Ids of the registry's entries that the published figures come from.
  public internal(set) var evidence: [String]
  public let population: [Stratum]
  public let weeks: Int
  public let arms: [Arm]
  /// In how many settings (municipalities, sites) the participants live.
  public let settings: Int
  public let overrides: [ParameterOverride]
  /// Parameters that are so many times as large as in the model, in every draw: another country, another time.
  public let scaled: [Scaling]
  /// What the published figures were to the model; `nil` for a study of the user's.
  public internal(set) var use: Use?
  public internal(set) var samples: [Sample]
  public internal(set) var measures: [Measure]
  /// Who is let in, by what is measured at week 0.
  public let selection: [Condition]
  public let dropout: Dropout?
  public internal(set) var matching: Matching?
  public internal(set) var groups: [Group]
  public internal(set) var statistics: [Statistic]

  /// What the published figures of a study were to the model.
  public enum Use: String, CaseIterable, Sendable {
    /// No parameter rests on them.
    case heldOut
    /// They were looked at when a prior was chosen, so that the study tests little.
    case prior
    /// Parameters were fitted to them, so that the study tests nothing.
    case fitted
  }

  /// A parameter that is scaled.
  public struct Scaling: Sendable, Equatable {
    public let id: String
    public let factor: Double
  }

  /// Youths of one kind.
  public struct Stratum: Sendable, Equatable {
    public let segment: Segment
    public let team: Team?
    /// The share of the candidates, against those of the other strata.
    public let share: Double
  }

  /// Participants who are followed in one arm. Participants of different samples are different youths.
  public struct Sample: Sendable, Equatable {
    public let id: String
    /// The id of an arm.
    public let arm: String
    public let size: Int
  }

  /// A measure that lies in a range; a missing one never does.
  public struct Condition: Sendable, Equatable {
    public let measure: String
    public let from: Double?
    public let to: Double?

    func holds(_ value: Double) -> Bool {
      !value.isNaN && from.map { value >= $0 } ?? true && to.map { value <= $0 } ?? true
    }
  }

  /// Participants who are lost before the first measurement after week 0, and missing in every later one.
  public struct Dropout: Sendable, Equatable {
    /// The share of all participants.
    public let share: Double
    /// What makes it likelier, with the change of the log odds per standard deviation.
    public let measure: String?
    public let logOdds: Double
  }

  /// A comparison group made alike: for each participant of one sample the nearest one of another, each once.
  public struct Matching: Sendable, Equatable {
    /// The sample whose participants get a partner each, and the one that partners come from; those without a partner leave the study.
    public let sample: String
    public let from: String
    /// Measures of week 0; the distance is Euclidean in standard deviations.
    public let measures: [String]
    /// The largest distance.
    public let caliper: Double?
  }

  /// Participants of a sample who meet all conditions.
  public struct Group: Sendable, Equatable {
    public let id: String
    public let sample: String
    public let conditions: [Condition]
  }

  /// The number of participants of all samples.
  public var participants: Int { samples.reduce(0) { $0 + $1.size } }

  /// The parameters of the model with what the design changes, before ``scaled``.
  ///
  /// - Parameter base: the parameters of the model.
  public func parameters(of base: ParameterSet = .standard) -> ParameterSet { base.overriding(overrides) }

  /// A set whose scaled parameters have their factor.
  func scaling(_ set: ParameterSet) -> ParameterSet {
    set.overriding(Dictionary(scaled.map { ($0.id, $0.factor * set.value($0.id)) }) { _, last in last })
  }

  func measure(_ id: String) -> Int? { measures.firstIndex { $0.id == id } }
}

public import Evidence
import Quantities

/// The parameters of the weekly model as the processes use them: Float32, with what follows from them computed once.
///
/// Every number comes from the parameter file by its id; the code holds none.
///
/// Every course of a run reads the same ones, so they are an object and not copied.
public final class ModelConstants: Sendable {
  let ties: TieConstants
  let places: PlaceConstants
  let asking: AskingConstants
  let nomination: NominationConstants
  let matching: MatchingConstants
  let quality: QualityConstants
  let conflict: ConflictConstants
  let closure: ClosureConstants
  let dose: DoseConstants
  let factors: FactorConstants
  let outcomes: OutcomeConstants
  let events: EventConstants
  let initial: InitialConstants

  public convenience init(_ parameters: ParameterSet) { self.init { parameters.value($0) } }

  /// - Parameter value: the value of a parameter by its id; called for every parameter that the model uses.
  public init(reading value: @escaping (String) -> Double) {
    let read = ParameterReader(value: value)
    ties = TieConstants(read)
    places = PlaceConstants(read)
    asking = AskingConstants(read)
    nomination = NominationConstants(read)
    matching = MatchingConstants(read)
    quality = QualityConstants(read)
    conflict = ConflictConstants(read)
    closure = ClosureConstants(read)
    dose = DoseConstants(read)
    factors = FactorConstants(read)
    outcomes = OutcomeConstants(read)
    events = EventConstants(read)
    initial = InitialConstants(read)
  }
}

/// Reads parameters in the type that the model needs; a value that its type cannot hold is a programmer's mistake.
struct ParameterReader {
  let value: (String) -> Double

  func number(_ id: String) -> Float { Float(value(id)) }
  func double(_ id: String) -> Double { value(id) }
  func whole(_ id: String) -> Int { Int(value(id)) }

  func rate(_ id: String) -> WeeklyRate {
    guard let rate = WeeklyRate(number(id)) else { preconditionFailure("'\(id)' is not a rate") }
    return rate
  }

  func probability(_ id: String) -> Probability {
    guard let probability = Probability(number(id)) else { preconditionFailure("'\(id)' is not a probability") }
    return probability
  }

  func perRoute(_ read: (String) -> Float) -> PerRoute {
    PerRoute(natural: read("natural"), volunteer: read("volunteer"), professional: read("professional"), peer: read("peer"))
  }
}

/// One number per route.
struct PerRoute: Sendable {
  let natural: Float
  let volunteer: Float
  let professional: Float
  let peer: Float

  subscript(route: Route) -> Float {
    switch route {
    case .natural: natural
    case .volunteer: volunteer
    case .professional: professional
    case .peer: peer
    }
  }
}

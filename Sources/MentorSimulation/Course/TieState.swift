import Evidence
import Quantities
import SupportWebs

/// A slot for a tie in one course.
struct TieState: Sendable {
  /// A slot that is free holds a lost tie.
  var status: TieStatus
  var closeness: Float
  var conflict: Float
  /// What closeness and conflict return to.
  var baseCloseness: Float
  var baseConflict: Float
  var role: Role
  var circle: TieCircle
  var inHousehold: Bool
  var isAdult: Bool
  var ageGap: Float
  var isReciprocal: Bool
  var meanSupport: Float
  var socialCapital: Float
  /// Asked and said no, or must not be asked.
  var isRefused: Bool
  /// The chance per week that the tie ends.
  var loss: Probability
  /// Where the person came from: an initial tie by its index, else when and how the tie began.
  var origin: Origin
  /// Interrupted since before the start, for a reason that the model does not know: a return home does not lift it.
  var waits = false

  enum Origin: Sendable, Equatable {
    case initial(Int)
    case new(week: Int, sector: Sector)
    case assigned(week: Int)
  }

  /// warm = closeness (1 - conflict).
  var warmth: Float { closeness * (1 - conflict) }

  func warmth(atLeast quality: Float) -> Float { max(closeness, quality) * (1 - conflict) }
}

/// The circle of bonding in which a tie counts.
enum TieCircle: Int, Sendable {
  case family, friends, school, neighbourhood, none

  init(_ sector: Sector, inHousehold: Bool) {
    if inHousehold {
      self = .family
      return
    }
    switch sector {
    case .family, .kin: self = .family
    case .friends, .online: self = .friends
    case .school: self = .school
    case .neighbourhood, .community, .mentoring: self = .neighbourhood
    case .professional, .unknown: self = .none
    }
  }
}

extension TieConstants {
  /// The chance per week that a tie of this sector ends; people of the household never go.
  func loss(_ sector: Sector, metAtSchool: Bool, inHousehold: Bool) -> Probability {
    if inHousehold { return .never }
    switch sector {
    case .family, .kin: return familyLoss
    case .friends: return metAtSchool ? schoolFriendLoss : friendLoss
    case .online: return friendLoss
    case .school: return schoolLoss
    case .neighbourhood: return neighbourhoodLoss
    case .community, .mentoring, .unknown: return communityLoss
    case .professional: return professionalLoss
    }
  }
}

/// A place in one course.
struct PlaceState: Sendable {
  let type: PlaceType
  let isAccessible: Bool
  let involvement: Float
  var takesPart: TakesPart
  /// The youth could not take part since before the start; a return home does not change that.
  let waits: Bool
}

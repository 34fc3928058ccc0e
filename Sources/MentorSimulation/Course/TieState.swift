import Evidence
import Quantities
import SupportWebs

/// A tie as it comes into a slot.
struct TieState: Sendable {
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
  /// An adult, or old enough to be a mentor.
  var isOldEnough: Bool
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

  /// An empty slot.
  static let free = TieState(
    status: .lost, closeness: 0, conflict: 0, baseCloseness: 0, baseConflict: 0, role: .acquaintance, circle: .none, inHousehold: false,
    isAdult: false, ageGap: 0, isReciprocal: false, meanSupport: 0, socialCapital: 0, isRefused: true, isOldEnough: false, loss: .never,
    origin: .initial(-1))
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

import CLanes
import Evidence
import Quantities
import SupportWebs

/// A slot for a tie in one course: what it holds now.
struct TieSlot {
  let arm: ArmLanes
  let slot: Int
  let lane: Int

  private func row(_ row: Int) -> Int { slot &* Int(SW_TIE_ROWS) &+ row }

  var closeness: Float {
    get { arm.ties[row(Int(SW_CLOSENESS)), lane] }
    nonmutating set { arm.ties[row(Int(SW_CLOSENESS)), lane] = newValue }
  }
  var conflict: Float {
    get { arm.ties[row(Int(SW_CONFLICT)), lane] }
    nonmutating set { arm.ties[row(Int(SW_CONFLICT)), lane] = newValue }
  }
  /// What closeness returns to.
  var baseCloseness: Float {
    get { arm.ties[row(Int(SW_CLOSENESS_BASE)), lane] }
    nonmutating set { arm.ties[row(Int(SW_CLOSENESS_BASE)), lane] = newValue }
  }
  var baseConflict: Float {
    get { arm.ties[row(Int(SW_CONFLICT_BASE)), lane] }
    nonmutating set { arm.ties[row(Int(SW_CONFLICT_BASE)), lane] = newValue }
  }
  /// The chance per week that the tie ends.
  var loss: Float {
    get { arm.ties[row(Int(SW_LOSS)), lane] }
    nonmutating set { arm.ties[row(Int(SW_LOSS)), lane] = newValue }
  }
  /// Mean support of an adult outside the household; else 0.
  var supportAsAdult: Float {
    get { arm.ties[row(Int(SW_SUPPORT_AS_ADULT)), lane] }
    nonmutating set { arm.ties[row(Int(SW_SUPPORT_AS_ADULT)), lane] = newValue }
  }
  /// The same without assigned mentors.
  var supportOfWeb: Float {
    get { arm.ties[row(Int(SW_SUPPORT_OF_WEB)), lane] }
    nonmutating set { arm.ties[row(Int(SW_SUPPORT_OF_WEB)), lane] = newValue }
  }
  var inHousehold: Bool {
    get { arm.ties[flag: row(Int(SW_IS_HOUSEHOLD)), lane] }
    nonmutating set { arm.ties[flag: row(Int(SW_IS_HOUSEHOLD)), lane] = newValue }
  }
  /// Whether the role and age allow this person to be asked, and this person has not said no.
  var mayBeAsked: Bool {
    get { arm.ties[flag: row(Int(SW_MAY_BE_ASKED)), lane] }
    nonmutating set { arm.ties[flag: row(Int(SW_MAY_BE_ASKED)), lane] = newValue }
  }
  /// An adult who is no parent.
  var mayBeTrusted: Bool {
    get { arm.ties[flag: row(Int(SW_MAY_BE_TRUSTED)), lane] }
    nonmutating set { arm.ties[flag: row(Int(SW_MAY_BE_TRUSTED)), lane] = newValue }
  }
  var isAdult: Bool {
    get { arm.ties[flag: row(Int(SW_IS_ADULT)), lane] }
    nonmutating set { arm.ties[flag: row(Int(SW_IS_ADULT)), lane] = newValue }
  }
  /// Years older than the youth.
  var ageGap: Float {
    get { arm.ties[row(Int(SW_AGE_GAP)), lane] }
    nonmutating set { arm.ties[row(Int(SW_AGE_GAP)), lane] = newValue }
  }
  var meanSupport: Float {
    get { arm.ties[row(Int(SW_MEAN_SUPPORT)), lane] }
    nonmutating set { arm.ties[row(Int(SW_MEAN_SUPPORT)), lane] = newValue }
  }
  var socialCapital: Float {
    get { arm.ties[row(Int(SW_SOCIAL_CAPITAL)), lane] }
    nonmutating set { arm.ties[row(Int(SW_SOCIAL_CAPITAL)), lane] = newValue }
  }
  /// Interrupted since before the start, for a reason that the model does not know: a return home does not lift it.
  var waits: Bool {
    get { arm.ties[flag: row(Int(SW_TIE_WAITS)), lane] }
    nonmutating set { arm.ties[flag: row(Int(SW_TIE_WAITS)), lane] = newValue }
  }

  /// The status; a free slot holds a lost tie.
  var status: TieStatus {
    get {
      switch arm.ties[whole: row(Int(SW_STATUS)), lane] {
      case Int(SW_TIE_ACTIVE): .active
      case Int(SW_TIE_SUSPENDED): .suspended
      default: .lost
      }
    }
    nonmutating set {
      arm.ties[whole: row(Int(SW_STATUS)), lane] =
        switch newValue {
        case .active: Int(SW_TIE_ACTIVE)
        case .suspended: Int(SW_TIE_SUSPENDED)
        case .lost: Int(SW_TIE_LOST)
        }
    }
  }

  /// Whether somebody new can come into this slot. A slot beyond those of this youth is closed, not free.
  var isFree: Bool { arm.ties[whole: row(Int(SW_STATUS)), lane] == Int(SW_TIE_LOST) }

  func close() { arm.ties[whole: row(Int(SW_STATUS)), lane] = Int(SW_TIE_CLOSED) }

  var isReciprocal: Bool { arm.ties[row(Int(SW_RECIPROCAL)), lane] != 0 }
  var circle: TieCircle { TieCircle(rawValue: arm.ties[whole: row(Int(SW_CIRCLE)), lane]) ?? .none }
  var role: Role { Role.allCases[arm.ties[whole: row(Int(SW_ROLE)), lane]] }

  /// Where the person came from; `nil` of a slot that was never used.
  var origin: TieState.Origin? {
    let number = arm.ties[whole: row(Int(SW_ORIGIN_NUMBER)), lane]
    switch arm.ties[whole: row(Int(SW_ORIGIN)), lane] {
    case 1: return .initial(number)
    case 2: return .assigned(week: number)
    case let sector where sector >= 3: return .new(week: number, sector: Sector.allCases[sector - 3])
    default: return nil
    }
  }

  /// warm = closeness (1 - conflict).
  var warmth: Float { closeness * (1 - conflict) }

  func warmth(atLeast quality: Float) -> Float { max(closeness, quality) * (1 - conflict) }

  /// Puts somebody into the slot.
  func hold(_ tie: TieState) {
    status = tie.status
    closeness = tie.closeness
    conflict = tie.conflict
    baseCloseness = tie.baseCloseness
    baseConflict = tie.baseConflict
    loss = tie.loss.value
    let isOutside = tie.isAdult && !tie.inHousehold
    supportAsAdult = isOutside ? tie.meanSupport : 0
    supportOfWeb = isOutside && tie.role != .mentor ? tie.meanSupport : 0
    arm.ties[row(Int(SW_RECIPROCAL)), lane] = tie.isReciprocal ? 1 : 0
    arm.ties[whole: row(Int(SW_CIRCLE)), lane] = tie.circle.rawValue
    inHousehold = tie.inHousehold
    mayBeAsked = !tie.isRefused && NominationRole(tie.role) != nil && tie.isOldEnough
    mayBeTrusted = tie.isAdult && tie.role != .parent
    isAdult = tie.isAdult
    arm.ties[whole: row(Int(SW_ROLE)), lane] = Role.allCases.firstIndex(of: tie.role) ?? 0
    ageGap = tie.ageGap
    meanSupport = tie.meanSupport
    socialCapital = tie.socialCapital
    waits = tie.waits
    let (origin, number) =
      switch tie.origin {
      case .initial(let index): (1, index)
      case .assigned(let week): (2, week)
      case .new(let week, let sector): (3 + (Sector.allCases.firstIndex(of: sector) ?? 0), week)
      }
    arm.ties[whole: row(Int(SW_ORIGIN)), lane] = origin
    arm.ties[whole: row(Int(SW_ORIGIN_NUMBER)), lane] = number
  }
}

/// A place in one course.
struct PlaceSlot {
  let arm: ArmLanes
  let index: Int
  let lane: Int

  private func row(_ row: Int) -> Int { index &* Int(SW_PLACE_ROWS) &+ row }

  var takesPart: TakesPart {
    get {
      switch arm.places[whole: row(Int(SW_TAKES_PART)), lane] {
      case Int(SW_PART_YES): .yes
      case Int(SW_PART_SUSPENDED): .suspended
      default: .no
      }
    }
    nonmutating set {
      arm.places[whole: row(Int(SW_TAKES_PART)), lane] =
        switch newValue {
        case .yes: Int(SW_PART_YES)
        case .no: Int(SW_PART_NO)
        case .suspended: Int(SW_PART_SUSPENDED)
        }
    }
  }

  var involvement: Float { arm.places[row(Int(SW_INVOLVEMENT)), lane] }
  /// The bit of the type of facility that taking part here reaches; 0 where the place is none or not accessible.
  var facilityBit: Int { arm.places[whole: row(Int(SW_FACILITY_BIT)), lane] }
  /// Whether taking part stops and starts by itself; school does neither.
  var mayStop: Bool { arm.places[flag: row(Int(SW_MAY_STOP)), lane] }
  var mayStart: Bool { arm.places[flag: row(Int(SW_MAY_START)), lane] }
  /// The youth could not take part since before the start; a return home does not change that.
  var waits: Bool { arm.places[flag: row(Int(SW_PLACE_WAITS)), lane] }
  var type: PlaceType { PlaceType.allCases[arm.places[whole: row(Int(SW_PLACE_TYPE)), lane]] }

  func hold(_ place: PlaceState) {
    takesPart = place.takesPart
    arm.places[row(Int(SW_INVOLVEMENT)), lane] = place.involvement
    let facility = place.isAccessible ? StartWeb.facilities.firstIndex(of: place.type) : nil
    arm.places[whole: row(Int(SW_FACILITY_BIT)), lane] = facility.map { 1 << $0 } ?? 0
    arm.places[flag: row(Int(SW_MAY_STOP)), lane] = place.type != .school
    arm.places[flag: row(Int(SW_MAY_START)), lane] = place.type != .school && place.isAccessible
    arm.places[flag: row(Int(SW_PLACE_WAITS)), lane] = place.waits
    arm.places[whole: row(Int(SW_PLACE_TYPE)), lane] = PlaceType.allCases.firstIndex(of: place.type) ?? 0
  }

  /// A place that this youth does not have.
  func leaveEmpty() {
    takesPart = .no
    for row in [SW_INVOLVEMENT, SW_FACILITY_BIT, SW_MAY_STOP, SW_MAY_START, SW_PLACE_WAITS] {
      arm.places[whole: self.row(Int(row)), lane] = 0
    }
  }
}

import CLanes
import Evidence
import Quantities
import SupportWebs

/// A slot for a tie in one course: what it holds now.
struct TieSlot {
  let rows: Rows
  let slot: Int
  let lane: Int

  @inline(__always)
  private func row(_ row: Int) -> Int { slot &* SW_TIE_ROWS &+ row }

  var closeness: Float {
    get { rows[row(SW_CLOSENESS), lane] }
    nonmutating set { rows[row(SW_CLOSENESS), lane] = newValue }
  }
  var conflict: Float {
    get { rows[row(SW_CONFLICT), lane] }
    nonmutating set { rows[row(SW_CONFLICT), lane] = newValue }
  }
  /// What closeness returns to.
  var baseCloseness: Float {
    get { rows[row(SW_CLOSENESS_BASE), lane] }
    nonmutating set { rows[row(SW_CLOSENESS_BASE), lane] = newValue }
  }
  var baseConflict: Float { rows[row(SW_CONFLICT_BASE), lane] }
  /// The chance per week that the tie ends.
  var loss: Float { rows[row(SW_LOSS), lane] }
  /// Mean support of an adult outside the household; else 0.
  var supportAsAdult: Float { rows[row(SW_SUPPORT_AS_ADULT), lane] }
  /// The same without assigned mentors, who are in the reserved slot alone.
  var supportOfWeb: Float { slot == Course.reservedSlot ? 0 : supportAsAdult }
  /// Years older than the youth.
  var ageGap: Float { rows[row(SW_TIE_AGE_GAP), lane] }
  var socialCapital: Float { rows[row(SW_SOCIAL_CAPITAL), lane] }
  var role: Role { TieNumbers.roles[rows[whole: row(SW_ROLE), lane]] }

  private var bits: Int {
    get { rows[whole: row(SW_TIE_BITS), lane] }
    nonmutating set { rows[whole: row(SW_TIE_BITS), lane] = newValue }
  }

  var inHousehold: Bool { bits & SW_HOUSEHOLD_BIT != 0 }
  /// Whether role and age allow this person to be asked, and this person has not said no.
  var mayBeAsked: Bool { bits & SW_MAY_BE_ASKED_BIT != 0 }
  /// An adult who is no parent.
  var mayBeTrusted: Bool { bits & SW_MAY_BE_TRUSTED_BIT != 0 }
  var isReciprocal: Bool { bits & SW_RECIPROCAL_BIT != 0 }
  /// Interrupted since before the start, for a reason that the model does not know: a return home does not lift it.
  var waits: Bool { bits & SW_WAITS_BIT != 0 }

  /// This person has said no.
  func refuse() { bits &= ~SW_MAY_BE_ASKED_BIT }

  /// The circle in which the tie counts; `nil` in none.
  var circle: Int? {
    let circles = (bits / SW_CIRCLE_BIT) & 15
    return circles == 0 ? nil : circles.trailingZeroBitCount
  }

  /// The status; a free slot holds a lost tie.
  var status: TieStatus {
    get {
      switch bits & SW_STATUS_BITS {
      case SW_TIE_ACTIVE: .active
      case SW_TIE_SUSPENDED: .suspended
      default: .lost
      }
    }
    nonmutating set { bits = bits & ~SW_STATUS_BITS | newValue.number }
  }

  /// Whether somebody new can come into this slot. A slot beyond those of this youth is closed, not free.
  var isFree: Bool { bits & SW_STATUS_BITS == SW_TIE_LOST }

  func close() { bits = bits & ~SW_STATUS_BITS | SW_TIE_CLOSED }

  /// Where the person came from; `nil` of a slot that was never used.
  var origin: TieState.Origin? {
    let number = rows[whole: row(SW_ORIGIN_NUMBER), lane]
    switch rows[whole: row(SW_ORIGIN), lane] {
    case 1: return .initial(number)
    case 2: return .assigned(week: number)
    case let sector where sector >= 3: return .new(week: number, sector: TieNumbers.sectors[sector - 3])
    default: return nil
    }
  }

  /// warm = closeness (1 - conflict).
  var warmth: Float { closeness * (1 - conflict) }

  func warmth(atLeast quality: Float) -> Float { max(closeness, quality) * (1 - conflict) }

  /// Puts somebody into the slot.
  func hold(_ tie: TieNumbers) {
    for row in 0..<SW_TIE_ROWS { rows[word: self.row(row), lane] = tie.words[row] }
  }

  /// Puts somebody into the slot who is like `tie` but for what was drawn.
  func hold(_ tie: TieNumbers, closeness: Float, isReciprocal: Bool, week: Int) {
    hold(tie)
    self.closeness = closeness
    if isReciprocal { bits |= SW_RECIPROCAL_BIT }
    rows[whole: row(SW_ORIGIN_NUMBER), lane] = week
  }
}

extension TieStatus {
  fileprivate var number: Int {
    switch self {
    case .active: SW_TIE_ACTIVE
    case .suspended: SW_TIE_SUSPENDED
    case .lost: SW_TIE_LOST
    }
  }
}

/// A tie as the rows of a slot hold it.
struct TieNumbers: Sendable {
  /// One word for each of the rows of a slot; the last four are idle.
  fileprivate let words: SIMD16<UInt32>

  init(_ tie: TieState) {
    var words = SIMD16<UInt32>()
    var bits = tie.status.number
    if tie.circle != .none { bits |= SW_CIRCLE_BIT << tie.circle.rawValue }
    if tie.inHousehold { bits |= SW_HOUSEHOLD_BIT }
    if !tie.isRefused, tie.isOldEnough, NominationRole(tie.role) != nil { bits |= SW_MAY_BE_ASKED_BIT }
    if tie.isAdult, tie.role != .parent { bits |= SW_MAY_BE_TRUSTED_BIT }
    if tie.isReciprocal { bits |= SW_RECIPROCAL_BIT }
    if tie.waits { bits |= SW_WAITS_BIT }
    words[SW_TIE_BITS] = UInt32(bits)
    let support = tie.isAdult && !tie.inHousehold ? tie.meanSupport : 0
    words[SW_CLOSENESS] = tie.closeness.bitPattern
    words[SW_CONFLICT] = tie.conflict.bitPattern
    words[SW_CLOSENESS_BASE] = tie.baseCloseness.bitPattern
    words[SW_CONFLICT_BASE] = tie.baseConflict.bitPattern
    words[SW_LOSS] = tie.loss.value.bitPattern
    words[SW_SUPPORT_AS_ADULT] = support.bitPattern
    words[SW_TIE_AGE_GAP] = tie.ageGap.bitPattern
    words[SW_SOCIAL_CAPITAL] = tie.socialCapital.bitPattern
    words[SW_ROLE] = UInt32(Self.roles.firstIndex(of: tie.role) ?? 0)
    let (origin, number) =
      switch tie.origin {
      case .initial(let index): (1, index)
      case .assigned(let week): (2, week)
      case .new(let week, let sector): (3 + (Self.sectors.firstIndex(of: sector) ?? 0), week)
      }
    words[SW_ORIGIN] = UInt32(origin)
    words[SW_ORIGIN_NUMBER] = UInt32(bitPattern: Int32(number))
    self.words = words
  }

  static let free = TieNumbers(.free)

  fileprivate static let roles = Role.allCases
  fileprivate static let sectors = Sector.allCases
}

/// A place in one course.
struct PlaceSlot {
  let rows: Rows
  let index: Int
  let lane: Int

  private func row(_ row: Int) -> Int { index &* (SW_PLACE_ROWS) &+ row }

  var takesPart: TakesPart {
    get {
      switch rows[whole: row(SW_TAKES_PART), lane] {
      case (SW_PART_YES): .yes
      case (SW_PART_SUSPENDED): .suspended
      default: .no
      }
    }
    nonmutating set {
      rows[whole: row(SW_TAKES_PART), lane] =
        switch newValue {
        case .yes: (SW_PART_YES)
        case .no: (SW_PART_NO)
        case .suspended: (SW_PART_SUSPENDED)
        }
    }
  }

  var involvement: Float { rows[row(SW_INVOLVEMENT), lane] }
  /// The bit of the type of facility that taking part here reaches; 0 where the place is none or not accessible.
  var facilityBit: Int { rows[whole: row(SW_FACILITY_BIT), lane] }
  /// Whether taking part stops and starts by itself; school does neither.
  var mayStop: Bool { rows[flag: row(SW_MAY_STOP), lane] }
  var mayStart: Bool { rows[flag: row(SW_MAY_START), lane] }
  /// The youth could not take part since before the start; a return home does not change that.
  var waits: Bool { rows[flag: row(SW_PLACE_WAITS), lane] }
  var type: PlaceType { PlaceType.allCases[rows[whole: row(SW_PLACE_TYPE), lane]] }

  func hold(_ place: PlaceState) {
    takesPart = place.takesPart
    rows[row(SW_INVOLVEMENT), lane] = place.involvement
    let facility = place.isAccessible ? StartWeb.facilities.firstIndex(of: place.type) : nil
    rows[whole: row(SW_FACILITY_BIT), lane] = facility.map { 1 << $0 } ?? 0
    rows[flag: row(SW_MAY_STOP), lane] = place.type != .school
    rows[flag: row(SW_MAY_START), lane] = place.type != .school && place.isAccessible
    rows[flag: row(SW_PLACE_WAITS), lane] = place.waits
    rows[whole: row(SW_PLACE_TYPE), lane] = PlaceType.allCases.firstIndex(of: place.type) ?? 0
  }

  /// A place that this youth does not have.
  func leaveEmpty() {
    takesPart = .no
    for row in [SW_INVOLVEMENT, SW_FACILITY_BIT, SW_MAY_STOP, SW_MAY_START, SW_PLACE_WAITS] {
      rows[whole: self.row(row), lane] = 0
    }
  }
}

import CLanes
import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// One course of one youth under one arm: a view of one lane of a tile.
///
/// Its methods are the model in scalar form, the specification: state is Float32 and evaluated left to right as the specification writes it. The
/// processes are one file each in `Processes/`, in the order in which a week runs them; each uses the values that the one before it left. What
/// happens every week to everybody has a second form that takes many lanes at a time (`DenseSteps`) and gives the same bits; what happens seldom is
/// here alone.
struct Course {
  private let arm: ArmView
  let start: StartLane
  let lane: Int
  let state: Rows
  private let ties: Rows
  private let placeRows: Rows

  init(_ arm: ArmLanes, _ start: StartLane) {
    self.arm = ArmView(arm)
    self.start = start
    lane = start.lane
    state = arm.state
    ties = arm.ties
    placeRows = arm.places
  }

  static let spareSlots = 4
  /// The slot for an assigned mentor.
  static let reservedSlot = 0

  var plan: ArmPlan { arm.plan }
  var constants: ModelConstants { _read { yield arm.plan.constants } }
  var isMentorActive: Bool { mentorState == .active }
  var isPlaced: Bool { returnWeek >= 0 }
  var hasRelation: Bool { relationSlot >= 0 }
  var terms: RelationTerms? { plan.terms.indices.contains(programme) ? plan.terms[programme] : nil }
  func tie(_ slot: Int) -> TieSlot { TieSlot(rows: ties, slot: slot, lane: lane) }
  func place(_ index: Int) -> PlaceSlot { PlaceSlot(rows: placeRows, index: index, lane: lane) }

  func move(from old: MentorState?, to new: MentorState) { arm.move(from: old, to: new) }

  /// The slots of this youth: the reserved one, initial ties, spare ones.
  var slots: Range<Int> { 0..<1 + start.tieCount + Self.spareSlots }
  var places: Range<Int> { 0..<start.placeCount }

  /// Q while a mentor is active, else 0.
  var activeQuality: Float { isMentorActive ? quality : 0 }
  /// The slot of an active natural mentor, whose tie counts with at least Q.
  var naturalMentorSlot: Int? { isMentorActive && isNatural ? relationSlot : nil }

  /// Puts a youth into the lane, before week 0 and without a programme.
  func begin(_ start: CourseStart) {
    for row in 0..<SW_LANE_ROWS { state[row, lane] = 0 }
    move(from: nil, to: .none)
    for slot in 0..<ties.count / SW_TIE_ROWS {
      let tie = tie(slot)
      if slot > 0, slot <= start.ties.count {
        tie.hold(start.ties[slot - 1])
      } else {
        tie.hold(.free)
        if slot > start.ties.count + Self.spareSlots { tie.close() }
      }
    }
    for index in 0..<placeRows.count / SW_PLACE_ROWS {
      if index < start.places.count { place(index).hold(start.places[index]) } else { place(index).leaveEmpty() }
    }
    familyConflict = start.familyConflict
    mentorParentConflict = start.mentorParentConflict
    trust = 1
    (returnWeek, relationSlot, dueWeek, matchWeek, qualityInWeek52) = (-1, -1, -1, -1, -1)
    adopt(programme: -1)
    let now = factorTargets()
    factors = SIMD4(now.bonding, now.involvement, start.competences, now.adultSupport)
    webSupport = now.webSupport
    self.start.setWebSupport(now.webSupport)
  }

  /// The programme in force from now on.
  func adopt(programme: Int) {
    state[whole: SW_PROGRAMME, lane] = programme
    qualitySD = 1
    guard let terms else { return }
    isSelfChosen = terms.programme.isSelfChosen
    doseRate = terms.dose
    delta = terms.delta
    qualityMean = terms.qualityMean
    qualitySD = terms.qualitySD
    for d in 0..<4 { state[SW_WEIGHT + d, lane] = terms.weights[d] }
  }

  /// One week, steps 1 to 9.
  func advance(week: Int) { for step in WeekStep.allCases { take(step, week) } }

  func take(_ step: WeekStep, _ week: Int) {
    switch step {
    case .tiesAndPlaces: tiesAndPlaces(week)
    case .seekingAndMatching: seekingAndMatching(week)
    case .contactAndQuality: contactAndQuality(week)
    case .conflict: conflictStep(week)
    case .plannedEndAndClosure: plannedEndAndClosure(week)
    case .doseAndHarm: doseAndHarm()
    case .factors: factorStep()
    case .outcomes: outcomeStep()
    case .events: events(week)
    }
  }

  /// The mentor's tie is lost: its slot may hold somebody else from now on.
  func lose(slot: Int) {
    tie(slot).status = .lost
    if relationSlot == slot { isTieHeld = false }
  }
}

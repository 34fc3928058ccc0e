import Evidence
import Quantities
import RandomStreams
import SupportWebs

/// One course of one youth under one arm, week by week: the specification of the model in scalar form.
///
/// State is Float32 and evaluated left to right as the specification writes it. The processes are one file each in `Processes/`, in the
/// order
/// in which a week runs them; each uses the values that the one before it left.
struct Course: Sendable {
  let plan: ArmPlan
  let start: CourseStart

  /// Initial ties, then spare slots, then one slot reserved for an assigned mentor.
  var ties: [TieState]
  var places: [PlaceState]
  /// K and L.
  var familyConflict: Float
  var mentorParentConflict: Float

  var mentorState = MentorState.none
  /// The programme in force: an index into the plan's terms.
  var programme = 0
  var relation: Relation?
  var isAsked = false
  /// G, the youth's trust in asking.
  var trust: Float = 1
  var dose: Float = 0
  var harm: Float = 0
  /// Harm of a closure in this week, which enters after the week's decay.
  var closureHarm: Float = 0

  /// F[1…4], smoothed, and factor 4 of this week without mentors.
  var factors: SIMD4<Float> = .zero
  var webSupport: Float = 0
  var webSupportAtStart: Float = 0
  /// effect[d] and z[d] in the order of `Domain`.
  var effect: SIMD4<Float> = .zero
  var deviation: SIMD4<Float> = .zero

  var stay: Placement?
  var hasLeftSchool = false
  var tally = CourseTally()

  struct Placement: Sendable {
    let returnWeek: Int
    let hasContactBan: Bool
  }

  static let spareSlots = 4

  init(_ start: CourseStart, _ plan: ArmPlan) {
    self.start = start
    self.plan = plan
    ties = start.ties + [TieState](repeating: .free, count: Self.spareSlots + 1)
    places = start.places
    familyConflict = start.familyConflict
    mentorParentConflict = start.mentorParentConflict
    deviation = constants.outcomes.residualSD * start.luck.normals(.outcomes, week: Luck.initialWeek)
    let now = factorTargets()
    factors = SIMD4(now.bonding, now.involvement, start.competences, now.adultSupport)
    webSupport = now.webSupport
    webSupportAtStart = now.webSupport
  }

  var constants: ModelConstants { plan.constants }
  var reservedSlot: Int { ties.count - 1 }
  var isMentorActive: Bool { mentorState == .active }
  var isPlaced: Bool { stay != nil }
  var terms: RelationTerms? { plan.terms.indices.contains(programme) ? plan.terms[programme] : nil }

  /// Q while a mentor is active, else 0.
  var activeQuality: Float { isMentorActive ? relation?.quality ?? 0 : 0 }

  /// One week, steps 1 to 10.
  mutating func advance(week: Int) {
    tiesAndPlaces(week)
    seekingAndMatching(week)
    contactAndQuality(week)
    conflictStep(week)
    plannedEndAndClosure(week)
    doseAndHarm()
    factorStep()
    outcomeStep(week)
    events(week)
    tallyWeek()
  }

  /// Step 10.
  private mutating func tallyWeek() {
    if isPlaced { tally.placedWeeks += 1 }
  }

  /// The mentor's tie is lost: its slot may hold somebody else from now on.
  mutating func lose(slot: Int) {
    ties[slot].status = .lost
    if relation?.slot == slot { relation?.isTieHeld = false }
  }
}

extension TieState {
  /// An empty slot.
  static let free = TieState(
    status: .lost, closeness: 0, conflict: 0, baseCloseness: 0, baseConflict: 0, role: .acquaintance, circle: .none, inHousehold: false,
    isAdult: false, ageGap: 0, isReciprocal: false, meanSupport: 0, socialCapital: 0, isRefused: false, loss: .never, origin: .initial(-1))
}

/// What is counted along a course.
struct CourseTally: Sendable {
  var first: FirstRelation?
  var isPlacedEver = false
  var placements = 0
  var placedWeeks = 0
  var bans = 0
  var mentorWeeks = 0
  var refusals = 0
  var closures = 0
  var clashes = 0
  var gained = 0
  var placesStarted = 0
  var ruleBreaking = 0
}

import CLanes
import SupportWebs

/// What the rows of an arm hold of one lane.
extension Course {
  /// K.
  var familyConflict: Float {
    get { arm.state[Int(SW_FAMILY_CONFLICT), lane] }
    nonmutating set { arm.state[Int(SW_FAMILY_CONFLICT), lane] = newValue }
  }
  /// L.
  var mentorParentConflict: Float {
    get { arm.state[Int(SW_PARENT_CONFLICT), lane] }
    nonmutating set { arm.state[Int(SW_PARENT_CONFLICT), lane] = newValue }
  }
  /// Whether the programme in force lets the youth choose.
  var isSelfChosen: Bool {
    get { arm.state[flag: Int(SW_IS_SELF_CHOSEN), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_SELF_CHOSEN), lane] = newValue }
  }
  var isAsked: Bool {
    get { arm.state[flag: Int(SW_IS_ASKED), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_ASKED), lane] = newValue }
  }
  /// G, the youth's trust in asking.
  var trust: Float {
    get { arm.state[Int(SW_TRUST), lane] }
    nonmutating set { arm.state[Int(SW_TRUST), lane] = newValue }
  }
  var dose: Float {
    get { arm.state[Int(SW_DOSE), lane] }
    nonmutating set { arm.state[Int(SW_DOSE), lane] = newValue }
  }
  var harm: Float {
    get { arm.state[Int(SW_HARM), lane] }
    nonmutating set { arm.state[Int(SW_HARM), lane] = newValue }
  }
  /// Harm of a closure in this week, which enters after the week's decay.
  var closureHarm: Float {
    get { arm.state[Int(SW_CLOSURE_HARM), lane] }
    nonmutating set { arm.state[Int(SW_CLOSURE_HARM), lane] = newValue }
  }
  /// Factor 4 of this week without mentors.
  var webSupport: Float {
    get { arm.state[Int(SW_WEB_SUPPORT), lane] }
    nonmutating set { arm.state[Int(SW_WEB_SUPPORT), lane] = newValue }
  }
  /// The week in which a placement ends; -1 at home.
  var returnWeek: Int {
    get { arm.state[whole: Int(SW_RETURN_WEEK), lane] }
    nonmutating set { arm.state[whole: Int(SW_RETURN_WEEK), lane] = newValue }
  }
  var hasContactBan: Bool {
    get { arm.state[flag: Int(SW_IS_BANNED), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_BANNED), lane] = newValue }
  }
  var hasLeftSchool: Bool {
    get { arm.state[flag: Int(SW_HAS_LEFT_SCHOOL), lane] }
    nonmutating set { arm.state[flag: Int(SW_HAS_LEFT_SCHOOL), lane] = newValue }
  }
  /// The slot of the tie with the present or last mentor; -1 before the first.
  var relationSlot: Int {
    get { arm.state[whole: Int(SW_SLOT), lane] }
    nonmutating set { arm.state[whole: Int(SW_SLOT), lane] = newValue }
  }
  /// Whether that slot still holds this person.
  var isTieHeld: Bool {
    get { arm.state[flag: Int(SW_IS_TIE_HELD), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_TIE_HELD), lane] = newValue }
  }
  var isNatural: Bool {
    get { arm.state[flag: Int(SW_IS_NATURAL), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_NATURAL), lane] = newValue }
  }
  /// Weeks of the relation; 1 in the week of the match.
  var relationWeek: Int {
    get { arm.state[whole: Int(SW_WEEK), lane] }
    nonmutating set { arm.state[whole: Int(SW_WEEK), lane] = newValue }
  }
  /// Q.
  var quality: Float {
    get { arm.state[Int(SW_QUALITY), lane] }
    nonmutating set { arm.state[Int(SW_QUALITY), lane] = newValue }
  }
  /// Q*.
  var ceiling: Float {
    get { arm.state[Int(SW_CEILING), lane] }
    nonmutating set { arm.state[Int(SW_CEILING), lane] = newValue }
  }
  var hasSeriousProblems: Bool {
    get { arm.state[flag: Int(SW_IS_SERIOUS), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_SERIOUS), lane] = newValue }
  }
  /// The mentor's tie was hit (5.1 or 5.9): the relation closes in step 5, as a life event.
  var isHit: Bool {
    get { arm.state[flag: Int(SW_IS_HIT), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_HIT), lane] = newValue }
  }
  var contactChance: Float {
    get { arm.state[Int(SW_CONTACT_CHANCE), lane] }
    nonmutating set { arm.state[Int(SW_CONTACT_CHANCE), lane] = newValue }
  }
  var growth: Float {
    get { arm.state[Int(SW_GROWTH), lane] }
    nonmutating set { arm.state[Int(SW_GROWTH), lane] = newValue }
  }
  var clashChance: Float {
    get { arm.state[Int(SW_CLASH_CHANCE), lane] }
    nonmutating set { arm.state[Int(SW_CLASH_CHANCE), lane] = newValue }
  }
  var closureRate: Float {
    get { arm.state[Int(SW_CLOSURE_RATE), lane] }
    nonmutating set { arm.state[Int(SW_CLOSURE_RATE), lane] = newValue }
  }
  /// The part of the log hazard of closure that does not change during the relation.
  var closureLog: Float {
    get { arm.state[Int(SW_CLOSURE_LOG), lane] }
    nonmutating set { arm.state[Int(SW_CLOSURE_LOG), lane] = newValue }
  }
  var plannedWeeks: Int {
    get { arm.state[whole: Int(SW_PLANNED_WEEKS), lane] }
    nonmutating set { arm.state[whole: Int(SW_PLANNED_WEEKS), lane] = newValue }
  }
  var hasHolidayGap: Bool {
    get { arm.state[flag: Int(SW_HAS_HOLIDAY), lane] }
    nonmutating set { arm.state[flag: Int(SW_HAS_HOLIDAY), lane] = newValue }
  }
  var doseRate: Float {
    get { arm.state[Int(SW_DOSE_RATE), lane] }
    nonmutating set { arm.state[Int(SW_DOSE_RATE), lane] = newValue }
  }
  var delta: Float {
    get { arm.state[Int(SW_DELTA), lane] }
    nonmutating set { arm.state[Int(SW_DELTA), lane] = newValue }
  }
  var qualityMean: Float {
    get { arm.state[Int(SW_QUALITY_MEAN), lane] }
    nonmutating set { arm.state[Int(SW_QUALITY_MEAN), lane] = newValue }
  }
  var qualitySD: Float {
    get { arm.state[Int(SW_QUALITY_SD), lane] }
    nonmutating set { arm.state[Int(SW_QUALITY_SD), lane] = newValue }
  }
  var mentorSocialCapital: Float {
    get { arm.state[Int(SW_PLACE_SUPPORT), lane] }
    nonmutating set { arm.state[Int(SW_PLACE_SUPPORT), lane] = newValue }
  }
  /// Week of the first match; -1 without.
  var matchWeek: Int {
    get { arm.state[whole: Int(SW_MATCH_WEEK), lane] }
    nonmutating set { arm.state[whole: Int(SW_MATCH_WEEK), lane] = newValue }
  }
  var firstQuality: Float {
    get { arm.state[Int(SW_FIRST_QUALITY), lane] }
    nonmutating set { arm.state[Int(SW_FIRST_QUALITY), lane] = newValue }
  }
  var firstLength: Int {
    get { arm.state[whole: Int(SW_FIRST_LENGTH), lane] }
    nonmutating set { arm.state[whole: Int(SW_FIRST_LENGTH), lane] = newValue }
  }
  var isFirstCompleted: Bool {
    get { arm.state[flag: Int(SW_IS_FIRST_COMPLETED), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_FIRST_COMPLETED), lane] = newValue }
  }
  var doesFirstContinue: Bool {
    get { arm.state[flag: Int(SW_DOES_FIRST_CONTINUE), lane] }
    nonmutating set { arm.state[flag: Int(SW_DOES_FIRST_CONTINUE), lane] = newValue }
  }
  /// Quality in week 52 of the first relation; -1 without.
  var qualityInWeek52: Float {
    get { arm.state[Int(SW_QUALITY_IN_WEEK_52), lane] }
    nonmutating set { arm.state[Int(SW_QUALITY_IN_WEEK_52), lane] = newValue }
  }
  var isPlacedEver: Bool {
    get { arm.state[flag: Int(SW_IS_PLACED_EVER), lane] }
    nonmutating set { arm.state[flag: Int(SW_IS_PLACED_EVER), lane] = newValue }
  }
  var placements: Int {
    get { arm.state[whole: Int(SW_PLACEMENTS), lane] }
    nonmutating set { arm.state[whole: Int(SW_PLACEMENTS), lane] = newValue }
  }
  var placedWeeks: Int {
    get { arm.state[whole: Int(SW_PLACED_WEEKS), lane] }
    nonmutating set { arm.state[whole: Int(SW_PLACED_WEEKS), lane] = newValue }
  }
  var bans: Int {
    get { arm.state[whole: Int(SW_BANS), lane] }
    nonmutating set { arm.state[whole: Int(SW_BANS), lane] = newValue }
  }
  var mentorWeeks: Int {
    get { arm.state[whole: Int(SW_MENTOR_WEEKS), lane] }
    nonmutating set { arm.state[whole: Int(SW_MENTOR_WEEKS), lane] = newValue }
  }
  var refusals: Int {
    get { arm.state[whole: Int(SW_REFUSALS), lane] }
    nonmutating set { arm.state[whole: Int(SW_REFUSALS), lane] = newValue }
  }
  var closures: Int {
    get { arm.state[whole: Int(SW_CLOSURES), lane] }
    nonmutating set { arm.state[whole: Int(SW_CLOSURES), lane] = newValue }
  }
  var clashes: Int {
    get { arm.state[whole: Int(SW_CLASHES), lane] }
    nonmutating set { arm.state[whole: Int(SW_CLASHES), lane] = newValue }
  }
  var gained: Int {
    get { arm.state[whole: Int(SW_GAINED), lane] }
    nonmutating set { arm.state[whole: Int(SW_GAINED), lane] = newValue }
  }
  var placesStarted: Int {
    get { arm.state[whole: Int(SW_PLACES_STARTED), lane] }
    nonmutating set { arm.state[whole: Int(SW_PLACES_STARTED), lane] = newValue }
  }
  var ruleBreaking: Int {
    get { arm.state[whole: Int(SW_RULE_BREAKING), lane] }
    nonmutating set { arm.state[whole: Int(SW_RULE_BREAKING), lane] = newValue }
  }

  /// The programme in force: an index into the plan's terms; -1 without one.
  var programme: Int { arm.state[whole: Int(SW_PROGRAMME), lane] }

  var mentorState: MentorState {
    get { MentorState.allCases[arm.state[whole: Int(SW_STATE), lane]] }
    nonmutating set {
      arm.move(from: mentorState, to: newValue)
      arm.state[whole: Int(SW_STATE), lane] = newValue.index
    }
  }

  /// The role of the first mentor whom the youth chose.
  var mentorRole: NominationRole? {
    get { choice(SW_MENTOR_ROLE, of: NominationRole.allCases) }
    nonmutating set { choose(newValue?.index, in: SW_MENTOR_ROLE) }
  }

  /// Who ended the first relation before its planned end.
  var firstInitiator: ClosureInitiator? {
    get { choice(SW_FIRST_INITIATOR, of: ClosureInitiator.allCases) }
    nonmutating set { choose(newValue?.index, in: SW_FIRST_INITIATOR) }
  }

  /// A choice is held as its place in the list and 1 more, so that zeros mean none.
  private func choice<Choice>(_ row: Int, of all: [Choice]) -> Choice? {
    let number = arm.state[whole: row, lane]
    return number == 0 ? nil : all[number - 1]
  }

  private func choose(_ index: Int?, in row: Int) { arm.state[whole: row, lane] = index.map { $0 + 1 } ?? 0 }

  /// F[1…4], smoothed.
  var factors: SIMD4<Float> {
    get { four(SW_FACTOR) }
    nonmutating set { set(four: SW_FACTOR, newValue) }
  }

  /// effect[d] in the order of `Domain`.
  var effect: SIMD4<Float> {
    get { four(SW_EFFECT) }
    nonmutating set { set(four: SW_EFFECT, newValue) }
  }

  /// domain[d] emphasis[d] of the programme in force.
  var weights: SIMD4<Float> {
    get { four(SW_WEIGHT) }
    nonmutating set { set(four: SW_WEIGHT, newValue) }
  }

  private func four(_ row: Int) -> SIMD4<Float> {
    SIMD4(arm.state[row, lane], arm.state[row + 1, lane], arm.state[row + 2, lane], arm.state[row + 3, lane])
  }

  private func set(four row: Int, _ value: SIMD4<Float>) { for k in 0..<4 { arm.state[row + k, lane] = value[k] } }
}

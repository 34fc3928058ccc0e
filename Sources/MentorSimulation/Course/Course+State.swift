import CLanes
import SupportWebs

/// What the rows of an arm hold of one lane.
extension Course {
  /// K.
  var familyConflict: Float {
    get { state[SW_FAMILY_CONFLICT, lane] }
    nonmutating set { state[SW_FAMILY_CONFLICT, lane] = newValue }
  }
  /// L.
  var mentorParentConflict: Float {
    get { state[SW_PARENT_CONFLICT, lane] }
    nonmutating set { state[SW_PARENT_CONFLICT, lane] = newValue }
  }
  /// Whether the programme in force lets the youth choose.
  var isSelfChosen: Bool {
    get { state[flag: SW_IS_SELF_CHOSEN, lane] }
    nonmutating set { state[flag: SW_IS_SELF_CHOSEN, lane] = newValue }
  }
  var isAsked: Bool {
    get { state[flag: SW_IS_ASKED, lane] }
    nonmutating set { state[flag: SW_IS_ASKED, lane] = newValue }
  }
  /// G, the youth's trust in asking.
  var trust: Float {
    get { state[SW_TRUST, lane] }
    nonmutating set { state[SW_TRUST, lane] = newValue }
  }
  var dose: Float {
    get { state[SW_DOSE, lane] }
    nonmutating set { state[SW_DOSE, lane] = newValue }
  }
  var harm: Float {
    get { state[SW_HARM, lane] }
    nonmutating set { state[SW_HARM, lane] = newValue }
  }
  /// Harm of a closure in this week, which enters after the week's decay.
  var closureHarm: Float {
    get { state[SW_CLOSURE_HARM, lane] }
    nonmutating set { state[SW_CLOSURE_HARM, lane] = newValue }
  }
  /// Factor 4 of this week without mentors.
  var webSupport: Float {
    get { state[SW_WEB_SUPPORT, lane] }
    nonmutating set { state[SW_WEB_SUPPORT, lane] = newValue }
  }
  /// The week in which a placement ends; -1 at home.
  var returnWeek: Int {
    get { state[whole: SW_RETURN_WEEK, lane] }
    nonmutating set { state[whole: SW_RETURN_WEEK, lane] = newValue }
  }
  var hasContactBan: Bool {
    get { state[flag: SW_IS_BANNED, lane] }
    nonmutating set { state[flag: SW_IS_BANNED, lane] = newValue }
  }
  var hasLeftSchool: Bool {
    get { state[flag: SW_HAS_LEFT_SCHOOL, lane] }
    nonmutating set { state[flag: SW_HAS_LEFT_SCHOOL, lane] = newValue }
  }
  /// The slot of the tie with the present or last mentor; -1 before the first.
  var relationSlot: Int {
    get { state[whole: SW_SLOT, lane] }
    nonmutating set { state[whole: SW_SLOT, lane] = newValue }
  }
  /// Whether that slot still holds this person.
  var isTieHeld: Bool {
    get { state[flag: SW_IS_TIE_HELD, lane] }
    nonmutating set { state[flag: SW_IS_TIE_HELD, lane] = newValue }
  }
  var isNatural: Bool {
    get { state[flag: SW_IS_NATURAL, lane] }
    nonmutating set { state[flag: SW_IS_NATURAL, lane] = newValue }
  }
  /// Weeks of the relation; 1 in the week of the match.
  var relationWeek: Int {
    get { state[whole: SW_WEEK, lane] }
    nonmutating set { state[whole: SW_WEEK, lane] = newValue }
  }
  /// Q.
  var quality: Float {
    get { state[SW_QUALITY, lane] }
    nonmutating set { state[SW_QUALITY, lane] = newValue }
  }
  /// Q*.
  var ceiling: Float {
    get { state[SW_CEILING, lane] }
    nonmutating set { state[SW_CEILING, lane] = newValue }
  }
  var hasSeriousProblems: Bool {
    get { state[flag: SW_IS_SERIOUS, lane] }
    nonmutating set { state[flag: SW_IS_SERIOUS, lane] = newValue }
  }
  /// The mentor's tie was hit (5.1 or 5.9): the relation closes in step 5, as a life event.
  var isHit: Bool {
    get { state[flag: SW_IS_HIT, lane] }
    nonmutating set { state[flag: SW_IS_HIT, lane] = newValue }
  }
  var contactChance: Float {
    get { state[SW_CONTACT_CHANCE, lane] }
    nonmutating set { state[SW_CONTACT_CHANCE, lane] = newValue }
  }
  var growth: Float {
    get { state[SW_GROWTH, lane] }
    nonmutating set { state[SW_GROWTH, lane] = newValue }
  }
  var clashChance: Float {
    get { state[SW_CLASH_CHANCE, lane] }
    nonmutating set { state[SW_CLASH_CHANCE, lane] = newValue }
  }
  var closureRate: Float {
    get { state[SW_CLOSURE_RATE, lane] }
    nonmutating set { state[SW_CLOSURE_RATE, lane] = newValue }
  }
  /// The part of the log hazard of closure that does not change during the relation.
  var closureLog: Float {
    get { state[SW_CLOSURE_LOG, lane] }
    nonmutating set { state[SW_CLOSURE_LOG, lane] = newValue }
  }
  var plannedWeeks: Int {
    get { state[whole: SW_PLANNED_WEEKS, lane] }
    nonmutating set { state[whole: SW_PLANNED_WEEKS, lane] = newValue }
  }
  var hasHolidayGap: Bool {
    get { state[flag: SW_HAS_HOLIDAY, lane] }
    nonmutating set { state[flag: SW_HAS_HOLIDAY, lane] = newValue }
  }
  var doseRate: Float {
    get { state[SW_DOSE_RATE, lane] }
    nonmutating set { state[SW_DOSE_RATE, lane] = newValue }
  }
  var delta: Float {
    get { state[SW_DELTA, lane] }
    nonmutating set { state[SW_DELTA, lane] = newValue }
  }
  var qualityMean: Float {
    get { state[SW_QUALITY_MEAN, lane] }
    nonmutating set { state[SW_QUALITY_MEAN, lane] = newValue }
  }
  var qualitySD: Float {
    get { state[SW_QUALITY_SD, lane] }
    nonmutating set { state[SW_QUALITY_SD, lane] = newValue }
  }
  var mentorSocialCapital: Float {
    get { state[SW_PLACE_SUPPORT, lane] }
    nonmutating set { state[SW_PLACE_SUPPORT, lane] = newValue }
  }
  /// The week in which the moment of the youth's offer came; -1 before.
  var dueWeek: Int {
    get { state[whole: SW_DUE_WEEK, lane] }
    nonmutating set { state[whole: SW_DUE_WEEK, lane] = newValue }
  }
  /// Week of the first match; -1 without.
  var matchWeek: Int {
    get { state[whole: SW_MATCH_WEEK, lane] }
    nonmutating set { state[whole: SW_MATCH_WEEK, lane] = newValue }
  }
  var firstQuality: Float {
    get { state[SW_FIRST_QUALITY, lane] }
    nonmutating set { state[SW_FIRST_QUALITY, lane] = newValue }
  }
  var firstLength: Int {
    get { state[whole: SW_FIRST_LENGTH, lane] }
    nonmutating set { state[whole: SW_FIRST_LENGTH, lane] = newValue }
  }
  var isFirstCompleted: Bool {
    get { state[flag: SW_IS_FIRST_COMPLETED, lane] }
    nonmutating set { state[flag: SW_IS_FIRST_COMPLETED, lane] = newValue }
  }
  var doesFirstContinue: Bool {
    get { state[flag: SW_DOES_FIRST_CONTINUE, lane] }
    nonmutating set { state[flag: SW_DOES_FIRST_CONTINUE, lane] = newValue }
  }
  /// Quality in week 52 of the first relation; -1 without.
  var qualityInWeek52: Float {
    get { state[SW_QUALITY_IN_WEEK_52, lane] }
    nonmutating set { state[SW_QUALITY_IN_WEEK_52, lane] = newValue }
  }
  var isPlacedEver: Bool {
    get { state[flag: SW_IS_PLACED_EVER, lane] }
    nonmutating set { state[flag: SW_IS_PLACED_EVER, lane] = newValue }
  }
  var placements: Int {
    get { state[whole: SW_PLACEMENTS, lane] }
    nonmutating set { state[whole: SW_PLACEMENTS, lane] = newValue }
  }
  var placedWeeks: Int {
    get { state[whole: SW_PLACED_WEEKS, lane] }
    nonmutating set { state[whole: SW_PLACED_WEEKS, lane] = newValue }
  }
  var bans: Int {
    get { state[whole: SW_BANS, lane] }
    nonmutating set { state[whole: SW_BANS, lane] = newValue }
  }
  var mentorWeeks: Int {
    get { state[whole: SW_MENTOR_WEEKS, lane] }
    nonmutating set { state[whole: SW_MENTOR_WEEKS, lane] = newValue }
  }
  var refusals: Int {
    get { state[whole: SW_REFUSALS, lane] }
    nonmutating set { state[whole: SW_REFUSALS, lane] = newValue }
  }
  var closures: Int {
    get { state[whole: SW_CLOSURES, lane] }
    nonmutating set { state[whole: SW_CLOSURES, lane] = newValue }
  }
  var clashes: Int {
    get { state[whole: SW_CLASHES, lane] }
    nonmutating set { state[whole: SW_CLASHES, lane] = newValue }
  }
  var gained: Int {
    get { state[whole: SW_GAINED, lane] }
    nonmutating set { state[whole: SW_GAINED, lane] = newValue }
  }
  var placesStarted: Int {
    get { state[whole: SW_PLACES_STARTED, lane] }
    nonmutating set { state[whole: SW_PLACES_STARTED, lane] = newValue }
  }
  var ruleBreaking: Int {
    get { state[whole: SW_RULE_BREAKING, lane] }
    nonmutating set { state[whole: SW_RULE_BREAKING, lane] = newValue }
  }

  /// The programme in force: an index into the plan's terms; -1 without one.
  var programme: Int { state[whole: SW_PROGRAMME, lane] }

  var mentorState: MentorState {
    get { MentorState.allCases[state[whole: SW_STATE, lane]] }
    nonmutating set {
      move(from: mentorState, to: newValue)
      state[whole: SW_STATE, lane] = newValue.index
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
    let number = state[whole: row, lane]
    return number == 0 ? nil : all[number - 1]
  }

  private func choose(_ index: Int?, in row: Int) { state[whole: row, lane] = index.map { $0 + 1 } ?? 0 }

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
    SIMD4(state[row, lane], state[row + 1, lane], state[row + 2, lane], state[row + 3, lane])
  }

  private func set(four row: Int, _ value: SIMD4<Float>) { for k in 0..<4 { state[row + k, lane] = value[k] } }
}

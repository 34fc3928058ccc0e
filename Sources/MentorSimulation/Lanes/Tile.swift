import CLanes
import Lanes
import RandomStreams

/// Up to ``Rows/lanes`` youths in futures of one parameter draw, with all arms in lock-step on the same luck.
///
/// Any (youth, future) pair may stand in any lane, beside any other, and gets the same bits: nothing in a lane depends on its neighbours. The week is
/// the outer loop, so that a caller can let tiles wait for one another between weeks.
final class Tile {
  let shared: Rows
  let arms: [ArmLanes]
  let address: TileAddress
  /// Lanes in use, from 0 up.
  private(set) var count = 0
  private let steps: DenseSteps?
  private let draws: WeekDraws?
  /// What was drawn of the week that ``beginWeek(_:)`` began.
  private var drawn: WeekDraws.Drawn?
  private let constants: ModelConstants
  private let reports: [Rows]
  private let summaries: [Rows]
  private let rooms: [RowRoom]

  /// - Parameters:
  ///   - plans: the arms; all with the same constants.
  ///   - maxTies: the largest number of initial ties of a youth.
  ///   - maxPlaces: the largest number of places of a youth.
  init(_ plans: [ArmPlan], address: TileAddress, width: VectorWidth, kernel: KernelConstants, maxTies: Int, maxPlaces: Int) {
    precondition(!plans.isEmpty, "A tile has at least one arm")
    let slots = 1 + maxTies + Course.spareSlots
    self.address = address
    constants = plans[0].constants
    arms = plans.map { ArmLanes($0, slots: slots, places: maxPlaces) }
    let steps = width == .scalar ? nil : DenseSteps(width, kernel)
    self.steps = steps
    draws = steps.map { WeekDraws($0, address, slots: slots, places: maxPlaces) }
    rooms = [RowRoom(SW_SHARED_ROWS), RowRoom(SW_SUMMARY_ROWS), RowRoom(SW_SUMMARY_ROWS)] + plans.map { _ in RowRoom(SW_REPORT_ROWS) }
    shared = rooms[0].rows
    summaries = [rooms[1].rows, rooms[2].rows]
    reports = rooms.dropFirst(3).map(\.rows)
    sums = DenseSteps(width == .scalar ? .baseline : width, kernel)
  }

  /// Adds up reports, with the same bits at every width.
  let sums: DenseSteps

  /// Fills the lanes with youths in futures before week 0.
  func begin(_ starts: [CourseStart]) {
    precondition(starts.count <= Rows.lanes, "A youth in a future has a lane")
    count = starts.count
    for arm in arms { arm.forgetStates() }
    for lane in 0..<Rows.lanes {
      // Unused lanes run along with a copy of the last youth, so that every vector holds plausible numbers.
      let start = starts[min(lane, starts.count - 1)]
      startLane(lane).hold(start)
      course(arms[0], lane).begin(start)
    }
    for arm in arms.dropFirst() { arm.copy(arms[0]) }
    for arm in arms where arm.hasProgramme {
      arm.waiting = 0
      for lane in 0..<Rows.lanes {
        let course = course(arm, lane)
        course.takeOffer()
        if course.isWaiting { arm.waiting |= 1 << UInt64(lane) }
      }
    }
  }

  func startLane(_ lane: Int) -> StartLane { StartLane(shared: shared, lane: lane, address: address) }

  func course(_ arm: ArmLanes, _ lane: Int) -> Course { Course(arm, startLane(lane)) }

  func course(arm: Int, lane: Int) -> Course { course(arms[arm], lane) }

  /// One bit for every lane in use.
  var lanes: UInt64 { count == 64 ? .max : (1 << UInt64(count)) - 1 }

  /// One week, steps 1 to 9, of all arms.
  func advance(week: Int) {
    if let steps, let draws {
      var drawn = draws.begin(week: week, shared: shared)
      for arm in arms { advance(arm, week, steps, draws, &drawn) }
    } else {
      for arm in arms { for lane in 0..<count { course(arm, lane).advance(week: week) } }
    }
    moveDeviations(week: week)
  }

  /// The end of a week: what no arm has a share in.
  func moveDeviations(week: Int) {
    guard (week + 1) % constants.outcomes.gridWeeks == 0 else { return }
    for lane in 0..<Rows.lanes { startLane(lane).moveDeviation(week: week, constants.outcomes) }
  }

  private func advance(_ arm: ArmLanes, _ week: Int, _ steps: DenseSteps, _ draws: WeekDraws, _ drawn: inout WeekDraws.Drawn) {
    takeTiesAndPlaces(arm, week, steps, draws)
    each(due(arm, week), arm) { $0.beginProgramme() }
    each(seek(arm, week, steps, draws, &drawn), arm) { $0.match(week, slot: Course.reservedSlot) }
    finish(arm, week, steps, draws, &drawn)
  }

  /// Step 1.
  private func takeTiesAndPlaces(_ arm: ArmLanes, _ week: Int, _ steps: DenseSteps, _ draws: WeekDraws) {
    var events = SWEvents()
    steps.tiesAndPlaces(arm, draws.rows, &events)
    each(events.mentorHit, arm) { $0.mentorTieIsHit(week) }
    each(events.gains, arm) { $0.newTie(week) }
  }

  /// Lanes whose programme begins this week; they wait no longer.
  private func due(_ arm: ArmLanes, _ week: Int) -> UInt64 {
    guard arm.waiting != 0, week >= arm.startWeek else { return 0 }
    var due: UInt64 = 0
    each(arm.waiting, arm) { if $0.isDue(week) { due |= 1 << UInt64($0.lane) } }
    arm.waiting &= ~due
    return due
  }

  /// Step 2 of those who seek; lanes for which a programme has found somebody are left to the caller.
  private func seek(
    _ arm: ArmLanes, _ week: Int, _ steps: DenseSteps, _ draws: WeekDraws, _ drawn: inout WeekDraws.Drawn
  ) -> UInt64 {
    guard arm.lanes(in: .seeking) > 0 else { return 0 }
    var events = SWEvents()
    draws.need(.nomination, &drawn, shared: shared)
    draws.need(.match, &drawn, shared: shared)
    steps.seeking(arm, shared, draws.rows, &events)
    each(events.asks | events.givesUp, arm) {
      let bit = UInt64(1) << UInt64($0.lane)
      $0.seek(week, asks: events.asks & bit != 0, givesUp: events.givesUp & bit != 0)
    }
    return events.assigns
  }

  /// Steps 3 to 9.
  private func finish(_ arm: ArmLanes, _ week: Int, _ steps: DenseSteps, _ draws: WeekDraws, _ drawn: inout WeekDraws.Drawn) {
    var events = SWEvents()
    let rows = draws.rows
    let hasMentor = arm.lanes(in: .active) > 0
    if hasMentor {
      draws.need(.contact, &drawn, shared: shared)
      steps.contact(arm, rows, isHoliday: arm.plan.isHoliday(week), &events)
    }
    steps.conflict(arm, shared, rows)
    if hasMentor {
      each(events.clashes, arm) { $0.clash(week) }
      steps.closure(arm, rows, &events)
      each(events.completes, arm) { $0.complete(week) }
      each(events.closes, arm) { $0.close(week) }
    }
    if arm.hasProgramme { steps.doseAndHarm(arm) }
    steps.factors(arm, shared)
    steps.outcomesAndEvents(arm, shared, rows, week: week, &events)
    each(events.returns, arm) { $0.returnHome(week) }
    each(events.leavesSchool, arm) { $0.leaveSchool(week) }
    if arm.plan.costs != nil { each(events.breaksRules, arm) { $0.payRuleBreaking(week) } }
    each(events.placed, arm) { $0.beginPlacement(week) }
  }

  // MARK: A week in parts, for tiles that wait for one another

  /// Begins a week: step 1 of all arms.
  func beginWeek(_ week: Int) {
    if let steps, let draws {
      drawn = draws.begin(week: week, shared: shared)
      for arm in arms { takeTiesAndPlaces(arm, week, steps, draws) }
    } else {
      for arm in arms { for lane in 0..<count { course(arm, lane).take(.tiesAndPlaces, week) } }
    }
  }

  /// The lanes in use of an arm whose moment has come this week; their programmes have not begun.
  func dueLanes(arm: Int, week: Int) -> UInt64 { due(arms[arm], week) & lanes }

  /// Step 2 of those of an arm who seek.
  ///
  /// - Returns: the lanes in use for which a programme has found somebody; they are not matched yet.
  func seek(arm: Int, week: Int) -> UInt64 {
    if let steps, let draws, var drawn {
      defer { self.drawn = drawn }
      return seek(arms[arm], week, steps, draws, &drawn) & lanes
    }
    var assigned: UInt64 = 0
    for lane in 0..<count {
      let course = course(arm: arm, lane: lane)
      let events = course.seekingEvents(week)
      if events.asks || events.givesUp { course.seek(week, asks: events.asks, givesUp: events.givesUp) }
      if events.isAssigned { assigned |= 1 << UInt64(lane) }
    }
    return assigned
  }

  /// Ends a week: steps 3 to 9 of all arms.
  func endWeek(_ week: Int) {
    if let steps, let draws, var drawn {
      for arm in arms { finish(arm, week, steps, draws, &drawn) }
    } else {
      for arm in arms {
        for lane in 0..<count { for step in WeekStep.allCases.dropFirst(2) { course(arm, lane).take(step, week) } }
      }
    }
    moveDeviations(week: week)
  }

  private func each(_ mask: UInt64, _ arm: ArmLanes, _ body: (Course) -> Void) {
    var rest = mask
    while rest != 0 {
      body(course(arm, rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }

  /// The outcomes of an arm as they stand, a row for each (`SW_REPORT_…`).
  func report(arm: Int) -> Rows {
    if let steps {
      steps.report(arms[arm], shared, into: reports[arm])
    } else {
      for lane in 0..<count { course(arm: arm, lane: lane).report(into: reports[arm]) }
    }
    return reports[arm]
  }

  /// What is counted once per course, at the end of the arm: a row for each number and mask (`SW_SUMMARY_…`). The rows of the first arm
  /// stay; those of the others give way to one another.
  ///
  /// - Precondition: the reports of this arm and of the first one are those of the end.
  func summary(arm: Int, harmThreshold: Float) -> Rows {
    sums.summary(
      arms[arm], effects: reports[arm], otherEffects: reports[0], harmThreshold: harmThreshold, into: summaries[min(arm, 1)])
    let rows = summaries[min(arm, 1)]
    if arms[arm].plan.costs != nil { fillInCosts(arm, rows) }
    return rows
  }

  private func fillInCosts(_ arm: Int, _ rows: Rows) {
    let horizon = arms[arm].plan.horizon
    for lane in 0..<count {
      let costs = course(arm: arm, lane: lane).costs(before: horizon)
      var total: Float = 0
      for index in 0..<Costs.scalarCount {
        rows[SW_SUMMARY_COST + index, lane] = costs[index]
        total += costs[index]
      }
      rows[SW_SUMMARY_TOTAL_COST, lane] = total
    }
  }
}

import Lanes
import PairMatching

/// One municipality in one future: all its youths advance together by week, so that places can be scarce.
struct MunicipalWorld {
  private let courses: Courses
  private var queues: [[PlaceQueue]]
  private let needs: [[Int]]

  /// Where the courses of all options run.
  private struct Courses {
    /// Tile by tile, each with the same youths in every variant of the parameters.
    let tiles: [[Tile]]
    let options: [MunicipalSimulation.PlannedOption]

    func tile(_ option: Int, _ tile: Int) -> Tile { tiles[tile][options[option].variant] }

    subscript(option: Int, tile: Int, lane: Int) -> Course { self.tile(option, tile).course(arm: options[option].arm, lane: lane) }
  }

  /// - Parameters:
  ///   - tiles: for each piece of the population a tile per variant, at its start.
  ///   - options: what is compared.
  ///   - needs: the adversities of the youths of each piece.
  ///   - luck: of pairs of this future.
  ///   - pool: the mentors of a queue at the start.
  init(
    _ tiles: [[Tile]], options: [MunicipalSimulation.PlannedOption], needs: [[Int]], luck: PairLuck,
    pool: (Capacity.Mentors) -> MentorPool
  ) {
    courses = Courses(tiles: tiles, options: options)
    self.needs = needs
    queues = options.map { option in option.capacities.map { PlaceQueue($0, pool: $0.mentors.map(pool), luck: luck) } }
  }

  /// One week.
  mutating func advance(week: Int) {
    let courses = courses
    for variants in courses.tiles { for tile in variants { tile.beginWeek(week) } }
    for option in queues.indices {
      for queue in queues[option].indices { queues[option][queue].begin(week: week) }
      if courses.options[option].hasProgramme {
        begin(option, week)
        match(option, week)
      }
    }
    for variants in courses.tiles { for tile in variants { tile.endWeek(week) } }
    for option in queues.indices {
      for queue in queues[option].indices { queues[option][queue].end(week: week) { courses[option, $0, $1] } }
    }
  }

  func finished() -> [[QueueResults]] { queues.map { $0.map { $0.finished() } } }

  /// Programmes begin whose moment has come and for which there is a place.
  private mutating func begin(_ option: Int, _ week: Int) {
    let (courses, plan) = (courses, courses.options[option])
    for tile in courses.tiles.indices {
      each(courses.tile(option, tile).dueLanes(arm: plan.arm, week: week)) { lane in
        let course = courses[option, tile, lane]
        if course.isSelfChosen, let queue = course.plan.queue(ofProgramme: course.programme) {
          queues[option][queue].add(youth(course, tile, week))
        } else {
          course.beginProgramme()
        }
      }
    }
    for queue in plan.choosers { queues[option][queue].begin(week: week) { courses[option, $0.tile, $0.lane] } }
  }

  /// Those who seek ask somebody, or get a mentor for whom there is a place.
  private mutating func match(_ option: Int, _ week: Int) {
    let (courses, plan) = (courses, courses.options[option])
    for tile in courses.tiles.indices {
      each(courses.tile(option, tile).seek(arm: plan.arm, week: week)) { lane in
        let course = courses[option, tile, lane]
        if let queue = course.plan.queue(ofProgramme: course.programme) {
          queues[option][queue].add(youth(course, tile, week))
        } else {
          course.match(week, slot: Course.reservedSlot)
        }
      }
    }
    for queue in plan.capacities.indices where !plan.choosers.contains(queue) {
      queues[option][queue].match(week: week) { courses[option, $0.tile, $0.lane] }
    }
  }

  private func youth(_ course: Course, _ tile: Int, _ week: Int) -> WaitingYouth {
    WaitingYouth(tile: tile, lane: course.lane, luck: course.start.luck, since: week, need: needs[tile][course.lane])
  }

  private func each(_ mask: UInt64, _ body: (Int) -> Void) {
    var rest = mask
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

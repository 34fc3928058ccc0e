import PairMatching

/// The places of one programme of an option in one municipality and future, week by week: who waits, who has a place, which mentors are free.
struct PlaceQueue {
  private let capacity: Capacity
  private let choice: PairChoice
  private var pool: MentorPool?
  private var waiting: [WaitingYouth] = []
  /// The addresses of those who wait.
  private var row: Set<UInt32> = []
  private var held: [Place] = []
  private var results = QueueResults()

  /// A taken place.
  private struct Place {
    let tile: Int
    let lane: Int
    /// Whether the youth chooses, and so holds the place while seeking.
    let isSelfChosen: Bool
    /// `nil` where the youth chooses, and where mentors are not known one by one.
    let mentor: Int?
  }

  init(_ capacity: Capacity, pool: MentorPool?, luck: PairLuck) {
    self.capacity = capacity
    self.pool = pool
    choice = PairChoice(capacity, luck)
  }

  private var places: Int { capacity.places.map { max(0, $0 - held.count) } ?? .max }

  // MARK: A week

  mutating func begin(week: Int) { pool?.begin(week: week) }

  /// A youth comes into the row; who stands there already stays.
  mutating func add(_ youth: WaitingYouth) {
    guard row.insert(youth.youth).inserted else { return }
    waiting.append(youth)
    results.applications += 1
  }

  /// Those for whom there is a place begin a programme in which they choose; who does not seek after that takes no place.
  mutating func begin(week: Int, _ course: (WaitingYouth) -> Course) {
    arrange()
    var next = 0
    while next < waiting.count, places > 0 {
      let youth = waiting[next]
      let course = course(youth)
      course.beginProgramme()
      if course.mentorState == .seeking { take(youth, isSelfChosen: true) }
      next += 1
    }
    leave(waiting.prefix(next))
  }

  /// Those for whom there is a mentor and a place are matched.
  mutating func match(week: Int, _ course: (WaitingYouth) -> Course) {
    guard !waiting.isEmpty, places > 0 else { return }
    arrange()
    guard let pool else {
      let served = waiting.prefix(places)
      for youth in served {
        course(youth).match(week, slot: Course.reservedSlot)
        take(youth)
      }
      leave(served)
      return
    }
    let pairs = choice.pairs(of: waiting, with: pool.free, places: places)
    for pair in pairs {
      course(pair.youth).match(week, slot: Course.reservedSlot, fit: pair.fit)
      take(pair.youth, mentor: pair.mentor)
    }
    leave(pairs.map(\.youth))
    self.pool?.take(pairs.map(\.mentor))
  }

  /// After a week: places of those who have no mentor, and do not choose one either, are free again.
  mutating func end(week: Int, _ course: (_ tile: Int, _ lane: Int) -> Course) {
    var kept: [Place] = []
    for place in held {
      let course = course(place.tile, place.lane)
      let isSeeking = place.isSelfChosen && course.isSelfChosen && course.mentorState == .seeking
      if course.isMentorActive || isSeeking {
        kept.append(place)
      } else if let mentor = place.mentor {
        pool?.giveBack(mentor, week: week)
      }
    }
    held = kept
    results.weeksWaited += Int64(waiting.count)
    results.placeWeeksTaken += Int64(held.count)
    results.placeWeeksOffered += Int64(capacity.places ?? 0)
    results.mentorWeeksFree += Int64(pool?.free.count ?? 0)
  }

  /// At the end of the futures.
  func finished() -> QueueResults {
    var results = results
    results.stillWaiting = Int64(waiting.count)
    results.mentors = pool?.joined ?? 0
    results.mentorsLost = pool?.lost ?? 0
    return results
  }

  private mutating func arrange() { waiting.sort { $0.precedes($1, capacity.order) } }

  private mutating func take(_ youth: WaitingYouth, isSelfChosen: Bool = false, mentor: Int? = nil) {
    held.append(Place(tile: youth.tile, lane: youth.lane, isSelfChosen: isSelfChosen, mentor: mentor))
  }

  private mutating func leave(_ served: some Collection<WaitingYouth>) {
    results.served += Int64(served.count)
    let gone = Set(served.map(\.youth))
    row.subtract(gone)
    waiting.removeAll { gone.contains($0.youth) }
  }
}

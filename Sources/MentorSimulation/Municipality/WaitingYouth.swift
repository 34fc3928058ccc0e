import RandomStreams

/// A youth in a row, and what decides on the place in it.
struct WaitingYouth {
  /// Where the course runs.
  let tile: Int
  let lane: Int
  /// The address of the youth.
  let youth: UInt32
  /// The week of coming into the row.
  let since: Int
  /// Adversities at the start.
  let need: Int
  /// Drawn once per youth and future: tells equals apart.
  private let lot: Float

  init(tile: Int, lane: Int, luck: Luck, since: Int, need: Int) {
    self.tile = tile
    self.lane = lane
    youth = luck.youth
    self.since = since
    self.need = need
    lot = luck.uniforms(week: Luck.initialWeek, process: ReservedProcess.mentors, block: 0).x
  }

  /// Whether this youth goes before another one in an order that does not ask for mentors.
  func precedes(_ other: WaitingYouth, _ order: Capacity.Order) -> Bool {
    if order == .need, need != other.need { return need > other.need }
    return (since, lot, youth) < (other.since, other.lot, other.youth)
  }
}

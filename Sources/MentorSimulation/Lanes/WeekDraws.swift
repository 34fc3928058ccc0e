import RandomStreams

/// What all random numbers of a tile have in common in their address.
struct TileAddress: Sendable, Equatable {
  let seed: UInt64
  let parameterDraw: UInt32
}

/// The random numbers of one week that the dense steps read: those of all lanes, shared by all arms. Each process is drawn when an arm first needs it.
final class WeekDraws {
  let volatility: Rows
  let turnover: Rows
  let places: Rows
  let contact: Rows
  let events: Rows
  let nomination: Rows
  let match: Rows
  private let rooms: [RowRoom]
  /// Where all of them stand.
  let rows: DrawnRows
  private let steps: DenseSteps
  private let address: TileAddress

  init(_ steps: DenseSteps, _ address: TileAddress, slots: Int, places: Int) {
    self.steps = steps
    self.address = address
    let counts = [(slots + 4) / 4 * 4, (slots + 4) / 4 * 4, (places + 3) / 4 * 4, 4, 4, 4, 4]
    rooms = counts.map { RowRoom($0) }
    (volatility, turnover, self.places) = (rooms[0].rows, rooms[1].rows, rooms[2].rows)
    (contact, events, nomination, match) = (rooms[3].rows, rooms[4].rows, rooms[5].rows, rooms[6].rows)
    rows = DrawnRows(
      volatility: volatility, turnover: turnover, places: self.places, contact: contact, events: events, nomination: nomination,
      match: match)
  }

  /// The processes whose numbers of this week stand, beside those that every week needs: one bit for each.
  struct Drawn {
    let week: Int
    fileprivate var processes: UInt64 = 0
  }

  /// Draws the numbers that every week needs, in place of those of the week before.
  func begin(week: Int, shared: Rows) -> Drawn {
    func place(_ process: ChanceProcess) -> UInt32 { Luck.place(week: week, process: process.rawValue) }
    steps.normals(into: volatility, blocks: volatility.count / 4, shared: shared, address: address, place: place(.volatility))
    steps.uniforms(into: turnover, blocks: turnover.count / 4, shared: shared, address: address, place: place(.turnover))
    steps.uniforms(into: places, blocks: places.count / 4, shared: shared, address: address, place: place(.places))
    steps.uniforms(into: events, blocks: 1, shared: shared, address: address, place: place(.events))
    return Drawn(week: week)
  }

  /// Draws the numbers of a process that only some weeks need, once a week.
  func need(_ process: ChanceProcess, _ drawn: inout Drawn, shared: Rows) {
    let bit = UInt64(1) << UInt64(process.rawValue)
    guard drawn.processes & bit == 0 else { return }
    drawn.processes |= bit
    let rows =
      switch process {
      case .contact: contact
      case .nomination: nomination
      case .match: match
      default: preconditionFailure("The numbers of this process are drawn every week or by address")
      }
    steps.uniforms(
      into: rows, blocks: 1, shared: shared, address: address,
      place: Luck.place(week: drawn.week, process: process.rawValue))
  }
}

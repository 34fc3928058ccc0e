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
  private var week = -1
  /// One bit for every process whose numbers stand.
  private var drawn: UInt64 = 0

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

  /// Forgets the numbers of the week before and draws those that every week needs.
  func begin(week: Int, shared: Rows) {
    self.week = week
    drawn = 0
    steps.normals(into: volatility, blocks: volatility.count / 4, shared: shared, address: address, place: place(.volatility))
    steps.uniforms(into: turnover, blocks: turnover.count / 4, shared: shared, address: address, place: place(.turnover))
    steps.uniforms(into: places, blocks: places.count / 4, shared: shared, address: address, place: place(.places))
    steps.uniforms(into: events, blocks: 1, shared: shared, address: address, place: place(.events))
  }

  /// Draws the numbers of a process that only some weeks need, once a week.
  func need(_ process: ChanceProcess, shared: Rows) {
    let bit = UInt64(1) << UInt64(process.rawValue)
    guard drawn & bit == 0 else { return }
    drawn |= bit
    let rows =
      switch process {
      case .contact: contact
      case .nomination: nomination
      case .match: match
      default: preconditionFailure("The numbers of this process are drawn every week or by address")
      }
    steps.uniforms(into: rows, blocks: 1, shared: shared, address: address, place: place(process))
  }

  private func place(_ process: ChanceProcess) -> UInt32 { Luck.place(week: week, process: process.rawValue) }
}

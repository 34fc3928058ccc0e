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
  let contact = Rows(4)
  let events = Rows(4)
  let nomination = Rows(4)
  let match = Rows(4)
  private let steps: DenseSteps
  private let address: TileAddress
  private var week = -1
  private var drawn: Set<ChanceProcess> = []

  init(_ steps: DenseSteps, _ address: TileAddress, slots: Int, places: Int) {
    self.steps = steps
    self.address = address
    volatility = Rows((slots + 4) / 4 * 4)
    turnover = Rows((slots + 4) / 4 * 4)
    self.places = Rows((places + 3) / 4 * 4)
  }

  /// Forgets the numbers of the week before and draws those that every week needs.
  func begin(week: Int, shared: Rows) {
    self.week = week
    drawn.removeAll(keepingCapacity: true)
    steps.normals(into: volatility, blocks: volatility.count / 4, shared: shared, address: address, place: place(.volatility))
    steps.uniforms(into: turnover, blocks: turnover.count / 4, shared: shared, address: address, place: place(.turnover))
    steps.uniforms(into: places, blocks: places.count / 4, shared: shared, address: address, place: place(.places))
    steps.uniforms(into: events, blocks: 1, shared: shared, address: address, place: place(.events))
  }

  /// Draws the numbers of a process that only some weeks need, once a week.
  func need(_ process: ChanceProcess, shared: Rows) {
    guard drawn.insert(process).inserted else { return }
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

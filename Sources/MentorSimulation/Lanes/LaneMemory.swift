import CLanes
import Lanes

/// Numbers of the lanes of a tile, row by row: the one file with unsafe code. Every access from Swift is checked.
///
/// A row holds one number (Float32, or Int32 in the same room) of every lane, so that the dense steps of the kernel read whole vectors of neighbours.
/// Rows are a view without a count of references, for a course reads them millions of times; a ``RowRoom`` owns them and must outlive the view.
@safe struct Rows {
  /// Lanes of a tile.
  static let lanes = SW_LANES

  let count: Int
  private let base: UnsafeMutablePointer<Float>

  fileprivate init(_ count: Int, _ base: UnsafeMutablePointer<Float>) {
    self.count = count
    unsafe self.base = unsafe base
  }

  @inline(__always)
  private func index(_ row: Int, _ lane: Int) -> Int {
    precondition(row >= 0 && row < count && lane >= 0 && lane < Self.lanes, "A row and a lane lie within the tile")
    return row &* Self.lanes &+ lane
  }

  @inline(__always)
  subscript(row: Int, lane: Int) -> Float {
    get { unsafe base[index(row, lane)] }
    nonmutating set { unsafe base[index(row, lane)] = newValue }
  }

  /// The same room as a whole number.
  @inline(__always)
  subscript(whole row: Int, lane: Int) -> Int {
    get { Int(Int32(bitPattern: self[row, lane].bitPattern)) }
    nonmutating set { self[row, lane] = Float(bitPattern: UInt32(bitPattern: Int32(truncatingIfNeeded: newValue))) }
  }

  /// The same room as a mask: all ones or all zeros.
  @inline(__always)
  subscript(flag row: Int, lane: Int) -> Bool {
    get { self[row, lane].bitPattern != 0 }
    nonmutating set { self[row, lane] = Float(bitPattern: newValue ? .max : 0) }
  }

  /// The same room as a word.
  @inline(__always)
  subscript(word row: Int, lane: Int) -> UInt32 {
    get { self[row, lane].bitPattern }
    nonmutating set { self[row, lane] = Float(bitPattern: newValue) }
  }

  fileprivate var pointer: UnsafeMutablePointer<Float> { unsafe base }

  func copy(_ other: Rows) {
    precondition(count == other.count, "Rows are copied to equally many")
    unsafe base.update(from: other.base, count: count * Self.lanes)
  }

  fileprivate func pointer(row: Int) -> UnsafePointer<Float> {
    precondition(row >= 0 && row < count, "A row lies within the tile")
    return unsafe UnsafePointer(base + row * Self.lanes)
  }
}

/// Room for rows, full of zeros at first; it frees them.
@safe final class RowRoom {
  let rows: Rows
  private let base: UnsafeMutablePointer<Float>

  init(_ count: Int) {
    let numbers = max(1, count) * Rows.lanes
    let room = UnsafeMutableRawPointer.allocate(byteCount: numbers * MemoryLayout<Float>.stride, alignment: 64)
    unsafe base = room.bindMemory(to: Float.self, capacity: numbers)
    unsafe base.initialize(repeating: 0, count: numbers)
    rows = unsafe Rows(count, base)
  }

  deinit { unsafe base.deallocate() }
}

/// The state of one arm in the lanes of a tile.
@safe final class ArmLanes {
  let plan: ArmPlan
  let state: Rows
  /// Slot 0 is reserved for an assigned mentor; initial ties and spare slots follow.
  let ties: Rows
  let places: Rows
  let slots: Int
  let placeCount: Int
  private let rooms: [RowRoom]
  /// Where the rows stand; they live as long as this arm.
  fileprivate let memory: SWArm
  /// Lanes in each mentor state, so that a week without a seeking or active lane costs nothing: one row, by state.
  private let lanesInState: Rows

  /// Of the plan, at hand without a count of references.
  let hasProgramme: Bool
  let startWeek: Int
  /// Lanes whose offer has not begun: one bit for each.
  var waiting: UInt64 = 0

  init(_ plan: ArmPlan, slots: Int, places: Int) {
    self.plan = plan
    hasProgramme = !plan.terms.isEmpty
    startWeek = plan.arm.startWeek
    self.slots = slots
    placeCount = places
    rooms = [RowRoom(SW_LANE_ROWS), RowRoom(slots * SW_TIE_ROWS), RowRoom(places * SW_PLACE_ROWS), RowRoom(1)]
    state = rooms[0].rows
    ties = rooms[1].rows
    self.places = rooms[2].rows
    lanesInState = rooms[3].rows
    unsafe memory = SWArm(
      lanes: state.pointer, ties: ties.pointer, places: self.places.pointer, slots: Int32(slots), placeCount: Int32(placeCount))
  }

  func lanes(in state: MentorState) -> Int { lanesInState[whole: 0, state.index] }

  /// Takes over what another arm holds; both begin alike.
  func copy(_ other: ArmLanes) {
    for (own, others) in zip(rooms, other.rooms) { own.rows.copy(others.rows) }
  }

  func move(from old: MentorState?, to new: MentorState) {
    if let old { lanesInState[whole: 0, old.index] -= 1 }
    lanesInState[whole: 0, new.index] += 1
  }

  func forgetStates() { for state in MentorState.allCases { lanesInState[whole: 0, state.index] = 0 } }
}

/// An arm without a count of references, like its rows: the tile owns its arms and outlives the view.
@safe struct ArmView {
  private unowned(unsafe) let arm: ArmLanes

  init(_ arm: ArmLanes) { unsafe self.arm = arm }

  var plan: ArmPlan { unsafe arm.plan }

  func move(from old: MentorState?, to new: MentorState) { unsafe arm.move(from: old, to: new) }
}

/// The dense steps, over all lanes of a tile.
@safe final class DenseSteps {
  private let kernel: SWKernel
  private let constants: KernelConstants

  /// - Precondition: this processor has the width.
  init(_ width: VectorWidth, _ constants: KernelConstants) {
    precondition(width.isAvailable, "The processor has vectors of this width")
    unsafe kernel = sw_kernel(Int32(max(4, width.lanes))).pointee
    self.constants = constants
  }

  func uniforms(into rows: Rows, blocks: Int, shared: Rows, address: TileAddress, place: UInt32) {
    precondition(rows.count >= 4 * blocks, "Every block fills four rows")
    unsafe kernel.uniforms(rows.pointer, Int32(blocks), shared.pointer, address.parameterDraw, address.seed, place)
  }

  func normals(into rows: Rows, blocks: Int, shared: Rows, address: TileAddress, place: UInt32) {
    precondition(rows.count >= 4 * blocks, "Every block fills four rows")
    unsafe kernel.normals(rows.pointer, Int32(blocks), shared.pointer, address.parameterDraw, address.seed, place)
  }

  func tiesAndPlaces(_ arm: ArmLanes, _ draws: DrawnRows, _ events: inout SWEvents) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.tiesAndPlaces(&memory, &numbers, constants.numbers, &events)
  }

  func seeking(_ arm: ArmLanes, _ shared: Rows, _ draws: DrawnRows, _ events: inout SWEvents) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.seeking(&memory, shared.pointer, &numbers, constants.numbers, constants.willing, &events)
  }

  func contact(_ arm: ArmLanes, _ draws: DrawnRows, isHoliday: Bool, _ events: inout SWEvents) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.contact(&memory, &numbers, constants.numbers, isHoliday ? 1 : 0, &events)
  }

  func conflict(_ arm: ArmLanes, _ shared: Rows, _ draws: DrawnRows) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.conflict(&memory, shared.pointer, &numbers, constants.numbers)
  }

  func closure(_ arm: ArmLanes, _ draws: DrawnRows, _ events: inout SWEvents) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.closure(&memory, &numbers, constants.numbers, constants.weibull, &events)
  }

  func doseAndHarm(_ arm: ArmLanes) {
    var memory = unsafe arm.memory
    unsafe kernel.doseAndHarm(&memory, constants.numbers)
  }

  func factors(_ arm: ArmLanes, _ shared: Rows) {
    var memory = unsafe arm.memory
    unsafe kernel.factors(&memory, shared.pointer, constants.numbers)
  }

  func outcomesAndEvents(_ arm: ArmLanes, _ shared: Rows, _ draws: DrawnRows, week: Int, _ events: inout SWEvents) {
    var (memory, numbers) = unsafe (arm.memory, draws.memory)
    unsafe kernel.outcomesAndEvents(&memory, shared.pointer, &numbers, constants.numbers, Int32(week), &events)
  }

  func report(_ arm: ArmLanes, _ shared: Rows, into rows: Rows) {
    precondition(rows.count >= SW_REPORT_ROWS, "A report has a row for every outcome")
    var memory = unsafe arm.memory
    unsafe kernel.report(&memory, shared.pointer, constants.numbers, rows.pointer)
  }

  func summary(_ arm: ArmLanes, effects: Rows, otherEffects: Rows, harmThreshold: Float, into rows: Rows) {
    precondition(rows.count >= SW_SUMMARY_ROWS, "A summary has a row for every number and mask")
    var memory = unsafe arm.memory
    let row = SW_REPORT_MEAN_EFFECT
    unsafe kernel.summary(
      &memory, effects.pointer(row: row), otherEffects.pointer(row: row), harmThreshold, rows.pointer)
  }

  /// Exact sums of a row of a report, or of its differences with the same row of another.
  func sums(of row: Int, in rows: Rows, minus other: Rows?, where mask: Int?, lanes: UInt64, scale: Float) -> SWSums {
    var sums = SWSums()
    unsafe kernel.sums(
      rows.pointer(row: row), other.map { unsafe $0.pointer(row: row) }, mask.map { unsafe rows.pointer(row: $0) }, lanes, scale, &sums)
    guard sums.isOutOfRange != 0 else { return sums }
    return SWSums(wide: lanes, of: row, in: rows, minus: other, where: mask, scale: Double(scale))
  }
}

/// The constants of the model as the dense steps read them, with the tables that they look things up in.
@safe final class KernelConstants {
  fileprivate let numbers: UnsafeMutablePointer<SWConstants>
  fileprivate let willing: UnsafeMutablePointer<Float>
  fileprivate let weibull: UnsafeMutablePointer<Float>?

  /// - Parameters:
  ///   - numbers: everything but the tables.
  ///   - willing: by the number of people who could be asked.
  ///   - weibull: by the week of the relation; `nil` where the shape is 1.
  init(_ numbers: SWConstants, willing: [Float], weibull: [Float]?) {
    unsafe self.numbers = .allocate(capacity: 1)
    unsafe self.numbers.initialize(to: numbers)
    unsafe self.willing = unsafe Self.table(willing)
    unsafe self.weibull = unsafe weibull.map { unsafe Self.table($0) }
  }

  deinit {
    unsafe numbers.deallocate()
    unsafe willing.deallocate()
    unsafe weibull?.deallocate()
  }

  private static func table(_ values: [Float]) -> UnsafeMutablePointer<Float> {
    let table = UnsafeMutablePointer<Float>.allocate(capacity: values.count)
    for (index, value) in values.enumerated() { unsafe (table + index).initialize(to: value) }
    return unsafe table
  }
}

/// Where the random numbers of a week stand, for the dense steps; a ``WeekDraws`` owns them.
@safe struct DrawnRows {
  fileprivate let memory: SWDraws

  init(volatility: Rows, turnover: Rows, places: Rows, contact: Rows, events: Rows, nomination: Rows, match: Rows) {
    unsafe memory = SWDraws(
      volatility: volatility.pointer, turnover: turnover.pointer, places: places.pointer, contact: contact.pointer, events: events.pointer,
      nomination: nomination.pointer, match: match.pointer)
  }
}

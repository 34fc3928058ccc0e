import CLanes
public import Estimates

/// What the futures of one arm gave, exact and mergeable in any order.
public struct ArmResults: Sendable, Equatable {
  public let arm: String
  public let weeks: [Int]
  /// By week, then outcome; one that does not exist at a week is not counted.
  var outcomes: [TallyRow]
  var pairedOutcomes: [TallyRow]
  /// What is counted once per course.
  public let kinds: [Summary]
  /// In the order of ``kinds``.
  var summaries: TallyRow
  var pairedSummaries: TallyRow
  /// Shares of futures that end worse, and better, than the same future without a mentor.
  private var harmed: Tally
  private var helped: Tally
  let isComparator: Bool

  init(arm: String, weeks: [Int], gridWeeks: Int, isComparator: Bool, byYouth: Bool, hasCosts: Bool) {
    func tally(_ bits: Int) -> Tally { Tally(fractionBits: bits, byYouth: byYouth) }
    self.arm = arm
    self.weeks = weeks
    self.isComparator = isComparator
    let outcomeBits = Outcome.allCases.map(\.fractionBits)
    outcomes = weeks.map { week in
      TallyRow(outcomeBits, isCounted: Outcome.allCases.map { !$0.isOnGrid || week % gridWeeks == 0 }, byYouth: byYouth)
    }
    let paired = TallyRow(outcomeBits, isCounted: Outcome.allCases.map { $0.isPaired && !isComparator }, byYouth: byYouth)
    pairedOutcomes = weeks.map { _ in paired }
    kinds = Self.kinds(hasCosts: hasCosts)
    let summaryBits = kinds.map(\.fractionBits)
    summaries = TallyRow(summaryBits, isCounted: kinds.map { _ in true }, byYouth: byYouth)
    pairedSummaries = TallyRow(summaryBits, isCounted: kinds.map { $0.isPaired && !isComparator }, byYouth: byYouth)
    harmed = tally(22)
    helped = tally(22)
  }

  private static func kinds(hasCosts: Bool) -> [Summary] { hasCosts ? Summary.all + Summary.costs : Summary.all }

  /// Whether costs were counted.
  public var hasCosts: Bool { kinds.count > Summary.all.count }

  mutating func merge(_ other: ArmResults) {
    precondition(arm == other.arm && weeks == other.weeks, "Results of one arm and one set of weeks merge")
    for week in outcomes.indices {
      outcomes[week].merge(other.outcomes[week])
      pairedOutcomes[week].merge(other.pairedOutcomes[week])
    }
    summaries.merge(other.summaries)
    pairedSummaries.merge(other.pairedSummaries)
    harmed.merge(other.harmed)
    helped.merge(other.helped)
  }

  // MARK: Reading

  private func index(_ outcome: Outcome) -> Int { Outcome.allCases.firstIndex(of: outcome) ?? 0 }

  /// The mean of an outcome at a week, or `nil` where it was not reported.
  public func estimate(_ outcome: Outcome, week: Int) -> Estimate? {
    weeks.firstIndex(of: week).flatMap { outcomes[$0][index(outcome)]?.estimate }
  }

  /// The mean difference with the arm without a mentor in the same futures.
  public func difference(_ outcome: Outcome, week: Int) -> Estimate? {
    weeks.firstIndex(of: week).flatMap { pairedOutcomes[$0][index(outcome)]?.estimate }
  }

  /// The mean of what is counted once per course, or `nil` where it was not.
  public func estimate(_ summary: Summary) -> Estimate? { kinds.firstIndex(of: summary).flatMap { summaries[$0]?.estimate } }

  /// Its mean difference with the arm without a mentor in the same futures.
  public func difference(_ summary: Summary) -> Estimate? { kinds.firstIndex(of: summary).flatMap { pairedSummaries[$0]?.estimate } }

  /// Shares of courses that end worse, and better, than the same course without a mentor.
  public var netHarm: Estimate? { harmed.estimate }
  public var netBenefit: Estimate? { helped.estimate }

  // MARK: Adding

  mutating func add(week position: Int, _ report: Rows, comparator: Rows?, _ tile: Tile, _ parts: [LanePart]?) {
    for (index, outcome) in Outcome.allCases.enumerated() where outcomes[position].isCounted[index] {
      let row = TalliedRow(outcome.row, of: report, where: outcome.condition?.row, outcome.fractionBits)
      outcomes[position].add(index, row, tile, parts)
      guard let comparator, pairedOutcomes[position].isCounted[index] else { continue }
      pairedOutcomes[position].add(index, row.minus(comparator), tile, parts)
    }
  }

  mutating func addSummaries(_ summary: Rows, comparator: Rows?, _ tile: Tile, _ parts: [LanePart]?) {
    for (index, kind) in kinds.enumerated() {
      let row = TalliedRow(kind.row, of: summary, where: kind.maskRow, kind.fractionBits)
      summaries.add(index, row, tile, parts)
      if let comparator, pairedSummaries.isCounted[index] { pairedSummaries.add(index, row.minus(comparator), tile, parts) }
    }
    guard !isComparator else { return }
    harmed.add(TalliedRow(SW_SUMMARY_HARM, of: summary, where: nil, 22), tile, parts)
    helped.add(TalliedRow(SW_SUMMARY_BENEFIT, of: summary, where: nil, 22), tile, parts)
  }
}

extension ArmResults {
  func hasShape(of other: ArmResults) -> Bool {
    func shape(_ arm: ArmResults) -> [[Bool]] {
      (arm.outcomes + arm.pairedOutcomes + [arm.pairedSummaries]).map(\.isCounted) + [[arm.isComparator, arm.harmed.clusters != nil]]
    }
    return arm == other.arm && weeks == other.weeks && kinds == other.kinds && shape(self) == shape(other)
  }

  func write(to writer: inout ByteWriter) {
    writer.write(Int64(arm.utf8.count))
    writer.write(plain: arm.utf8)
    writer.write(UInt8(isComparator ? 1 : 0))
    writer.write(UInt8(hasCosts ? 1 : 0))
    writer.write(Int64(weeks.count))
    for week in weeks { writer.write(Int64(week)) }
    for row in outcomes + pairedOutcomes + [summaries, pairedSummaries] { row.write(to: &writer) }
    harmed.write(to: &writer)
    helped.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(MalformedBytes) {
    let letters = try reader.readCount("how long the name of an arm is")
    arm = String(decoding: try reader.read(count: Int(letters)), as: UTF8.self)
    isComparator = try reader.read(UInt8.self) == 1
    kinds = Self.kinds(hasCosts: try reader.read(UInt8.self) == 1)
    var weeks: [Int] = []
    for _ in 0..<(try reader.readCount("how many weeks are reported")) { weeks.append(Int(try reader.read(Int64.self))) }
    self.weeks = weeks
    (outcomes, pairedOutcomes) = ([], [])
    let count = Outcome.allCases.count
    for _ in weeks { outcomes.append(try TallyRow(count: count, from: &reader)) }
    for _ in weeks { pairedOutcomes.append(try TallyRow(count: count, from: &reader)) }
    summaries = try TallyRow(count: kinds.count, from: &reader)
    pairedSummaries = try TallyRow(count: kinds.count, from: &reader)
    guard !summaries.isCounted.contains(false) else { throw MalformedBytes(offset: reader.offset, problem: "a sum is missing") }
    harmed = try Tally(from: &reader)
    helped = try Tally(from: &reader)
  }
}

/// A row of a report to add up, or its difference with the same row of another report.
struct TalliedRow {
  private let row: Int
  private let rows: Rows
  private let mask: Int?
  private let scale: Float
  private var other: Rows?

  init(_ row: Int, of rows: Rows, where mask: Int?, _ fractionBits: Int) {
    self.row = row
    self.rows = rows
    self.mask = mask
    scale = Float(1 << fractionBits)
  }

  func minus(_ other: Rows) -> TalliedRow {
    var difference = self
    difference.other = other
    return difference
  }

  fileprivate func sums(_ tile: Tile, _ lanes: UInt64) -> SWSums {
    tile.sums.sums(of: row, in: rows, minus: other, where: mask, lanes: lanes, scale: scale)
  }
}

extension Tally {
  /// Adds the lanes of a tile, by youth where `parts` says which are whose.
  mutating func add(_ row: TalliedRow, _ tile: Tile, _ parts: [LanePart]?) {
    add(row.sums(tile, tile.lanes))
    for part in parts ?? [] { add(row.sums(tile, part.lanes), isLast: part.isLast) }
  }
}

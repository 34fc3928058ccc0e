import Estimates

/// Tallies of one list of numbers, some of which are not counted.
///
/// Numbers that are not counted have an idle tally, so that adding to a row changes it in its place; an array of optional tallies would move each of
/// them out and in.
struct TallyRow: Sendable, Equatable {
  private var tallies: [Tally]
  let isCounted: [Bool]

  /// - Parameters:
  ///   - fractionBits: of each number.
  ///   - isCounted: whether it is counted.
  init(_ fractionBits: [Int], isCounted: [Bool], byYouth: Bool) {
    precondition(fractionBits.count == isCounted.count, "Every number is counted or not")
    tallies = fractionBits.map { Tally(fractionBits: $0, byYouth: byYouth) }
    self.isCounted = isCounted
  }

  var indices: Range<Int> { tallies.indices }

  /// `nil` for a number that is not counted.
  subscript(index: Int) -> Tally? { isCounted[index] ? tallies[index] : nil }

  mutating func add(_ index: Int, _ row: TalliedRow, _ tile: Tile, _ parts: [LanePart]?) { tallies[index].add(row, tile, parts) }

  mutating func merge(_ other: TallyRow) { for index in indices where isCounted[index] { tallies[index].merge(other.tallies[index]) } }
}

extension TallyRow {
  func write(to writer: inout ByteWriter) {
    for index in indices {
      writer.write(UInt8(isCounted[index] ? 1 : 0))
      if isCounted[index] { tallies[index].write(to: &writer) }
    }
  }

  init(count: Int, from reader: inout ByteReader) throws(MalformedBytes) {
    tallies = []
    var counted: [Bool] = []
    for _ in 0..<count {
      counted.append(try reader.read(UInt8.self) == 1)
      tallies.append(counted[counted.count - 1] ? try Tally(from: &reader) : Tally(fractionBits: 0, byYouth: false))
    }
    isCounted = counted
  }
}

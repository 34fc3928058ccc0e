import CLanes

extension SWSums {
  /// The sums of a row in which a number does not fit the 30 bits of the vector loop: the same fixed point, so the same bits, one lane at a time.
  ///
  /// Effects and harm have no bound of their own; parameters far out in their ranges lead here.
  ///
  /// - Precondition: every number stays below 2^45 steps (8 million at 22 bits), so that the squares of a tile fit the 96 bits of the sums.
  init(wide lanes: UInt64, of row: Int, in rows: Rows, minus other: Rows?, where mask: Int?, scale: Double) {
    func steps(_ x: Float) -> Int64 {
      let scaled = (Double(x) * scale).rounded(.toNearestOrEven)
      precondition(abs(scaled) < 0x1p45, "A summed number lies within the range of its fixed point")
      return Int64(scaled)
    }
    var squares: Int128 = 0
    self.init()
    for lane in 0..<Rows.lanes where lanes >> UInt64(lane) & 1 == 1 && mask.map({ rows[$0, lane] != 0 }) ?? true {
      let value = steps(rows[row, lane]) - (other.map { steps($0[row, lane]) } ?? 0)
      count += 1
      sum += value
      squares += Int128(value) * Int128(value)
    }
    squaresHigh = UInt64(squares >> 32)
    squaresLow = UInt64(squares & 0xffff_ffff)
  }
}

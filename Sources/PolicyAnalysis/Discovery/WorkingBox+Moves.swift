extension WorkingBox {
  /// The best way to peel off about a share of the cases at one end of one parameter.
  ///
  /// At most `share` of the cases go, and at least one, as far as values differ: cases with equal values go or stay together, and where the
  /// outermost value alone has more cases than that, it goes whole. The best step leaves the highest density; of equal ones the most cases,
  /// the first id, the lower end.
  ///
  /// - Parameter least: how many cases must stay.
  /// - Returns: `nil` where no step leaves so many.
  func bestPeel(share: Double, least: Int) -> BoxMove? {
    let (n, hits) = (count, interesting)
    let k = min(n - 1, max(1, Int(share * Double(n))))
    guard n >= 2 else { return nil }
    var best: BoxMove?
    for parameter in orders.indices {
      let order = orders[parameter]
      func at(_ place: Int) -> Double { value(parameter, order[place]) }
      // How many go at the lower end, and at the upper end.
      var low = order.firstIndex { value(parameter, $0) >= at(k) } ?? 0
      if low == 0 { low = order.firstIndex { value(parameter, $0) > at(0) } ?? n }
      var high = n - 1 - (order.lastIndex { value(parameter, $0) <= at(n - 1 - k) } ?? 0)
      if high == 0 { high = n - 1 - (order.lastIndex { value(parameter, $0) < at(n - 1) } ?? -1) }
      if n - low >= least, low < n {
        let move = BoxMove(
          parameter: parameter, lower: at(low), upper: upper[parameter], count: n - low,
          interesting: hits - interesting(of: order[..<low]))
        if best.map({ move.isBetter(than: $0) }) ?? true { best = move }
      }
      if n - high >= least, high < n {
        let move = BoxMove(
          parameter: parameter, lower: lower[parameter], upper: at(n - 1 - high), count: n - high,
          interesting: hits - interesting(of: order[(n - high)...]))
        if best.map({ move.isBetter(than: $0) }) ?? true { best = move }
      }
    }
    return best
  }

  /// The best way to add about a share of the cases beyond one limit; the nearest come first, equal values together.
  ///
  /// A limit beyond which no case is left any more is dropped.
  ///
  /// - Returns: `nil` where no step leaves the density as high as it is.
  func bestPaste(share: Double) -> BoxMove? {
    let k = max(1, Int(share * Double(count)))
    var best = BoxMove(parameter: -1, lower: 0, upper: 0, count: count, interesting: interesting)
    for parameter in orders.indices where isRestricted(parameter) {
      let free = cases.isOfInterest.indices.filter { holds($0, but: parameter) }
      for isLower in [true, false] {
        let outside = free.filter {
          isLower ? value(parameter, $0) < lower[parameter] : value(parameter, $0) > upper[parameter]
        }.sorted { one, other in
          let (a, b) = (value(parameter, one), value(parameter, other))
          return a == b ? one < other : (isLower ? a > b : a < b)
        }
        guard let last = outside.prefix(k).last.map({ value(parameter, $0) }) else { continue }
        let added = outside.prefix { isLower ? value(parameter, $0) >= last : value(parameter, $0) <= last }
        let isOpen = added.count == outside.count
        let move = BoxMove(
          parameter: parameter, lower: isLower ? (isOpen ? -.infinity : last) : lower[parameter],
          upper: isLower ? upper[parameter] : (isOpen ? .infinity : last), count: count + added.count,
          interesting: interesting + interesting(of: added))
        if move.isBetter(than: best) { best = move }
      }
    }
    return best.parameter < 0 ? nil : best
  }

  func moved(_ move: BoxMove) -> WorkingBox { limited(move.parameter, lower: move.lower, upper: move.upper) }
}

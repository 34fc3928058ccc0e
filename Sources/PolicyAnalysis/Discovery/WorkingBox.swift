/// A box while it is being peeled and pasted, among the cases that are left.
struct WorkingBox {
  let cases: DiscoveryCases
  /// Whether each case is left; those in earlier boxes are not.
  let isLeft: [Bool]
  /// By parameter; minus infinity where there is no lower limit.
  private(set) var lower: [Double]
  /// By parameter; infinity where there is no upper limit.
  private(set) var upper: [Double]
  /// By parameter: the cases inside, from the lowest value up, equal ones in the order of cases.
  private(set) var orders: [[Int]]

  /// The box that holds all cases that are left.
  init(_ cases: DiscoveryCases, isLeft: [Bool]) {
    self.cases = cases
    self.isLeft = isLeft
    let members = cases.isOfInterest.indices.filter { isLeft[$0] }
    lower = cases.parameters.parameters.map { _ in -.infinity }
    upper = cases.parameters.parameters.map { _ in .infinity }
    orders = cases.parameters.parameters.map { parameter in
      members.sorted { (parameter.values[$0], $0) < (parameter.values[$1], $1) }
    }
  }

  /// The cases inside.
  var members: [Int] { orders[0] }
  var count: Int { orders[0].count }
  var interesting: Int { interesting(of: orders[0]) }

  func interesting<Cases: Sequence<Int>>(of members: Cases) -> Int { members.count { cases.isOfInterest[$0] } }

  func value(_ parameter: Int, _ place: Int) -> Double { cases.parameters.parameters[parameter].values[place] }

  func isRestricted(_ parameter: Int) -> Bool { lower[parameter] > -.infinity || upper[parameter] < .infinity }

  /// Whether a case is left and within the limits of all parameters but one.
  func holds(_ place: Int, but free: Int) -> Bool {
    isLeft[place]
      && lower.indices.allSatisfy { $0 == free || (value($0, place) >= lower[$0] && value($0, place) <= upper[$0]) }
  }

  /// The box with other limits of one parameter.
  func limited(_ parameter: Int, lower newLower: Double, upper newUpper: Double) -> WorkingBox {
    var box = self
    box.lower[parameter] = newLower
    box.upper[parameter] = newUpper
    if newLower >= lower[parameter] && newUpper <= upper[parameter] {
      var isInside = [Bool](repeating: false, count: cases.count)
      for place in members { isInside[place] = value(parameter, place) >= newLower && value(parameter, place) <= newUpper }
      box.orders = orders.map { $0.filter { isInside[$0] } }
    } else {
      let whole = WorkingBox(cases, isLeft: isLeft)
      let isInside = cases.isOfInterest.indices.map { box.holds($0, but: -1) }
      box.orders = whole.orders.map { $0.filter { isInside[$0] } }
    }
    return box
  }

  /// The box as a result.
  var result: ScenarioBox {
    let (n, hits) = (count, interesting)
    let restrictions = lower.indices.filter(isRestricted).map { parameter in
      let free = cases.isOfInterest.indices.filter { holds($0, but: parameter) }
      let density = Double(interesting(of: free)) / Double(free.count)
      return ScenarioBox.Restriction(
        parameter: cases.parameters.ids[parameter], lower: lower[parameter] > -.infinity ? lower[parameter] : nil,
        upper: upper[parameter] < .infinity ? upper[parameter] : nil,
        quasiPValue: BinomialTail.chance(ofAtLeast: hits, of: n, density))
    }
    return ScenarioBox(
      restrictions: restrictions, cases: n, interesting: hits, coverage: Double(hits) / Double(cases.interesting),
      density: Double(hits) / Double(n), mass: Double(n) / Double(cases.count))
  }
}

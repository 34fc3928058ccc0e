/// What holds the parameters of a set together in a draw; worked out once, when the file is read.
struct ParameterStructure: Sendable, Equatable {
  /// Shares that add up to 1, with the places of their members in the list of parameters.
  struct Dirichlet: Sendable, Equatable {
    let group: String
    let concentration: Double
    let members: [Int]
  }

  var orders: [ParameterOrder] = []
  var correlations: [ParameterCorrelation] = []
  var dirichlets: [Dirichlet] = []
  /// Places of the linked parameters, each after those that it follows from.
  var links: [Int] = []

  /// The Dirichlet groups, in the order of their first members.
  static func dirichlets(of parameters: [Parameter]) -> [Dirichlet] {
    var groups: [Dirichlet] = []
    for (place, parameter) in parameters.enumerated() {
      guard case .dirichlet(let group, let concentration) = parameter.prior else { continue }
      if let known = groups.firstIndex(where: { $0.group == group }) {
        groups[known] = Dirichlet(group: group, concentration: concentration, members: groups[known].members + [place])
      } else {
        groups.append(Dirichlet(group: group, concentration: concentration, members: [place]))
      }
    }
    return groups
  }

  /// The linked parameters, each after those that it follows from.
  ///
  /// - Parameters:
  ///   - parameters: all parameters.
  ///   - places: the place of every id in that list.
  /// - Returns: their places, and the places of those that follow from themselves, which have no place in the order.
  static func links(of parameters: [Parameter], places: [String: Int]) -> (order: [Int], circular: [Int]) {
    var order: [Int] = []
    var waiting = parameters.indices.filter { if case .linked = parameters[$0].prior { true } else { false } }
    while !waiting.isEmpty {
      let ready = waiting.filter { place in
        guard case .linked(_, let operands) = parameters[place].prior else { return true }
        return operands.allSatisfy { id in places[id].map { !waiting.contains($0) } ?? true }
      }
      if ready.isEmpty { return (order, waiting) }
      order += ready
      waiting.removeAll { ready.contains($0) }
    }
    return (order, [])
  }
}

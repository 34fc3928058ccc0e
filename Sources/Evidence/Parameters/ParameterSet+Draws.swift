import Quantities
import RandomStreams

extension ParameterSet {
  /// The parameters of one draw from their priors.
  ///
  /// Every number of chance is found by its address, as in the weekly model: key the seed, word 0 a fixed number of the parameter's id (or that
  /// of its Dirichlet group or correlation), word 1 the element of the group or 0, word 2 the draw, word 3 week 1023 and
  /// `ReservedProcess.parameters`. A parameter that is added, taken out or moved leaves all other draws as they were; no policy, youth or
  /// future enters, so that options are compared under the same parameters.
  ///
  /// In this order: priors by inversion, correlated where the file says so; Dirichlet groups by breaking a stick in the order of the file, with
  /// one Beta per share; values held in the range of their unit; orders kept (``ParameterOrder``); linked parameters by their rules. Fixed
  /// parameters keep their value. Nothing is ever drawn again.
  ///
  /// A value that was changed with `overriding` counts as known: it stays, with its whole Dirichlet group and its whole order, and linked
  /// parameters follow it.
  ///
  /// - Parameters:
  ///   - seed: the seed of the study.
  ///   - draw: the number of the draw. Draw 0 is the set itself, its defaults; chance begins with draw 1.
  /// - Complexity: O(number of parameters); a Beta takes most.
  public func drawn(seed: UInt64, draw: UInt32) -> ParameterSet {
    if draw == 0 { return self }
    var draws = ParameterDraw(set: self, seed: seed, draw: draw)
    draws.drawSingles()
    draws.drawDirichlets()
    draws.keepOrders()
    draws.followLinks()
    return replacing(draws.values)
  }
}

/// The values of one draw while it is made.
private struct ParameterDraw {
  let set: ParameterSet
  let seed: UInt64
  let draw: UInt32
  /// One for each parameter, in the order of the file.
  var values: [Double]
  private let known: [Bool]

  init(set: ParameterSet, seed: UInt64, draw: UInt32) {
    self.set = set
    self.seed = seed
    self.draw = draw
    values = set.parameters.map { set.value($0.id) }
    let own = Set(set.overrides.map(\.id))
    var known = zip(set.parameters, values).map { $0.value != $1 || own.contains($0.id) }
    let joint = set.structure.dirichlets.map(\.members) + set.structure.orders.map { $0.tiers.joined().compactMap(set.place) }
    for members in joint where members.contains(where: { known[$0] }) { for member in members { known[member] = true } }
    self.known = known
  }

  /// The uniform number of a parameter, or of an element of a group.
  private func uniform(_ name: String, element: Int = 0) -> Double {
    let luck = Luck(seed: seed, youth: NameHash.fnv1a(name), future: UInt32(element), parameterDraw: draw)
    let words = luck.words(week: Luck.initialWeek, process: ReservedProcess.parameters, block: 0)
    return Uniform.number(words.x, words.y)
  }

  mutating func drawSingles() {
    var uniforms: [String: Double] = [:]
    for correlation in set.structure.correlations {
      let own = correlation.members.map { uniform($0) }
      for (id, u) in zip(correlation.members, correlation.uniforms(common: uniform(correlation.id), own: own)) { uniforms[id] = u }
    }
    for (place, parameter) in set.parameters.enumerated() where !known[place] {
      guard let distribution = parameter.prior.distribution else { continue }
      values[place] = held(distribution.quantile(uniforms[parameter.id] ?? uniform(parameter.id)), parameter)
    }
  }

  /// Every share but the last is a Beta part of what is left of the stick; the last is the rest.
  mutating func drawDirichlets() {
    for group in set.structure.dirichlets where !group.members.contains(where: { known[$0] }) {
      let weights = group.members.map { group.concentration * set.parameters[$0].value }
      var left = 1.0
      for (element, place) in group.members.dropLast().enumerated() {
        let part = BetaDistribution(weights[element], weights[(element + 1)...].reduce(0, +)).quantile(
          uniform(group.group, element: element))
        values[place] = left * part
        left *= 1 - part
      }
      if let last = group.members.last { values[last] = left }
    }
  }

  mutating func keepOrders() {
    for order in set.structure.orders {
      let places = order.tiers.joined().compactMap(set.place)
      if places.contains(where: { known[$0] }) { continue }
      for (place, value) in zip(places, order.kept(places.map { values[$0] })) { values[place] = value }
    }
  }

  mutating func followLinks() {
    for place in set.structure.links where !known[place] {
      let parameter = set.parameters[place]
      guard case .linked(let rule, let operands) = parameter.prior else { continue }
      let sources = operands.compactMap(set.place)
      values[place] = held(
        rule.value(own: parameter.value, drawn: sources.map { values[$0] }, defaults: sources.map { set.parameters[$0].value }), parameter)
    }
  }

  private func held(_ value: Double, _ parameter: Parameter) -> Double {
    let range = parameter.range
    return min(range.upperBound, max(range.lowerBound, value))
  }
}

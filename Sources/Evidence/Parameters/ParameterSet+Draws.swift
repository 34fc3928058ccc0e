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
    return drawn(from: { name, element in
      let luck = Luck(seed: seed, youth: NameHash.fnv1a(name), future: UInt32(element), parameterDraw: draw)
      let words = luck.words(week: Luck.initialWeek, process: ReservedProcess.parameters, block: 0)
      return Uniform.number(words.x, words.y)
    })
  }

  /// The parameters of one draw, in which those that a calibration fitted come from a posterior sample and the others from their priors.
  ///
  /// What follows from fitted parameters by a linked rule follows the row. A value that was changed with `overriding` stays.
  ///
  /// - Parameters:
  ///   - seed: the seed of the study.
  ///   - draw: the number of the draw; draw 0 is the set itself. After the last row of the sample comes the first again, with other draws of
  ///     the others.
  ///   - posterior: the sample.
  public func drawn(seed: UInt64, draw: UInt32, posterior: PosteriorSample) -> ParameterSet {
    if draw == 0 { return self }
    let own = Set(overrides.map(\.id))
    return overriding(posterior.row(ofDraw: draw).filter { !own.contains($0.key) }).drawn(seed: seed, draw: draw)
  }

  /// One uniform number of which a draw is made: that of a parameter, of a share of a Dirichlet group, or of what correlated parameters have in
  /// common.
  public struct DrawSource: Hashable, Sendable {
    /// The id of the parameter, of the group or of the correlation.
    public let name: String
    /// The place in a Dirichlet group; 0 elsewhere.
    public let element: Int
    /// The parameters that follow it directly, in the order of the file; linked ones and orders may follow these in turn.
    public let parameters: [String]
  }

  /// What a draw is made of: a uniform number for each, independent of the others. What is known (``drawn(seed:draw:)``) has none.
  public var drawSources: [DrawSource] { ParameterDraw(set: self) { _, _ in 0.5 }.sources }

  /// The parameters of a draw whose uniform numbers somebody chooses, such as a design for a sensitivity analysis.
  ///
  /// - Parameter uniform: the number of each of ``drawSources`` by its name and element, in (0, 1).
  /// - Returns: the set that ``drawn(seed:draw:)`` makes of the same numbers.
  public func drawn(from uniform: @escaping (_ name: String, _ element: Int) -> Double) -> ParameterSet {
    var draws = ParameterDraw(set: self, uniform: uniform)
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
  private let uniform: (_ name: String, _ element: Int) -> Double
  /// One for each parameter, in the order of the file.
  var values: [Double]
  private let known: [Bool]

  init(set: ParameterSet, uniform: @escaping (_ name: String, _ element: Int) -> Double) {
    self.set = set
    self.uniform = uniform
    values = set.parameters.map { set.value($0.id) }
    let own = Set(set.overrides.map(\.id))
    var known = zip(set.parameters, values).map { $0.value != $1 || own.contains($0.id) }
    let joint = set.structure.dirichlets.map(\.members) + set.structure.orders.map { $0.tiers.joined().compactMap(set.place) }
    for members in joint where members.contains(where: { known[$0] }) { for member in members { known[member] = true } }
    self.known = known
  }

  /// What the steps below ask for, each once.
  var sources: [ParameterSet.DrawSource] {
    let ids = set.parameters.map(\.id)
    let correlated = set.structure.correlations.flatMap { correlation in
      let free = correlation.members.filter { id in set.place(id).map { !known[$0] } ?? false }
      guard !free.isEmpty else { return [ParameterSet.DrawSource]() }
      let own = correlation.members.map { ParameterSet.DrawSource(name: $0, element: 0, parameters: [$0]) }
      guard case .common(let rho) = correlation.structure else { return own }
      // Where all go as one, their own numbers play no part.
      return [ParameterSet.DrawSource(name: correlation.id, element: 0, parameters: free)] + (rho < 1 ? own : [])
    }
    let members = Set(set.structure.correlations.flatMap(\.members))
    let singles = set.parameters.indices.filter { !known[$0] && set.parameters[$0].prior.distribution != nil && !members.contains(ids[$0]) }
    let shares = set.structure.dirichlets.filter { group in !group.members.contains { known[$0] } }.flatMap { group in
      group.members.indices.dropLast().map {
        ParameterSet.DrawSource(name: group.group, element: $0, parameters: group.members[$0...].map { ids[$0] })
      }
    }
    return correlated + singles.map { ParameterSet.DrawSource(name: ids[$0], element: 0, parameters: [ids[$0]]) } + shares
  }

  mutating func drawSingles() {
    var uniforms: [String: Double] = [:]
    for correlation in set.structure.correlations {
      let own = correlation.members.map { uniform($0, 0) }
      let common = uniform(correlation.id, 0)
      for (id, u) in zip(correlation.members, correlation.uniforms(common: common, own: own)) { uniforms[id] = u }
    }
    for (place, parameter) in set.parameters.enumerated() where !known[place] {
      guard let distribution = parameter.prior.distribution else { continue }
      values[place] = held(distribution.quantile(uniforms[parameter.id] ?? uniform(parameter.id, 0)), parameter)
    }
  }

  /// Every share but the last is a Beta part of what is left of the stick; the last is the rest.
  mutating func drawDirichlets() {
    for group in set.structure.dirichlets where !group.members.contains(where: { known[$0] }) {
      let weights = group.members.map { group.concentration * set.parameters[$0].value }
      var left = 1.0
      for (element, place) in group.members.dropLast().enumerated() {
        let part = BetaDistribution(weights[element], weights[(element + 1)...].reduce(0, +)).quantile(
          uniform(group.group, element))
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

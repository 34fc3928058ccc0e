import Documents
import Quantities
import RandomStreams

/// Parameters that were read, with their places in the file.
struct ParameterEntries {
  let parameters: [Parameter]
  let entries: [Entry]
  let places: [String: Int]

  init(_ read: [(parameter: Parameter, entry: Entry)]) {
    parameters = read.map(\.parameter)
    entries = read.map(\.entry)
    places = Dictionary(parameters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  subscript(id: String) -> Parameter? { places[id].map { parameters[$0] } }

  /// The cure for an id that no parameter has.
  func cure(for id: String) -> String {
    Spelling.nearest(to: id, among: parameters.map(\.id)).map { "did you mean '\($0)'?" } ?? "name a parameter of this file"
  }
}

extension ParameterFormat {
  /// Reads a file whose format is right.
  static func set(_ root: Entry, _ validator: inout Validator) -> ParameterSet {
    var seen: Set<String> = []
    var read: [(parameter: Parameter, entry: Entry)] = []
    for entry in root["parameters"]?.elements ?? [] {
      guard let parameter = parameter(entry, &validator) else { continue }
      if seen.insert(parameter.id).inserted {
        read.append((parameter, entry))
      } else {
        validator.report(entry.position, "'\(parameter.id)' is given twice", fix: "keep one")
      }
    }
    let list = ParameterEntries(read)
    var structure = ParameterStructure()
    structure.dirichlets = dirichlets(list, &validator)
    structure.links = links(list, &validator)
    structure.orders = (root["orders"]?.elements ?? []).compactMap { order($0, list, &validator) }
    structure.correlations = (root["correlations"]?.elements ?? []).compactMap { correlation($0, list, &validator) }
    reportSharedMembers(root, &validator)
    reportSharedLuck(root, list, &validator)
    return ParameterSet(parameters: list.parameters, structure: structure)
  }

  private static func dirichlets(_ list: ParameterEntries, _ validator: inout Validator) -> [ParameterStructure.Dirichlet] {
    let groups = ParameterStructure.dirichlets(of: list.parameters)
    for group in groups {
      let shares = group.members.map { list.parameters[$0].value }
      let position = list.entries[group.members[0]].position
      if abs(shares.reduce(0, +) - 1) > 1e-6 || shares.count < 2 {
        validator.report(position, "the shares of the group '\(group.group)' do not add up to 1", fix: "give two or more that do")
      } else if shares.contains(where: { $0 * group.concentration < BetaDistribution.shapes.lowerBound }) {
        validator.report(
          position, "a share of the group '\(group.group)' is too small to draw",
          fix: "raise the share or the concentration: their product is at least .1")
      }
    }
    return groups
  }

  private static func links(_ list: ParameterEntries, _ validator: inout Validator) -> [Int] {
    for (parameter, entry) in zip(list.parameters, list.entries) {
      guard case .linked(let rule, let operands) = parameter.prior else { continue }
      let given = entry["prior"]?["of"]?.elements ?? []
      if operands.count != rule.operands.count {
        validator.report(
          entry["prior"]?.position(of: "of") ?? entry.position,
          "the rule '\(rule.rawValue)' of '\(parameter.id)' has \(operands.count) operands and needs \(rule.operands.count)",
          fix: "name, in this order: \(rule.operands.joined(separator: ", "))")
      }
      for (id, operand) in zip(operands, given) where list[id] == nil {
        validator.report(
          operand.position, "'\(parameter.id)' follows from '\(id)', which is no parameter", fix: list.cure(for: id))
      }
    }
    let (order, circular) = ParameterStructure.links(of: list.parameters, places: list.places)
    for place in circular {
      validator.report(
        list.entries[place].position, "'\(list.parameters[place].id)' follows from itself, by itself or through others",
        fix: "take it out of the 'of' of one of them")
    }
    return order
  }

  /// A parameter is in one order and one correlation at most.
  private static func reportSharedMembers(_ root: Entry, _ validator: inout Validator) {
    let ordered = (root["orders"]?.elements ?? []).flatMap { $0["tiers"]?.elements ?? [] }.flatMap(\.elements)
    let correlated = (root["correlations"]?.elements ?? []).flatMap { $0["members"]?.elements ?? [] }
    for (members, what) in [(ordered, "the orders"), (correlated, "the correlations")] {
      var seen: Set<String> = []
      for member in members {
        guard let id = member.text, !seen.insert(id).inserted else { continue }
        validator.report(member.position, "'\(id)' is in \(what) twice", fix: "keep it in one place")
      }
    }
  }

  /// No two names may share the number that their luck is found by.
  private static func reportSharedLuck(_ root: Entry, _ list: ParameterEntries, _ validator: inout Validator) {
    var names = zip(list.parameters, list.entries).map { ($0.id, $1.position) }
    names += ParameterStructure.dirichlets(of: list.parameters).map { ($0.group, list.entries[$0.members[0]].position) }
    names += (root["correlations"]?.elements ?? []).compactMap { entry in entry["id"]?.text.map { ($0, entry.position) } }
    var owners: [UInt32: String] = [:]
    for (name, position) in names {
      if let other = owners.updateValue(name, forKey: NameHash.fnv1a(name)) {
        validator.report(position, "'\(name)' would share its luck with '\(other)'", fix: "give one of the two another name")
      }
    }
  }
}

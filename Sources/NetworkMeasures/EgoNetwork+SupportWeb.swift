import Quantities
public import SupportWebs

extension EgoNetwork {
  /// What measures see of a support web, with its categories: sector, role, and every attribute that the youth bears as well as people do.
  public init(_ web: SupportWeb) {
    let names = Set(web.activeAlters.flatMap(\.person.attributes.names)).intersection(web.youth.attributes.names)
      .subtracting(["sector", "role", "originalId", "strength", "weight"])
    self.init(web, categories: ["sector", "role"] + names.sorted(), comparing: names)
  }

  /// The same with the categories that are named.
  ///
  /// Alters are the people with whom there is contact; ties among them are the cross ties. Where a design asked about the ties of some people
  /// only, those whose attribute `asked` says no are named but no alters. Cross ties of several kinds, as the attributes `edge.KIND` of imported
  /// data tell, are layers. Strength is closeness; where a web knows no closeness
  /// at all, as in imported data, it is the attribute `strength` or `weight` in its own scale.
  ///
  /// - Parameters:
  ///   - categories: `sector`, `role`, or attributes of people.
  ///   - comparing: those in which the youth is compared with the people.
  ///   - web: the web.
  public init(_ web: SupportWeb, categories: [String], comparing: Set<String> = []) {
    let named = web.activeAlters
    let active = named.filter { !Self.isLeftOut($0.tie.attributes["asked"]) }
    var index: [String: Int] = [:]
    for (place, alter) in active.enumerated() where index[alter.id] == nil { index[alter.id] = place }
    let hasCloseness = active.contains { $0.tie.closeness.value != nil } || web.crossTies.contains { $0.closeness.value != nil }
    var strangers = 0
    let ties = web.crossTies.compactMap { tie -> CompactGraph.Tie? in
      guard let i = index[tie.first], let j = index[tie.second] else {
        strangers += 1
        return nil
      }
      return CompactGraph.Tie(i, j, strength: hasCloseness ? tie.closeness.value : Self.strength(tie.attributes))
    }
    let strengths = active.map { alter in
      hasCloseness ? alter.tie.closeness.value : Self.strength(alter.tie.attributes) ?? Self.strength(alter.person.attributes)
    }
    self.init(
      alters: active.map(\.id), ties: ties, strengths: strengths.contains { $0 != nil } ? strengths : nil, named: named.count,
      strangers: strangers)
    strengthSource = hasCloseness ? .closeness : strengths.contains { $0 != nil } || graph.strengths?.isEmpty == false ? .attribute : nil
    self.categories = categories.map { Self.column($0, active, web.youth, isCompared: comparing.contains($0)) }
    signs = SignedTies(web, active, index)
    layers = Self.layers(web.crossTies, index)
    if active.contains(where: { $0.tie.receives.isKnown }) {
      support = active.map { alter in SupportType.allCases.map { alter.tie.receives[$0].map { $0 >= SupportMatrix.sourceThreshold } } }
    }
  }

  /// A strength that another tool gave; negative numbers are none.
  private static func strength(_ attributes: Attributes) -> Double? {
    guard !attributes.isEmpty else { return nil }
    for name in ["strength", "weight"] {
      if let x = attributes[name]?.asNumber, x >= 0 { return x }
    }
    return nil
  }

  private static func isLeftOut(_ asked: Attributes.Value?) -> Bool {
    switch asked {
    case .flag(let flag)?: !flag
    case .number(let x)?: x == 0
    case .text(let text)?: ["no", "nee", "false", "FALSE", "F"].contains(text)
    case nil: false
    }
  }

  /// The ties of each kind, where cross ties tell their kinds.
  private static func layers(_ ties: [CrossTie], _ index: [String: Int]) -> [CompactGraph] {
    let known = ties.filter { !$0.attributes.isEmpty }
    guard !known.isEmpty else { return [] }
    var kinds: Set<String> = []
    for tie in known {
      for (name, value) in tie.attributes.sorted where name.hasPrefix("edge.") && value == .flag(true) { kinds.insert(name) }
    }
    return kinds.sorted().map { kind in
      CompactGraph(
        count: index.count,
        ties: known.compactMap { tie in
          guard tie.attributes[kind] == .flag(true), let i = index[tie.first], let j = index[tie.second] else { return nil }
          return CompactGraph.Tie(i, j)
        })
    }
  }

  private static func column(_ name: String, _ active: [Alter], _ youth: Youth, isCompared: Bool) -> CategoryColumn {
    switch name {
    case "sector": CategoryColumn(name, values: active.map { $0.person.sector == .unknown ? nil : $0.person.sector.rawValue })
    case "role": CategoryColumn(name, values: active.map { $0.person.role == .unknown ? nil : $0.person.role.rawValue })
    default:
      CategoryColumn(
        name, values: active.map { $0.person.attributes[name]?.text },
        ego: youth.attributes[name]?.text ?? (name == "sex" ? youth.sex?.rawValue : nil), comparesEgo: isCompared)
    }
  }
}

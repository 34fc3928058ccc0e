import Quantities
public import SupportWebs

extension EgoNetwork {
  /// What measures see of a support web.
  ///
  /// Alters are the people with whom there is contact; ties among them are the cross ties. Strength is closeness. The sector is a category; so
  /// is every attribute that people bear, compared with the youth's where the youth bears it too.
  public init(_ web: SupportWeb) {
    let active = web.activeAlters
    let index = Dictionary(active.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var strangers = 0
    let ties = web.crossTies.compactMap { tie -> CompactGraph.Tie? in
      guard let i = index[tie.first], let j = index[tie.second] else {
        strangers += 1
        return nil
      }
      return CompactGraph.Tie(i, j, strength: tie.closeness.value)
    }
    let closeness = active.map(\.tie.closeness.value)
    let isRecorded = closeness.contains { $0 != nil }
    self.init(alters: active.map(\.id), ties: ties, strengths: isRecorded ? closeness : nil, strangers: strangers)
    categories = Self.categories(active.map(\.person), web.youth)
    signs = SignedTies(web, active, index)
    if active.contains(where: { $0.tie.receives.isKnown }) {
      support = active.map { alter in SupportType.allCases.map { alter.tie.receives[$0].map { $0 >= SupportMatrix.strong } } }
    }
  }

  private static func categories(_ people: [Person], _ youth: Youth) -> [CategoryColumn] {
    let names = Set(people.flatMap(\.attributes.names)).sorted()
    return [
      CategoryColumn("sector", values: people.map { $0.sector == .unknown ? nil : $0.sector.rawValue }),
      CategoryColumn("role", values: people.map { $0.role == .unknown ? nil : $0.role.rawValue }),
    ]
      + names.filter { $0 != "sector" && $0 != "role" }.map { name in
        CategoryColumn(
          name, values: people.map { $0.attributes[name]?.text }, ego: youth.attributes[name]?.text,
          comparesEgo: youth.attributes[name] != nil)
      }
  }
}

import SupportWebs

/// What a web says about its parts of life: how many people, how close, and who knows whom within and between them.
struct SectorClusters: Sendable, Equatable {
  struct Cluster: Sendable, Equatable {
    let sector: Sector
    let count: Int
    /// The part of all people, in (0, 1].
    let share: Double
    /// The part of the pairs within the sector who know each other; `nil` when there are no pairs or nobody entered who knows whom.
    let density: Double?
    /// The mean of the closenesses that are known; `nil` when none is.
    let closeness: Double?
    /// How many closenesses are known.
    let knownCount: Int
  }

  /// Two sectors, as indices among the clusters, and the part of their pairs who know each other, in (0, 1].
  struct Link: Sendable, Equatable {
    let first: Int
    let second: Int
    let density: Double
  }

  /// The sectors that have people, in their usual order.
  let clusters: [Cluster]
  /// The pairs of sectors in which somebody of the one knows somebody of the other.
  let links: [Link]
  /// Whether it was entered who knows whom. A web without any such tie does not say that nobody knows anybody.
  let areTiesKnown: Bool

  /// People with whom contact has ended are left out; ties that are given twice count once.
  init(_ web: SupportWeb) {
    let people = web.alters.filter { $0.tie.status != .lost }
    let sectors = Sector.allCases.filter { sector in people.contains { $0.person.sector == sector } }
    let known = !web.crossTies.isEmpty
    var home: [String: Int] = [:]
    for alter in people { home[alter.id] = sectors.firstIndex(of: alter.person.sector) }
    var seen: Set<[String]> = []
    var ties = [[Int]](repeating: [Int](repeating: 0, count: sectors.count), count: sectors.count)
    for tie in web.crossTies where tie.first != tie.second {
      guard let a = home[tie.first], let b = home[tie.second], seen.insert([tie.first, tie.second].sorted()).inserted else { continue }
      ties[min(a, b)][max(a, b)] += 1
    }
    clusters = sectors.enumerated().map { k, sector in
      let members = people.filter { $0.person.sector == sector }
      let values = members.compactMap(\.tie.closeness.value)
      let n = members.count
      return Cluster(
        sector: sector, count: n, share: Double(n) / Double(people.count),
        density: known && n > 1 ? Double(2 * ties[k][k]) / Double(n * (n - 1)) : nil,
        closeness: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count), knownCount: values.count)
    }
    var links: [Link] = []
    for a in sectors.indices {
      for b in sectors.indices where a < b && ties[a][b] > 0 {
        links.append(Link(first: a, second: b, density: Double(ties[a][b]) / Double(clusters[a].count * clusters[b].count)))
      }
    }
    self.links = links
    areTiesKnown = known
  }
}

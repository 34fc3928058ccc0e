public import Quantities
import SupportWebs
import Wording

extension ClusterDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    let total = clusters.clusters.reduce(0) { $0 + $1.count }
    guard total > 0 else { return Wording.text("cluster.nobody", in: language) + "." }
    let people = Wording.text("ecomap.count.\(total == 1 ? "1" : "n")", in: language, ["n": "\(total)"])
    let list = clusters.clusters.map { Self.name(of: $0, language) }.joined(separator: ", ")
    let sectors = clusters.clusters.count
    let who = Wording.text(
      "cluster.who.\(sectors == 1 ? "1" : "n")", in: language, ["people": people, "n": "\(sectors)", "list": list])
    let unknown = clusters.clusters.reduce(0) { $0 + $1.count - $1.knownCount }
    let notes = [
      clusters.areTiesKnown ? nil : Wording.text("cluster.densityUnknown", in: language),
      unknown == 0 ? nil : Wording.text("description.unknown.\(unknown == 1 ? "1" : "n")", in: language, ["n": "\(unknown)"]),
    ].compactMap { $0 }
    return ([who] + notes).joined(separator: "; ") + "."
  }

  /// What the picture shows as a table of words: a row for every part of life that has people.
  ///
  /// What is not known says so, and so does what cannot be computed from fewer than two people.
  public func textTable(in language: Language) -> TextTable {
    let keys = ["word.sector", "cluster.people", "cluster.share", "cluster.within", "cluster.meanCloseness", "cluster.between"]
    let rows = clusters.clusters.enumerated().map { k, cluster in
      [
        cluster.sector.label(in: language), "\(cluster.count)", "\(Self.percent(cluster.share))%",
        Self.density(of: cluster, areTiesKnown: clusters.areTiesKnown, language), Self.closeness(of: cluster, language),
        links(of: k, language),
      ]
    }
    return TextTable(headings: keys.map { Wording.text($0, in: language) }, rows: rows)
  }

  /// What a pointer shows over circles, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    var titles = ["\(options.idPrefix)youth": web.youth.label(in: language)]
    for cluster in clusters.clusters {
      let density = Self.density(of: cluster, areTiesKnown: clusters.areTiesKnown, language)
      titles["\(options.idPrefix)sector-\(cluster.sector.rawValue)"] = "\(Self.name(of: cluster, language)): \(density)"
      let closeness = Wording.text("cluster.tie", in: language, ["closeness": Self.closeness(of: cluster, language)])
      titles["\(options.idPrefix)tie-\(cluster.sector.rawValue)"] = "\(cluster.sector.label(in: language)): \(closeness)"
    }
    for link in clusters.links {
      let (a, b) = (clusters.clusters[link.first].sector, clusters.clusters[link.second].sector)
      titles["\(options.idPrefix)between-\(a.rawValue)-\(b.rawValue)"] =
        "\(a.label(in: language)) – \(b.label(in: language)): \(Self.percent(link.density))%"
    }
    return titles
  }

  /// The circle of a part of life.
  public var elementRows: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: clusters.clusters.enumerated().map { ("\(options.idPrefix)sector-\($1.sector.rawValue)", $0) })
  }

  // MARK: Parts of sentences

  static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// The sector with its number and share of people.
  static func name(of cluster: SectorClusters.Cluster, _ language: Language) -> String {
    let values = ["sector": cluster.sector.label(in: language), "count": count(of: cluster, language)]
    return Wording.text("cluster.label", in: language, values)
  }

  /// The number and share of people.
  static func count(of cluster: SectorClusters.Cluster, _ language: Language) -> String {
    Wording.text("cluster.count", in: language, ["n": "\(cluster.count)", "share": "\(percent(cluster.share))"])
  }

  /// How many of the pairs within a sector know each other.
  static func density(of cluster: SectorClusters.Cluster, areTiesKnown: Bool, _ language: Language) -> String {
    if let density = cluster.density { return Wording.text("cluster.density", in: language, ["share": "\(percent(density))"]) }
    return Wording.text(cluster.count < 2 ? "cluster.noDensity" : "cluster.densityUnknown", in: language)
  }

  private static func closeness(of cluster: SectorClusters.Cluster, _ language: Language) -> String {
    guard let mean = cluster.closeness else { return Wording.text("word.unknown", in: language) }
    let number = NumberWords.decimal(mean, language)
    guard cluster.knownCount < cluster.count else { return number }
    let values = ["mean": number, "known": "\(cluster.knownCount)", "n": "\(cluster.count)"]
    return Wording.text("cluster.meanOfSome", in: language, values)
  }

  /// The other sectors of which people know people of this one.
  private func links(of k: Int, _ language: Language) -> String {
    guard clusters.areTiesKnown else { return Wording.text("word.unknown", in: language) }
    let texts = clusters.links.filter { $0.first == k || $0.second == k }.map { link in
      "\(clusters.clusters[link.first == k ? link.second : link.first].sector.label(in: language)): \(Self.percent(link.density))%"
    }
    return texts.isEmpty ? Wording.text("word.none", in: language) : texts.joined(separator: "; ")
  }
}

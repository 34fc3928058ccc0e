/// All measures of one ego web, in one call.
public enum EgoMeasures {
  /// Every structural measure that does not depend on the categories, in a fixed order; the ids are the same for every web.
  public static func structure(_ network: EgoNetwork) -> [Measure] {
    let paths = ShortestPaths(network.graph)
    let clustering = Clustering(network.graph)
    var measures: [Measure] = []
    measures.reserveCapacity(64)
    measures += [.size(network), .sizeNamed(network), .strength(network), .tieCount(network), .density(network), .observedDensity(network)]
    measures += [.weightedDensity(network), .meanDegree(network)]
    measures += Measure.componentsWithoutEgo(network)
    measures.append(.maxCoreness(network))
    measures += Measure.distances(network, paths)
    measures += Measure.clustering(network, clustering)
    measures.append(.barratClustering(network))
    measures += Measure.triads(network, clustering)
    measures += Measure.burt(network)
    measures += Measure.burt(network, weighted: true)
    measures += Measure.egoBetweenness(network)
    measures += Measure.bridging(network, Bridging(network.graph))
    measures += Measure.modularity(network)
    return measures
  }

  /// What a category says: diversity, E-I among alters, and between the youth and the alters where that makes sense.
  public static func category(_ column: CategoryColumn, _ network: EgoNetwork) -> [Measure] {
    Measure.diversity(column, network) + Measure.eiAlterAlter(column, network)
      + (column.comparesEgo ? Measure.eiEgoAlter(column, network) : [])
  }

  /// Structure, then every category, then balance and support where the web says something of them.
  public static func all(_ network: EgoNetwork) -> [Measure] {
    structure(network) + network.categories.flatMap { category($0, network) } + (network.signs.map(Measure.balance) ?? [])
      + (network.support == nil ? [] : Measure.multiplexity(network))
      + (network.layers.isEmpty ? [] : [.multiplexTies(layers: network.layers)])
  }
}

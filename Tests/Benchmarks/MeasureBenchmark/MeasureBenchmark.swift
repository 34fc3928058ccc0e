import Foundation
import NetworkMeasures
import SupportWebs

/// Times the measures that networkx and igraph offer too, on webs from a file with a line per web: `n;a-b,a-b,…`.
///
/// Prints the seconds of the best of five rounds and the sum of every measure over all webs, so that the tools can be held against each other.
@main
struct MeasureBenchmark {
  static func main() throws {
    let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
    let webs = text.split(separator: "\n").map { line -> (count: Int, ties: [CompactGraph.Tie]) in
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      let ties = parts[1].split(separator: ",").map { pair -> CompactGraph.Tie in
        let ends = pair.split(separator: "-").compactMap { Int($0) }
        return CompactGraph.Tie(ends[0], ends[1])
      }
      return (Int(parts[0]) ?? 0, ties)
    }
    let names = webs.map { web in (0..<web.count).map { "a\($0)" } }
    var best = Double.infinity
    var sums: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<5 {
      sums = [Double](repeating: 0, count: keys.count)
      let time = clock.measure {
        for (web, names) in zip(webs, names) { add(EgoNetwork(alters: names, ties: web.ties), to: &sums) }
      }
      best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    }
    print("seconds \(best)")
    for (key, sum) in zip(keys, sums) { print("\(key) \(sum)") }
  }

  static let keys = [
    "density", "components", "transitivity", "clustering", "coreness", "betweenness", "harmonic", "constraint", "egoBetweenness",
  ]

  private static func add(_ network: EgoNetwork, to sums: inout [Double]) {
    let graph = network.graph
    let clustering = Clustering(graph)
    let paths = ShortestPaths(graph)
    sums[0] += Measure.density(network).value ?? 0
    sums[1] += Double(Components(graph).count)
    sums[2] += clustering.tripleCount > 0 ? Double(3 * clustering.triangleCount) / Double(clustering.tripleCount) : 0
    for i in 0..<graph.count { sums[3] += clustering.local(i) ?? 0 }
    for k in KCore(graph).coreness { sums[4] += Double(k) }
    for i in 0..<graph.count {
      sums[5] += paths.betweenness[i]
      sums[6] += paths.harmonic[i]
    }
    sums[7] += BurtMeasures(network)?.constraint ?? 0
    sums[8] += Measure.egoBetweenness(network)[0].value ?? 0
  }
}

import Foundation
import NetworkMeasures

/// Our values against those of a folder with `canonical/` and `oracle/`.
struct OracleComparison {
  /// How many values were compared under each kind of path, such as `nodes|degree|*`.
  private(set) var compared: [String: Int] = [:]
  /// How many values there are that we do not offer, by kind of path.
  private(set) var notOffered: [String: Int] = [:]
  private(set) var failures: [String] = []
  private(set) var files: [String] = []

  var total: Int { compared.values.reduce(0, +) }

  init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "canonical").path)
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    for name in names {
      guard let oracle = try Self.tree(folder.appending(path: "oracle/\(name).json")) else { continue }
      guard let canonical = try Self.tree(folder.appending(path: "canonical/\(name).json")) else { continue }
      files.append(name)
      compare(OracleFile(oracle), with: Self.ours(canonical, oracle), name)
    }
  }

  private static func tree(_ file: URL) throws -> JSONTree? {
    FileManager.default.fileExists(atPath: file.path) ? try JSONDecoder().decode(JSONTree.self, from: Data(contentsOf: file)) : nil
  }

  private static func ours(_ canonical: JSONTree, _ oracle: JSONTree) -> OurValues {
    guard canonical["egos"] != nil else { return OurValues(CanonicalFile.Whole(canonical)) }
    var names: [String] = []
    for ego in oracle["egos"]?.elements ?? [] {
      if case .object(let members)? = ego["attrs"] { names = Array(Set(names).union(members.keys)).sorted() }
    }
    let hasEgoStrengths = if case .flag(false)? = oracle["egoAlterWeights"] { false } else { true }
    return OurValues(CanonicalFile.egos(canonical, names: names, hasEgoStrengths: hasEgoStrengths))
  }

  private mutating func compare(_ oracle: OracleFile, with ours: OurValues, _ name: String) {
    for (path, expected) in oracle.leaves {
      let kind = Self.kind(path)
      if let modularity = path.firstIndex(where: { $0.hasPrefix("modularity") }), path.last != "weighted", expected != nil {
        guard let own = ours.values[path[...(path.count - 2)] + ["ours"]] ?? nil else {
          failures.append("\(name) \(path.joined(separator: "|")): no modularity of ours")
          continue
        }
        compareModularity(own, expected ?? 0, path, modularity, name, nodes: ours)
        continue
      }
      guard let own = ours.values[path] else {
        notOffered[kind, default: 0] += 1
        continue
      }
      compared[kind, default: 0] += 1
      let bound = kind.contains("pagerank") || kind.contains("eigenvector") ? 1e-6 : 1e-9
      let agrees =
        switch (own, expected) {
        case (nil, nil): true
        case (let a?, let b?): abs(a - b) <= bound
        default: false
        }
      if !agrees {
        failures.append(
          "\(name) \(path.joined(separator: "|")): ours \(own.map { "\($0)" } ?? "undefined"), expected \(expected.map { "\($0)" } ?? "undefined")"
        )
      }
    }
  }

  /// Up to 12 nodes ours is the optimum: equal to the oracle's, and no less than what its searches found. Beyond, ours is a search as well: no more
  /// than the optimum, and no less than the greedy search.
  private mutating func compareModularity(
    _ own: Double, _ expected: Double, _ path: [String], _ start: Int, _ name: String, nodes: OurValues
  ) {
    compared[Self.kind(path), default: 0] += 1
    let size = nodes.values[path[..<start] + ["n"]] ?? nodes.values[path[..<start] + ["nAlters"]] ?? nil
    let isExact = (size ?? 0) <= Double(Modularity.largestExact)
    let agrees =
      switch path.last {
      case "optimal": isExact ? abs(own - expected) <= 1e-9 : own <= expected + 1e-9
      case "fastgreedy": own >= expected - 1e-9
      default: isExact ? own >= expected - 1e-9 : true
      }
    if !agrees { failures.append("\(name) \(path.joined(separator: "|")): ours \(own), theirs \(expected)") }
  }

  /// A path with names of nodes, egos, attributes and categories left open.
  static func kind(_ path: [String]) -> String {
    var kind = path
    if path.first == "nodes", path.count > 2 { kind[2] = "*" }
    if path.first == "egos", path.count > 1 { kind[1] = "*" }
    for (k, part) in path.enumerated().dropLast() {
      if part == "attrs" || part == "alters" || part == "counts" || part == "localConstraint" || part == "sizes" || part == "components" {
        kind[k + 1] = "*"
      }
    }
    return kind.joined(separator: "|")
  }
}

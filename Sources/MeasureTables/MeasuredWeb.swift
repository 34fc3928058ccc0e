import Interchange
import Quantities
public import NetworkMeasures
public import SupportWebs

/// One web with all its measures: a row of the table.
public struct MeasuredWeb: Sendable {
  /// The file as the user gave it.
  public let file: String
  /// The id of the youth in that file.
  public let ego: String
  public let wave: String
  public let informant: Informant
  /// The sampling weight of the ego; 1 where none is given, `nil` where it is no number above 0.
  public let weight: Double?
  /// Whether it is the web of a real youth.
  public internal(set) var isReal = false
  /// What the strengths of its ties are.
  public let strengthSource: StrengthSource?
  /// The attributes of the request that somebody in the web bears.
  public let attributes: Set<String>
  public let measures: [Measure]
  public let alters: [AlterMeasures.Row]

  /// - Complexity: that of all measures.
  public init(_ web: SupportWeb, file: String, ego: String, request: MeasureRequest) {
    self.file = file
    self.ego = ego
    wave = web.moment.id
    informant = web.moment.informant
    if let given = web.youth.attributes["samplingWeight"] {
      weight = given.asNumber.flatMap { $0 > 0 ? $0 : nil }
    } else {
      weight = request.mapping.weight == nil ? 1 : nil
    }
    let network = EgoNetwork(web, categories: request.categories, comparing: Set(request.attributes))
    strengthSource = network.strengthSource
    attributes = Set(network.categories.filter { $0.known > 0 }.map(\.name)).intersection(request.attributes)
    measures = Self.measures(of: network, web)
    alters = request.hasAlters ? AlterMeasures(network).rows : []
  }

  private static func measures(of network: EgoNetwork, _ web: SupportWeb) -> [Measure] {
    let shares = network.categories.prefix(2).flatMap { column in
      Measure.composition(
        column, network,
        words: column.name == "sector" ? Sector.allCases.dropLast().map(\.rawValue) : Role.known.map(\.rawValue))
    }
    return EgoMeasures.structure(network) + shares + network.categories.flatMap { EgoMeasures.category($0, network) }
      + Measure.balance(network.signs ?? SignedTies(count: 0, ties: [])) + Measure.multiplexity(network) + [
        .multiplexTies(layers: network.layers)
      ] + Measure.supportMatrix(web)
  }

  /// The ids of the measures of every row, in order: those of a web without anybody.
  public static func columns(_ request: MeasureRequest) -> [String] {
    let nobody = SupportWeb(
      youth: Youth(id: "youth", label: Youth.usualLabel), moment: Moment(id: "wave", label: Youth.usualLabel, date: nil), alters: [])
    return MeasuredWeb(nobody, file: "", ego: "", request: request).measures.map(\.id)
  }

  /// The ids of the measures of every alter, in order.
  public static var alterColumns: [String] {
    AlterMeasures(EgoNetwork(alters: ["a"], ties: [CompactGraph.Tie]())).rows.flatMap { $0.measures.map(\.id) }
  }
}

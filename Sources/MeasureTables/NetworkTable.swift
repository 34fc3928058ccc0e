import Interchange
public import NetworkMeasures
public import Quantities

/// Writes whole networks as CSV: a row per network, and one per member.
public enum NetworkTable {
  /// A network with its measures.
  public struct Row: Sendable {
    public let file: String
    public let network: String
    public let measures: WholeNetworkMeasures

    public init(file: String, network: String, measures: WholeNetworkMeasures) {
      self.file = file
      self.network = network
      self.measures = measures
    }
  }

  public static func networks(_ rows: [Row]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["file", "network"] + (rows.first?.measures.measures.map(\.id) ?? []))
    for row in rows { writer.row([row.file, row.network] + row.measures.measures.map(text)) }
    return writer.bytes
  }

  public static func members(_ rows: [Row]) -> [UInt8] {
    var writer = CSVWriter()
    let first = rows.first { !$0.measures.members.isEmpty }
    writer.row(["file", "network", "member"] + (first?.measures.members.first?.measures.map(\.id) ?? []))
    for row in rows {
      for member in row.measures.members { writer.row([row.file, row.network, member.member] + member.measures.map(text)) }
    }
    return writer.bytes
  }

  /// What the columns mean.
  public static func codebook(_ rows: [Row], in language: Language) -> [UInt8] {
    let ids = (rows.first?.measures.measures ?? []) + (rows.first { !$0.measures.members.isEmpty }?.measures.members.first?.measures ?? [])
    return MeasureTable.codebook(of: ids.map(\.id), in: language)
  }

  private static func text(_ measure: Measure) -> String? { measure.value.map { Attributes.Value.number($0).text } }
}

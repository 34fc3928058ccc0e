import Interchange
import NetworkMeasures
public import Quantities
import SupportWebs

/// Writes rows of measures as CSV: one per web, or one per alter.
public struct MeasureTable: Sendable {
  private let request: MeasureRequest

  public init(_ request: MeasureRequest) { self.request = request }

  private static let keys = ["file", "ego", "wave", "informant"]

  public var header: [UInt8] {
    let columns = MeasuredWeb.columns(request).flatMap { id in
      request.hasDetails ? [id, "\(id):used", "\(id):missing", "\(id):why"] : [id]
    }
    return Self.line(Self.keys + ["samplingWeight", "strengthSource"] + columns)
  }

  public var alterHeader: [UInt8] { Self.line(Self.keys + ["alter"] + MeasuredWeb.alterColumns) }

  /// A web's row. Undefined measures are `NA`.
  public func row(_ web: MeasuredWeb) -> [UInt8] {
    let cells = web.measures.flatMap { measure -> [String?] in
      request.hasDetails
        ? [Self.text(measure), "\(measure.used)", "\(measure.missing)", measure.reason?.rawValue] : [Self.text(measure)]
    }
    return Self.line(
      Self.keys(of: web) + [web.weight.map { Attributes.Value.number($0).text }, web.strengthSource?.rawValue] + cells)
  }

  /// The rows of a web's alters.
  public func alterRows(_ web: MeasuredWeb) -> [UInt8] {
    web.alters.flatMap { Self.line(Self.keys(of: web) + [$0.alter] + $0.measures.map(Self.text)) }
  }

  private static func keys(of web: MeasuredWeb) -> [String?] { [web.file, web.ego, web.wave, web.informant.rawValue] }

  private static func text(_ measure: Measure) -> String? { measure.value.map { Attributes.Value.number($0).text } }

  private static func line(_ fields: [String?]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(fields)
    return writer.bytes
  }

  /// What the columns mean, as a table: id, name, meaning, formula, range, source.
  public static func codebook(_ request: MeasureRequest, in language: Language) -> [UInt8] {
    codebook(of: MeasuredWeb.columns(request) + (request.hasAlters ? MeasuredWeb.alterColumns : []), in: language)
  }

  static func codebook(of ids: [String], in language: Language) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["id", "name", "meaning", "formula", "range", "source"])
    for id in ids {
      guard let definition = MeasureCatalogue.standard[id] else { continue }
      writer.row([
        id, definition.name(in: language), definition.meaning(in: language), definition.formula, definition.range, definition.source,
      ])
    }
    return writer.bytes
  }
}

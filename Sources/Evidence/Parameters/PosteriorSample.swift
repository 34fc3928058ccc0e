import Documents
public import Quantities

/// Parameters that go together as the data told: draws of what a calibration fitted, one row each.
public struct PosteriorSample: Sendable, Equatable {
  /// Ids of parameters.
  public let ids: [String]
  /// A value for each id.
  public let rows: [[Double]]

  /// - Precondition: there is a row at least, and each has a value for every id.
  public init(ids: [String], rows: [[Double]]) {
    precondition(!rows.isEmpty && rows.allSatisfy { $0.count == ids.count }, "Every row has a value for every id")
    (self.ids, self.rows) = (ids, rows)
  }

  /// The sample that the package ships.
  public static let standard: PosteriorSample = {
    do {
      return try read(path: EmbeddedFile.posterior.path, bytes: EmbeddedFile.posterior.bytes)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// The row of a draw, from 1 up; after the last row comes the first again.
  func row(ofDraw draw: UInt32) -> [String: Double] {
    let row = rows[(Int(draw) - 1) % rows.count]
    return Dictionary(zip(ids, row)) { first, _ in first }
  }

  static let format = RecordFormat(
    "a posterior sample", "Draws of the parameters that a calibration fitted.",
    fields: [
      Field("steunweb", .choice([("posterior/1", "this format")]), required: true, "the format of the file"),
      Field("parameters", .list(.text(limit: 60), atLeast: 1), required: true, "ids of parameters"),
      Field(
        "draws", .list(.list(.number(-1e6...1e6, unit: "that of the parameter"), atLeast: 1), atLeast: 1), required: true,
        "a value for each parameter, draw by draw"),
    ])

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  /// - Throws: `InvalidInput` with all problems of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> PosteriorSample {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    let ids = (root["parameters"]?.elements ?? []).compactMap(\.text)
    for (entry, id) in zip(root["parameters"]?.elements ?? [], ids) where ParameterSet.standard[id] == nil {
      validator.report(entry.position, "no parameter has the id '\(id)'", fix: "`steunweb parameters` lists them all")
    }
    let rows = (root["draws"]?.elements ?? []).map { entry in
      let row = entry.elements.compactMap(\.number)
      if row.count != ids.count {
        validator.report(entry.position, "a draw has \(row.count) values for \(ids.count) parameters", fix: "give one for each")
      }
      return row
    }
    try validator.finish()
    return PosteriorSample(ids: ids, rows: rows)
  }

  /// The text of a file.
  ///
  /// - Parameter heading: lines of comment, without their sign.
  public func text(heading: [String]) -> String {
    heading.map { "# \($0)\n" }.joined() + "steunweb: posterior/1\nparameters: [\(ids.joined(separator: ", "))]\ndraws:\n"
      + rows.map { "  - [\($0.map { "\($0)" }.joined(separator: ", "))]\n" }.joined()
  }
}

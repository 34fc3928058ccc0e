import Documents
import Evidence
public import Quantities

/// The studies that the model is held against.
public enum ValidationStudies {
  static let format = RecordFormat(
    "a list of studies", "Studies with published results.",
    fields: [
      Field("steunweb", .choice([("validation/1", "this format")]), required: true, "the format of the file"),
      Field("studies", .list(.record(DesignFormat.design), atLeast: 1), required: true, "the studies"),
    ])

  /// Those that the package ships, V1 to V10 and the cross-section that the model was fitted to, in this order.
  public static let standard: [StudyDesign] = {
    do {
      return try read(path: EmbeddedFile.validation.path, bytes: EmbeddedFile.validation.bytes)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// Reads a list of studies.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> [StudyDesign] {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    let designs = (root["studies"]?.elements ?? []).map { DesignReader.design($0, .standard, &validator) }
    try validator.finish()
    return designs
  }
}

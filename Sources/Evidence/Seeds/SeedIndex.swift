import Documents
public import Quantities

/// The source texts, section by section: what each speaks of, and where that lives in the product or why it does not.
///
/// Findings are not listed here: the registry knows their sections.
public struct SeedIndex: Sendable {
  /// In the order of the file.
  public let concepts: [SeedConcept]
  /// In the order of the registry's documents.
  public let texts: [Text]

  /// A source text.
  public struct Text: Sendable {
    public let document: EvidenceDocument
    /// All sections of the document, in its order.
    public let sections: [Section]
  }

  /// A section with the concepts that it speaks of.
  public struct Section: Sendable {
    public let section: EvidenceDocument.Section
    public let concepts: [SeedConcept]
  }

  /// The index that the package ships.
  ///
  /// - Parameter places: the parts of the product by kind, with their names.
  /// - Returns: the index.
  /// - Throws: `InvalidInput` with every problem, as `read`.
  public static func shipped(places: [SeedPlace.Kind: [String]]) throws(InvalidInput) -> SeedIndex {
    try read(path: EmbeddedFile.seeds.path, bytes: EmbeddedFile.seeds.bytes, registry: .standard, places: places)
  }

  /// Reads an index.
  ///
  /// - Parameters:
  ///   - path: the path for messages.
  ///   - bytes: the content of the file.
  ///   - registry: the registry whose documents are the texts.
  ///   - places: the parts of the product by kind, with their names.
  /// - Returns: the index.
  /// - Throws: `InvalidInput` with every problem: of the format, ids given twice, concepts without a place or a reason or with both, parts of
  ///   the product that do not exist, concepts that no section names, documents and sections that do not exist, are missing, given twice or
  ///   out of order, and sections without a concept or a finding.
  public static func read(
    path: String, bytes: [UInt8], registry: EvidenceRegistry, places: [SeedPlace.Kind: [String]]
  ) throws(InvalidInput) -> SeedIndex {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: SeedFormat.file)
    var reader = SeedReader(registry: registry, places: places)
    let concepts = (root["concepts"]?.elements ?? []).compactMap { reader.concept($0, &validator) }
    let texts = reader.texts(root, &validator)
    reader.finish(root, &validator)
    try validator.finish()
    return SeedIndex(concepts: concepts, texts: texts)
  }
}

import Documents
public import Quantities
import SupportWebs

/// The evidence registry: every finding that Steunweb knows, used or openly not.
public struct EvidenceRegistry: Sendable {
  /// In the order of the file.
  public let entries: [EvidenceEntry]
  public let documents: [EvidenceDocument]
  private let places: [String: Int]

  private init(_ entries: [EvidenceEntry], _ documents: [EvidenceDocument]) {
    self.entries = entries
    self.documents = documents
    places = Dictionary(entries.indices.map { (entries[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with an id, or `nil` when there is none.
  ///
  /// - Complexity: O(1).
  public subscript(id: String) -> EvidenceEntry? { places[id].map { entries[$0] } }

  public func document(_ id: String) -> EvidenceDocument? { documents.first { $0.id == id } }

  /// The registry that the package ships.
  public static let standard: EvidenceRegistry = {
    do {
      return try read(path: EmbeddedFile.evidence.path, bytes: EmbeddedFile.evidence.bytes)
    } catch {
      fatalError("A data file of the package is invalid:\n\(error)")
    }
  }()

  /// Reads a registry.
  ///
  /// - Parameters:
  ///   - path: the path for messages.
  ///   - bytes: the content of the file.
  /// - Throws: `InvalidInput` with every problem: of the format, ids given twice, documents, sections or entries that do not exist, sections
  ///   without a finding and without a reason, values and sources without content or with more than one, and derived entries that call
  ///   themselves verified.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> EvidenceRegistry {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: EvidenceFormat.file)
    let listed = root["documents"]?.elements ?? []
    let documents = listed.compactMap { EvidenceDocument($0) }
    var outline = EvidenceOutline(listed, &validator)
    var reader = EvidenceReader(documents: Set(documents.map(\.id)))
    let list = root["evidence"]?.elements ?? []
    let entries = list.compactMap { reader.entry($0, &validator) }
    for (document, section, position) in reader.citations { outline.cite(section, of: document, position, &validator) }
    reader.checkReferences(&validator)
    outline.finish(&validator)
    try validator.finish()
    return EvidenceRegistry(entries, documents)
  }
}

/// Reads entries whose format is right, and reports what a format cannot say.
private struct EvidenceReader {
  let documents: Set<String>
  private var ids: Set<String> = []
  private var references: [(id: String, position: FilePosition)] = []
  /// Sections of known documents that sources name, each with its place.
  private(set) var citations: [(document: String, section: String, position: FilePosition)] = []

  init(documents: Set<String>) { self.documents = documents }

  mutating func entry(_ entry: Entry, _ validator: inout Validator) -> EvidenceEntry? {
    guard let id = entry["id"]?.text, let kind: EvidenceKind = word(entry["kind"]), let statement = entry["statement"]?.bilingual,
      let study = entry["study"]?.text, let strength: EvidenceStrength = word(entry["strength"]),
      let origin: EvidenceOrigin = word(entry["origin"]), let isVerified = entry["verified"]?.flag
    else { return nil }
    if !ids.insert(id).inserted {
      validator.report(entry.position(of: "id"), "the id '\(id)' is taken already", fix: "give every entry an id of its own")
    }
    if origin == .derived || strength == .none, isVerified {
      validator.report(
        entry.position(of: "verified"), "own arithmetic and gaps are never verified", fix: "write 'verified: no': only what was read is")
    }
    let ages = entry["ages"].flatMap { ages in range(ages["from"]?.whole, ages["to"]?.whole) }
    if entry["ages"] != nil, ages == nil {
      validator.report(entry.position(of: "ages"), "the ages do not run from young to old", fix: "give 'from' and 'to' in this order")
    }
    return EvidenceEntry(
      id: id, kind: kind, statement: statement,
      values: (entry["values"]?.elements ?? []).compactMap { value($0, &validator) }, population: entry["population"]?.bilingual,
      ages: ages, study: study, sources: (entry["sources"]?.elements ?? []).compactMap { source($0, &validator) }, strength: strength,
      uses: (entry["use"]?.elements ?? []).compactMap { word($0) }, origin: origin, isVerified: isVerified,
      note: entry["note"]?.bilingual, dutchLabel: entry["dutchLabel"]?.text,
      details: EvidenceFormat.details.compactMap { key in
        entry[key].map { EvidenceEntry.Detail(name: key, words: $0.elements.compactMap(\.text)) }
      }, notModelled: entry["notModelled"]?.bilingual)
  }

  private func word<W: Word>(_ entry: Entry?) -> W? { entry?.text.flatMap { W(rawValue: $0) } }

  private func range<T: Comparable>(_ low: T?, _ high: T?) -> ClosedRange<T>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  private func value(_ entry: Entry, _ validator: inout Validator) -> EvidenceEntry.Value? {
    let contents: [EvidenceEntry.Value.Content] = [
      entry["number"]?.number.map { .number($0) }, entry["text"]?.text.map { .text($0) },
      entry["list"].map { .list($0.elements.compactMap(\.text)) },
    ].compactMap(\.self)
    guard contents.count == 1, let name = entry["name"]?.text, let unit = entry["unit"]?.text else {
      validator.report(entry.position, "a value needs one of 'number', 'text' and 'list'", fix: "give exactly one of them")
      return nil
    }
    let ends = entry["ci95"]?.elements.compactMap(\.number) ?? []
    let interval = ends.count == 2 ? range(ends[0], ends[1]) : nil
    if entry["ci95"] != nil, interval == nil {
      validator.report(entry.position(of: "ci95"), "an interval needs its low and its high end", fix: "write it as '[.24, .28]'")
    }
    return EvidenceEntry.Value(
      name: name, content: contents[0], unit: unit, comparison: entry["operator"]?.text, n: entry["n"]?.whole, interval: interval,
      note: entry["note"]?.text)
  }

  private mutating func source(_ entry: Entry, _ validator: inout Validator) -> EvidenceEntry.Source? {
    if let document = entry["document"]?.text, let section = entry["section"]?.text, entry["url"] == nil {
      if documents.contains(document) {
        citations.append((document, section, entry.position(of: "section")))
      } else {
        validator.report(
          entry.position(of: "document"), "no document has the id '\(document)'",
          fix: Spelling.nearest(to: document, among: documents.sorted()).map { "did you mean '\($0)'?" } ?? "add it to 'documents'")
      }
      return .section(document: document, section)
    }
    if let address = entry["url"]?.text, entry["document"] == nil { return .address(address) }
    if let from = entry["derivedFrom"] {
      references += from.elements.compactMap { element in element.text.map { ($0, element.position) } }
      return .derived(from: from.elements.compactMap(\.text))
    }
    if entry["none"]?.flag == true { return EvidenceEntry.Source.none }
    validator.report(
      entry.position, "a source needs a document with its section, an address, or what it was derived from", fix: "give exactly one of them"
    )
    return nil
  }

  func checkReferences(_ validator: inout Validator) {
    for (id, position) in references where !ids.contains(id) {
      validator.report(
        position, "no entry has the id '\(id)'",
        fix: Spelling.nearest(to: id, among: ids.sorted()).map { "did you mean '\($0)'?" } ?? "name an entry of this file")
    }
  }
}

import Documents
import Quantities

extension EvidenceDocument {
  /// Reads a document whose format is right; `nil` where a part of it is not.
  init?(_ entry: Entry) {
    guard let id = entry["id"]?.text, let title = entry["title"]?.bilingual, let author = entry["by"]?.text, let file = entry["file"]?.text
    else { return nil }
    let sections = (entry["sections"]?.elements ?? []).compactMap { section -> Section? in
      guard let title = section["title"]?.text, let english = section["en"]?.text else { return nil }
      return Section(title: title, english: english, noFindings: section["noFindings"]?.bilingual)
    }
    self.init(id: id, title: title, author: author, file: file, sections: sections)
  }
}

/// The sections of all documents, held against the sources that cite them.
struct EvidenceOutline {
  private struct Key: Hashable {
    let document: String
    let section: String
  }

  private struct Place {
    let key: Key
    let position: FilePosition
    /// Where the section says why it has no finding.
    let reason: FilePosition?
  }

  private var places: [Place] = []
  private var titles: [String: [String]] = [:]
  private var cited: Set<Key> = []

  /// - Parameters:
  ///   - documents: the documents of the file.
  ///   - validator: takes a problem for every section that is listed twice.
  init(_ documents: [Entry], _ validator: inout Validator) {
    for document in documents {
      guard let id = document["id"]?.text else { continue }
      for section in document["sections"]?.elements ?? [] {
        guard let title = section["title"]?.text else { continue }
        if titles[id]?.contains(title) == true {
          validator.report(section.position(of: "title"), "the section '\(title)' is listed twice", fix: "keep one of the two")
          continue
        }
        titles[id, default: []].append(title)
        places.append(
          Place(
            key: Key(document: id, section: title), position: section.position(of: "title"),
            reason: section["noFindings"] == nil ? nil : section.position(of: "noFindings")))
      }
    }
  }

  /// Notes that a source cites a section, and reports one that its document does not have.
  mutating func cite(_ section: String, of document: String, _ position: FilePosition, _ validator: inout Validator) {
    cited.insert(Key(document: document, section: section))
    let known = titles[document] ?? []
    guard !known.contains(section) else { return }
    validator.report(
      position, "the document '\(document)' has no section '\(section)'",
      fix: Spelling.nearest(to: section, among: known).map { "did you mean '\($0)'?" } ?? "add it to the 'sections' of the document")
  }

  /// Reports sections that no source cites and that do not say why, and those that say why although one does.
  ///
  /// A file in which something else is wrong has them reported once that is mended: which sections are cited is not known before.
  func finish(_ validator: inout Validator) {
    guard validator.diagnostics.isEmpty else { return }
    for place in places {
      switch (cited.contains(place.key), place.reason) {
      case (false, nil):
        validator.report(place.position, "no finding stands in the section '\(place.key.section)'", fix: "say why with 'noFindings'")
      case (true, let reason?):
        validator.report(reason, "findings stand in the section '\(place.key.section)'", fix: "take 'noFindings' away")
      default: break
      }
    }
  }
}

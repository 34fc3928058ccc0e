import Documents
import Quantities

/// Reads an index whose format is right, and reports what a format cannot say.
struct SeedReader {
  let registry: EvidenceRegistry
  let places: [SeedPlace.Kind: [String]]
  private var concepts: [String: SeedConcept] = [:]
  private var order: [String] = []
  private var named: Set<String> = []

  init(registry: EvidenceRegistry, places: [SeedPlace.Kind: [String]]) {
    self.registry = registry
    self.places = places
  }

  // MARK: Concepts

  mutating func concept(_ entry: Entry, _ validator: inout Validator) -> SeedConcept? {
    guard let id = entry["id"]?.text, let name = entry["name"]?.bilingual else { return nil }
    if concepts[id] != nil {
      validator.report(entry.position(of: "id"), "the id '\(id)' is taken already", fix: "give every concept an id of its own")
    }
    if (entry["in"] == nil) == (entry["notModelled"] == nil) {
      validator.report(
        entry.position, "a concept needs one of 'in' and 'notModelled'", fix: "say where it lives in the product, or why it does not")
    }
    let found = SeedPlace.Kind.allCases.flatMap { kind in
      (entry["in"]?[kind.rawValue]?.elements ?? []).compactMap { element in
        element.text.flatMap { known($0, element.position, kind, &validator) }.map { SeedPlace(kind, $0) }
      }
    }
    let concept = SeedConcept(
      id: id, name: name, places: found, note: entry["note"]?.bilingual, notModelled: entry["notModelled"]?.bilingual)
    order.append(id)
    concepts[id] = concept
    return concept
  }

  private func known(_ id: String, _ position: FilePosition, _ kind: SeedPlace.Kind, _ validator: inout Validator) -> String? {
    let all = places[kind] ?? []
    if all.contains(id) { return id }
    validator.report(
      position, "the product has no '\(id)' of the kind '\(kind.rawValue)'", fix: Self.cure(id, all, else: "name \(kind.meaning)"))
    return nil
  }

  private static func cure(_ word: String, _ known: [String], else other: String) -> String {
    Spelling.nearest(to: word, among: known).map { "did you mean '\($0)'?" } ?? other
  }

  // MARK: Texts

  mutating func texts(_ root: Entry, _ validator: inout Validator) -> [SeedIndex.Text] {
    var given: [String: Entry] = [:]
    var hasStranger = false
    for entry in root["texts"]?.elements ?? [] {
      guard let id = entry["document"]?.text else { continue }
      let position = entry.position(of: "document")
      if registry.document(id) == nil {
        hasStranger = true
        validator.report(
          position, "no document has the id '\(id)'", fix: Self.cure(id, registry.documents.map(\.id), else: "name one of the registry"))
      } else if given[id] != nil {
        validator.report(position, "the document '\(id)' is given twice", fix: "keep one of the two")
      } else {
        given[id] = entry
      }
    }
    return registry.documents.map { document in
      guard let entry = given[document.id] else {
        // A document that is spelt wrong is not missing as well.
        if !hasStranger {
          validator.report(root.position(of: "texts"), "the document '\(document.id)' is missing", fix: "add it with its sections")
        }
        return SeedIndex.Text(document: document, sections: [])
      }
      return SeedIndex.Text(document: document, sections: sections(of: entry, in: document, &validator))
    }
  }

  private mutating func sections(
    of text: Entry, in document: EvidenceDocument, _ validator: inout Validator
  ) -> [SeedIndex.Section] {
    let titles = document.sections.map(\.title)
    var given: [String: [SeedConcept]] = [:]
    var hasStranger = false
    var last = -1
    for entry in text["sections"]?.elements ?? [] {
      guard let title = entry["section"]?.text else { continue }
      let position = entry.position(of: "section")
      guard let index = titles.firstIndex(of: title) else {
        hasStranger = true
        validator.report(
          position, "the document '\(document.id)' has no section '\(title)'",
          fix: Self.cure(title, titles, else: "give its title as the evidence registry has it"))
        continue
      }
      if given[title] != nil {
        validator.report(position, "the section '\(title)' is given twice", fix: "keep one of the two")
      } else if index < last {
        validator.report(position, "the section '\(title)' stands before '\(titles[last])' in its text", fix: "give sections in its order")
      }
      last = max(last, index)
      given[title] = (entry["concepts"]?.elements ?? []).compactMap { named(by: $0, &validator) }
    }
    for section in document.sections where !hasStranger && given[section.title] == nil && section.noFindings == nil {
      validator.report(text.position, "the section '\(section.title)' is missing", fix: "add it with the concepts that it speaks of")
    }
    return document.sections.map { SeedIndex.Section(section: $0, concepts: given[$0.title] ?? []) }
  }

  /// The concept that a section names.
  private mutating func named(by element: Entry, _ validator: inout Validator) -> SeedConcept? {
    guard let id = element.text else { return nil }
    named.insert(id)
    if let concept = concepts[id] { return concept }
    validator.report(element.position, "no concept has the id '\(id)'", fix: Self.cure(id, order, else: "add it to 'concepts'"))
    return nil
  }

  /// Reports concepts that no section names.
  ///
  /// A file in which something else is wrong has them reported once that is mended: which concepts are named is not known before.
  func finish(_ root: Entry, _ validator: inout Validator) {
    guard validator.diagnostics.isEmpty else { return }
    for entry in root["concepts"]?.elements ?? [] {
      guard let id = entry["id"]?.text, !named.contains(id) else { continue }
      validator.report(entry.position(of: "id"), "no section names the concept '\(id)'", fix: "add it to a section, or take it away")
    }
  }
}

import Evidence
import Quantities
import Wording

/// The rows of the page on the source texts.
struct SeedRows {
  let language: Language
  let uses: EvidenceUses

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text(key, in: language, values) }

  /// The title of a section in its own language, and what it is called in that of the page where it is another.
  func title(of section: EvidenceDocument.Section) -> String {
    language == .dutch ? section.title : "\(section.title) (\(section.english))"
  }

  func reason(of section: EvidenceDocument.Section) -> [String] {
    section.noFindings.map { ["\(words("seeds.noFindings")): \($0(in: language))"] } ?? []
  }

  func row(_ concept: SeedConcept) -> String {
    let reason = concept.notModelled.map { "\(words("evidence.notModelled")): \($0(in: language))" }
    let cell = (reason ?? places(concept.places)) + (concept.note.map { ". \($0(in: language))" } ?? "")
    return Self.row("**\(concept.name(in: language))**", cell)
  }

  func row(_ entry: EvidenceEntry) -> String {
    let strength = words("EvidenceStrength.\(entry.strength.rawValue)")
    let verified = words(entry.isVerified ? "evidence.verified" : "evidence.notVerified")
    return Self.row("\(entry.statement(in: language)) (`\(entry.id)`; \(strength); \(verified))", use(of: entry))
  }

  private func use(of entry: EvidenceEntry) -> String {
    let places = uses.of(entry.id)
    guard !places.isEmpty else {
      let reason = entry.notModelled?(in: language) ?? words("evidence.noReason")
      return "\(words("evidence.notModelled")): \(reason)"
    }
    return EvidenceUses.Kind.allCases.compactMap { kind in
      let ids = places.filter { $0.kind == kind }.map { "`\($0.id)`" }
      return ids.isEmpty ? nil : "\(words("evidence.use.\(kind.rawValue)")): \(ids.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func places(_ places: [SeedPlace]) -> String {
    SeedPlace.Kind.allCases.compactMap { kind in
      let names = places.filter { $0.kind == kind }.map(name)
      return names.isEmpty ? nil : "\(words("seeds.place.\(kind.rawValue)")): \(names.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func name(of place: SeedPlace) -> String {
    guard place.kind == .page, let page = ProjectPage(rawValue: place.id) else { return "`\(place.id)`" }
    return "[\(page.path(in: language))](\(page.pathFromDocumentation(in: language)))"
  }

  private static func row(_ what: String, _ whereabouts: String) -> String {
    "| \(escaped(what)) | \(escaped(whereabouts)) |"
  }

  /// A text in a cell of a table.
  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

public import Evidence
public import Quantities
import Wording

/// The page on the source texts: every section, what it speaks of, what was found, and where each lives in the product or why it does not.
///
/// It is made from the registry, its uses and the index of the texts, so that it cannot fall behind them.
public struct SeedPage {
  let index: SeedIndex
  let registry: EvidenceRegistry
  let uses: EvidenceUses

  /// - Parameters:
  ///   - index: the source texts, section by section.
  ///   - registry: the findings.
  ///   - uses: where each is used.
  public init(_ index: SeedIndex, registry: EvidenceRegistry = .standard, uses: EvidenceUses = .standard) {
    self.index = index
    self.registry = registry
    self.uses = uses
  }

  /// The page as Markdown, for the folder `Documentation`.
  ///
  /// - Parameter language: the language of the page.
  public func markdown(in language: Language) -> String {
    let rows = SeedRows(language: language, uses: uses)
    var blocks = ["# \(rows.words("seeds.title"))", introduction(rows), rows.words("seeds.find")]
    for text in index.texts {
      blocks.append("## \(text.document.title(in: language))")
      for section in text.sections {
        blocks.append("### \(rows.title(of: section.section))")
        blocks.append(body(of: section, in: text.document, rows))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func introduction(_ rows: SeedRows) -> String {
    let findings = registry.entries.filter { !$0.sections.isEmpty }
    let sections = index.texts.map(\.sections.count).reduce(0, +)
    return rows.words(
      "seeds.made",
      [
        "texts": "\(index.texts.count)", "sections": "\(sections)", "concepts": "\(index.concepts.count)",
        "nowhere": "\(index.concepts.count { $0.notModelled != nil })", "findings": "\(findings.count)",
        "unused": "\(findings.count { uses.of($0.id).isEmpty })",
      ])
  }

  private func body(of section: SeedIndex.Section, in document: EvidenceDocument, _ rows: SeedRows) -> String {
    let findings = registry.entries.filter {
      $0.sections.contains { $0.document == document.id && $0.section == section.section.title }
    }
    let lines = section.concepts.map(rows.row) + findings.map(rows.row)
    let table =
      lines.isEmpty
      ? [] : [(["| \(rows.words("seeds.what")) | \(rows.words("seeds.where")) |", "| --- | --- |"] + lines).joined(separator: "\n")]
    return (rows.reason(of: section.section) + table).joined(separator: "\n\n")
  }
}

extension EvidenceEntry {
  /// The sections of documents in which it stands.
  fileprivate var sections: [(document: String, section: String)] {
    sources.compactMap { if case .section(let document, let section) = $0 { (document, section) } else { nil } }
  }
}

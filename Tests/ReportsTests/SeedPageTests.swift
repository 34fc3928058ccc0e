import Documents
import Evidence
import Foundation
import Quantities
import TestSupport
import Testing
import Wording

@testable import Reports

/// The page on the source texts, and the index behind it.
@Suite struct SeedPageTests {
  private static let text = String(decoding: EmbeddedFile.seeds.bytes, as: UTF8.self)

  /// Commands cannot be known here: tests of the program hold them to its help.
  private static let places: [SeedPlace.Kind: [String]] = {
    let lists = text.matches(of: /command: \[([^\]]*)\]/).map { $0.output.1.replacing("\"", with: "") }
    return SeedPlaces.all(commands: lists.flatMap { $0.split(separator: ", ").map(String.init) })
  }()

  private static func read(_ text: String) throws(InvalidInput) -> SeedIndex {
    try SeedIndex.read(path: "seeds.yaml", bytes: Array(text.utf8), registry: .standard, places: places)
  }

  @Test func everyPartThatTheIndexNamesExists() throws {
    let index = try SeedIndex.shipped(places: Self.places)
    let kinds = Set(index.concepts.flatMap(\.places).map(\.kind))
    #expect(kinds == Set(SeedPlace.Kind.allCases))
    let pages = Set(index.concepts.flatMap(\.places).filter { $0.kind == .page }.map(\.id))
    #expect(pages == Set(ProjectPage.allCases.map(\.rawValue)), "pages that nothing names need not be in the list")
    for concept in index.concepts {
      let texts = [concept.name, concept.note, concept.notModelled].compactMap(\.self)
      #expect(texts.allSatisfy { !$0.dutch.isEmpty && !$0.english.isEmpty }, "\(concept.id)")
      #expect(concept.places.isEmpty == (concept.notModelled != nil), "\(concept.id)")
      #expect(Set(concept.places).count == concept.places.count, "\(concept.id) names a part twice")
    }
  }

  /// A part of each kind that is spelt wrong in the file is found, with its place.
  @Test(arguments: SeedPlace.Kind.allCases) func aBrokenReferenceIsFound(_ kind: SeedPlace.Kind) throws {
    let key = "\(kind.rawValue): ["
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = try #require(lines.firstIndex { $0.hasPrefix("    in: {") && ($0.contains("{" + key) || $0.contains(", " + key)) })
    var broken = lines
    broken[line] = lines[line].replacing(key, with: key + "qqqqqqqqqq, ", maxReplacements: 1)
    let start = try #require(broken[line].firstRange(of: "qqqqqqqqqq")).lowerBound
    let column = broken[line].distance(from: broken[line].startIndex, to: start) + 1
    do {
      _ = try Self.read(broken.joined(separator: "\n"))
      Issue.record("a \(kind.rawValue) that does not exist was read")
    } catch {
      #expect(
        "\(error)"
          == "seeds.yaml:\(line + 1):\(column): error: the product has no 'qqqqqqqqqq' of the kind '\(kind.rawValue)'\n  fix: name \(kind.meaning)"
      )
    }
  }

  /// The introduction counts what stands below it.
  @Test(arguments: Language.allCases) func theCountsOfTheIntroductionAgree(_ language: Language) throws {
    let index = try SeedIndex.shipped(places: Self.places)
    let page = SeedPage(index).markdown(in: language)
    let blocks = page.components(separatedBy: "\n\n")
    let counts = blocks[1].matches(of: /\d+/).compactMap { Int($0.output) }
    let rows = Set(page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") })
    let concepts = rows.filter { $0.hasPrefix("| **") }
    let findings = rows.filter { $0.contains(#/\(`[a-z0-9-]+`; /#) }
    let nowhere = Wording.text("evidence.notModelled", in: language) + ": "
    #expect(
      counts == [
        page.matches(of: #/\n## /#).count, page.matches(of: #/\n### /#).count, concepts.count, findings.count,
        concepts.count { $0.contains("| " + nowhere) }, findings.count { $0.contains("| " + nowhere) },
      ], "\(counts)")
    // Names of concepts differ, so that a row stands for one of them; one row is the head of the tables.
    #expect(rows.count == concepts.count + findings.count + 1)
    #expect(concepts.count == index.concepts.count)
  }

  /// Every section of every text and every finding of it stands on the page.
  @Test func everySectionAndFindingStandsOnThePage() throws {
    let page = try SeedPage(.shipped(places: Self.places)).markdown(in: .dutch)
    var last = page.startIndex
    for document in EvidenceRegistry.standard.documents {
      for section in document.sections {
        let heading = try #require(page[last...].firstRange(of: "\n### \(section.title)\n"), "\(section.title)")
        last = heading.lowerBound
        if let reason = section.noFindings { #expect(page[last...].prefix(400).contains(reason.dutch)) }
      }
    }
    for entry in EvidenceRegistry.standard.entries where entry.origin == .seed {
      #expect(page.contains("(`\(entry.id)`; "), "\(entry.id)")
    }
  }

  @Test func thePagesThatItNamesExist() {
    for page in ProjectPage.allCases {
      for language in Language.allCases {
        let path = Checkout.root.appending(path: page.path(in: language)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(path)")
        #expect(
          Checkout.root.appending(path: "Documentation/\(page.pathFromDocumentation(in: language))").standardizedFileURL.path == path)
      }
    }
  }
}

import Documents
import Foundation
import Quantities
import SupportWebs
import Testing
import TestSupport

/// The cases that come with the program.
@Suite struct ShippedCaseTests {
  /// Two from published texts; the others are invented. Each is told of as what it is, and has several moments with dates.
  @Test func sayWhetherTheyAreInvented() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.cases.path).filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(names.count >= 12)
    for name in names {
      let caseFile = try Checkout.shippedCase(name)
      let provenance: Provenance = ["anton.yaml", "scouting.yaml"].contains(name) ? .composite : .invented
      #expect(caseFile.provenance == provenance, "\(name)")
      #expect(caseFile.title != nil && caseFile.source != nil, "\(name)")
      #expect(caseFile.waves.count >= 2 && caseFile.waves.allSatisfy { $0.moment.date != nil }, "\(name)")
      let people = Set(caseFile.waves.flatMap { $0.alters.map(\.id) }).count
      #expect((8...20).contains(people), "\(name): \(people)")
    }
  }

  @Test(arguments: [("anton.yaml", ["before", "during", "after"]), ("scouting.yaml", ["before-care", "in-care"])])
  func areReadWithoutProblems(_ name: String, _ waves: [String]) throws {
    let caseFile = try Checkout.shippedCase(name)
    #expect(caseFile.provenance == .composite)
    #expect(caseFile.waves.map(\.moment.id) == waves)
    for web in caseFile.waves {
      #expect(web.alters.count > 5)
      #expect(web.moment.date != nil)
      #expect(web.alters.allSatisfy { $0.person.label.dutch != $0.person.label.english || $0.id == "neef" })
    }
  }

  @Test func theDoubtAboutTheNeefCameLater() throws {
    let anton = try Checkout.shippedCase("anton.yaml")
    #expect(anton.wave("before")?.doubts.isEmpty == true)
    let doubts = try #require(anton.wave("during")?.doubts)
    #expect(doubts.map(\.person) == ["neef"])
    #expect(doubts.map(\.about) == [.ownProblems])
    #expect(doubts.first?.text?(in: .dutch).hasPrefix("Hij is er voor Anton") == true)
  }

  @Test func theNeefIsTheJIMInTheMiddle() throws {
    let anton = try Checkout.shippedCase("anton.yaml")
    #expect(anton.waves.map { $0.positions(of: "neef").map(\.kind) } == [[], [.jim], []])
    #expect(anton.waves.map(\.youth.age) == [15, 15, 16])
    let last = try #require(anton.wave("after"))
    #expect(last.alters.first { $0.id == "neef" }?.tie.status == .lost)
    #expect(!last.activeAlters.contains { $0.id == "neef" })
    #expect(!last.alters.contains { $0.id == "protection-worker" })
  }

  @Test func valuesOfOthersKeepTheirInformant() throws {
    let web = try #require(try Checkout.shippedCase("anton.yaml").wave("before"))
    let ties = Dictionary(uniqueKeysWithValues: web.alters.map { ($0.id, $0.tie) })
    #expect(ties["uncle"]?.closeness == Reported(0.35, by: .parent))
    #expect(ties["uncle"]?.conflict == Reported(0.2, by: .youth))
    #expect(ties["neighbour"]?.closeness == Reported(nil, by: .youth))
    #expect(ties["teacher"]?.receives.informant(of: .socialCapital) == .professional)
    #expect(ties["friend-of-parents"]?.receives.informant(of: .advice) == .parent)
  }
}

/// The table of the format, and the two texts made from it.
@Suite struct CaseFormatTests {
  @Test func theSchemaHasEveryKey() throws {
    let text = SchemaWriter.schema(of: CaseFormat.file, id: "urn:case")
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let keys = Self.keys(in: schema)
    for (record, field) in Self.fields(of: CaseFormat.file) { #expect(keys.contains(field.key), "\(record).\(field.key)") }
  }

  @Test func theReferencePageHasEveryKey() throws {
    let page = ReferencePage.page(of: CaseFormat.file, title: "Case files", introduction: "What they hold.")
    let fields = Self.fields(of: CaseFormat.file)
    #expect(fields.count > 70)
    for (record, field) in fields {
      let section = try #require(page.components(separatedBy: "\n## ").first { $0.lowercased().hasPrefix("\(record)\n") })
      #expect(section.contains("\n| `\(field.key)` | "), "\(record).\(field.key)")
      #expect(!field.summary.isEmpty && !field.summary.contains("|"))
    }
  }

  private static func fields(of format: RecordFormat) -> [(String, Field)] {
    format.fields.map { (format.name, $0) } + format.fields.flatMap { nested($0.kind).map(fields(of:)) ?? [] }
  }

  private static func nested(_ kind: FieldKind) -> RecordFormat? {
    switch kind {
    case .record(let format): format
    case .list(let inner, _), .reported(let inner, _): nested(inner)
    default: nil
    }
  }

  private static func keys(in json: Any) -> Set<String> {
    if let list = json as? [Any] { return list.reduce(into: []) { $0.formUnion(keys(in: $1)) } }
    guard let object = json as? [String: Any] else { return [] }
    return object.reduce(into: Set((object["properties"] as? [String: Any] ?? [:]).keys)) { $0.formUnion(keys(in: $1.value)) }
  }

  /// A doubt that became known goes on in later waves, and a later one on the same subject takes its place.
  @Test func aDoubtGoesOn() throws {
    func read(_ later: String) throws -> [[Doubt]] {
      let text = """
        steunweb: case/1
        provenance: invented
        youth: {id: me, age: 14, segment: universal, school: secondary, team: untrained}
        people:
          - {id: aunt, label: aunt, role: kin}
        waves:
          - {id: a, date: 2024-01-01, ties: [{person: aunt}]}
          - {id: b, date: 2024-02-01, ties: [{person: aunt}], doubts: [{person: aunt, about: load}]}
          - {id: c, date: 2024-03-01, ties: [{person: aunt}], doubts: [\(later)]}
        """
      return try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8)).waves.map(\.doubts)
    }
    let load = Doubt(person: "aunt", about: .load)
    #expect(try read("") == [[], [load], [load]])
    #expect(try read("{person: aunt, about: load, text: less}")[2] == [Doubt(person: "aunt", about: .load, text: Bilingual(both: "less"))])
    #expect(try read("{person: aunt, about: safety}")[2] == [load, Doubt(person: "aunt", about: .safety)])
  }
}

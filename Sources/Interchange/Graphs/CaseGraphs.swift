public import SupportWebs
import Documents
import Quantities

/// A case as graphs for other tools, one for each wave, that read back to the same case.
///
/// Nodes are the youth, the people of the wave and its places; edges are their ties. The values stand under the dotted names of
/// `CaseFormat`, each behind the record that it belongs to: `person.role`, `tie.receives.emotional`, `wave.date`. What belongs to the whole
/// case stands at the youth, so that formats without values of the graph hold it too. `label` and `weight` (the closeness) are there for
/// other tools and are not read back.
public enum CaseGraphs {
  /// The value of the youth that says what the graph is, and its text.
  static let marker = "steunweb"

  /// Its `people` are those without a tie in any wave.
  static let file = RecordFormat(
    CaseFormat.file.name, CaseFormat.file.summary,
    fields: CaseFormat.file.fields.filter { !["steunweb", "youth", "places", "waves"].contains($0.key) }
      .map { Field($0.key, $0.kind, required: $0.isRequired && $0.key != "people", $0.summary) })
  static let youth = part(CaseFormat.youth, without: ["id"])
  static let person = part(CaseFormat.person, without: ["id"])
  static let place = part(CaseFormat.place, without: ["id"])
  static let wave = part(CaseFormat.wave, without: ["ties", "crossTies", "places"])
  static let tie = part(CaseFormat.tie, without: ["person"])
  static let crossTie = part(CaseFormat.crossTie, without: ["between"])
  static let takingPart = part(CaseFormat.takingPart, without: ["place"])

  private static func part(_ format: RecordFormat, without keys: Set<String>) -> RecordFormat {
    RecordFormat(format.name, format.summary, fields: format.fields.filter { !keys.contains($0.key) })
  }

  /// The graphs of a case, in the order of its waves; the id of a graph is that of its wave.
  public static func graphs(of caseFile: CaseFile) -> [ForeignGraph] {
    let whole = CaseWriter.entry(caseFile)
    let people = byID(whole["people"])
    let others = Entry(.list(caseFile.others.compactMap { people[$0.id] }))
    let root = Entry(.record(whole.fields.merging(["people": others]) { $1 }))
    let places = byID(root["places"])
    return zip(root["waves"]?.elements ?? [], caseFile.waves).map { wave, web in
      var graph = ForeignGraph(id: web.moment.id)
      graph.nodes = [youthNode(root, wave, web.youth)]
      graph.nodes += web.alters.map { alter in
        node(alter.id, "person", alter.person.label, person.cells(of: people[alter.id] ?? wave, prefix: "person."))
      }
      graph.nodes += web.places.map { node($0.id, "place", $0.label, place.cells(of: places[$0.id] ?? wave, prefix: "place.")) }
      graph.edges = zip(wave["ties"]?.elements ?? [], web.alters).map { entry, alter in
        edge(web.youth.id, alter.id, "tie", alter.tie.closeness.value, tie.cells(of: entry, prefix: "tie."))
      }
      graph.edges += zip(wave["crossTies"]?.elements ?? [], web.crossTies).map { entry, cross in
        edge(cross.first, cross.second, "crossTie", cross.closeness.value, crossTie.cells(of: entry, prefix: "crossTie."))
      }
      graph.edges += zip(wave["places"]?.elements ?? [], web.places).map { entry, place in
        edge(web.youth.id, place.id, "takingPart", place.participation, takingPart.cells(of: entry, prefix: "takingPart."))
      }
      return graph
    }
  }

  private static func byID(_ list: Entry?) -> [String: Entry] {
    Dictionary((list?.elements ?? []).map { ($0["id"]?.text ?? "", $0) }) { first, _ in first }
  }

  private static func youthNode(_ root: Entry, _ wave: Entry, _ own: Youth) -> ForeignGraph.Node {
    let cells =
      (root["youth"].map { youth.cells(of: $0, prefix: "youth.") } ?? []) + file.cells(of: root, prefix: "file.")
      + Self.wave.cells(of: wave, prefix: "wave.")
    return node(own.id, "youth", own.label, [FlatCell(marker, CaseFormat.version)] + cells)
  }

  private static func node(_ id: String, _ kind: String, _ label: Bilingual, _ cells: [FlatCell]) -> ForeignGraph.Node {
    ForeignGraph.Node(id: id, cells: [FlatCell("kind", kind), FlatCell("label", label(in: .dutch))] + cells)
  }

  private static func edge(_ source: String, _ target: String, _ kind: String, _ weight: Double?, _ cells: [FlatCell]) -> ForeignGraph.Edge
  {
    let strength = weight.map { [FlatCell("weight", Attributes.Value.number($0).text)] } ?? []
    return ForeignGraph.Edge(source: source, target: target, cells: [FlatCell("kind", kind)] + strength + cells)
  }
}

import Documents
public import Quantities

/// What surrounds programmes, as lists of data: roles of municipalities, forms of cooperation, layers of support, levels of prevention, moments.
public struct Context: Sendable {
  public let groups: [Group]

  /// One list.
  public struct Group: Sendable, Equatable {
    public let id: String
    public let name: Bilingual
    /// What the list is, and what is known of its effects.
    public let about: Bilingual
    public let items: [Item]
  }

  /// One element of a list.
  public struct Item: Sendable, Equatable {
    public let id: String
    public let name: Bilingual
    public let text: Bilingual
    public let examples: [Bilingual]
    /// Ids of the evidence registry.
    public let evidence: [String]
  }

  public subscript(id: String) -> Group? { groups.first { $0.id == id } }

  /// The lists that the package ships.
  public static let standard: Context = embedded(.context, as: format, list: "groups") { entries, validator in
    var ids: Set<String> = []
    return Context(
      groups: entries.compactMap { entry in
        guard let id = entry["id"]?.text, let name = entry["name"]?.bilingual, let about = entry["about"]?.bilingual else { return nil }
        let items = entry["items"]?.elements ?? []
        for (key, position) in [(id, entry.position)] + items.map({ ("\(id)/\($0["id"]?.text ?? "")", $0.position) })
        where !ids.insert(key).inserted {
          validator.report(position, "the id '\(key)' is taken already", fix: "give it an id of its own")
        }
        return Group(id: id, name: name, about: about, items: items.compactMap(item))
      })
  }

  private static func item(_ entry: Entry) -> Item? {
    guard let id = entry["id"]?.text, let name = entry["name"]?.bilingual, let text = entry["text"]?.bilingual else { return nil }
    return Item(
      id: id, name: name, text: text, examples: (entry["examples"]?.elements ?? []).compactMap(\.bilingual),
      evidence: (entry["evidence"]?.elements ?? []).compactMap(\.text))
  }

  private static let format = RecordFormat(
    "the file of context", "Lists of what surrounds programmes.",
    fields: [
      Field("steunweb", .choice([("context/1", "this format")]), required: true, "the format"),
      Field("groups", .list(.record(group), atLeast: 1), required: true, "the lists"),
    ])

  private static let group = RecordFormat(
    "a list", "One list.",
    fields: [
      Field("id", .identifier, required: true, "short id"), Field("name", .bilingual(limit: 80), required: true, "name"),
      Field("about", .bilingual(limit: 500), required: true, "what it is"),
      Field("items", .list(.record(itemFormat), atLeast: 1), required: true, "its elements"),
    ])

  private static let itemFormat = RecordFormat(
    "an element", "One element of a list.",
    fields: [
      Field("id", .identifier, required: true, "short id"), Field("name", .bilingual(limit: 120), required: true, "name"),
      Field("text", .bilingual(limit: 600), required: true, "in words"),
      Field("examples", .list(.bilingual(limit: 400), atLeast: 1), "examples"),
      Field("evidence", .list(.identifier, atLeast: 1), required: true, "ids of the evidence registry"),
    ])
}

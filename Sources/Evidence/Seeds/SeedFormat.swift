import Documents
import Quantities

/// The format of the index of the source texts.
enum SeedFormat {
  static let file = RecordFormat(
    "the index of the source texts", "What the source texts speak of, and where it lives in the product.",
    fields: [
      Field("steunweb", .choice([("seeds/1", "this format")]), required: true, "the format"),
      Field("concepts", .list(.record(concept), atLeast: 1), required: true, "what the texts speak of"),
      Field("texts", .list(.record(text), atLeast: 1), required: true, "the texts, section by section"),
    ])

  private static let concept = RecordFormat(
    "a concept", "Something that the texts speak of; with one of `in` and `notModelled`.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("name", .bilingual(limit: 120), required: true, "what it is called"),
      Field("in", .record(places), "where it lives in the product"),
      Field("note", .bilingual(limit: 300), "what is to be known of how it lives there"),
      Field("notModelled", .bilingual(limit: 400), "why it lives nowhere"),
    ])

  private static let places = RecordFormat(
    "the places of a concept", "Parts of the product, by kind.",
    fields: SeedPlace.Kind.allCases.map { Field($0.rawValue, .list(.text(limit: 120), atLeast: 1), $0.meaning) })

  private static let text = RecordFormat(
    "a text", "A source text.",
    fields: [
      Field("document", .identifier, required: true, "id of a document of the evidence registry"),
      Field("sections", .list(.record(section), atLeast: 1), required: true, "its sections that have concepts, in its order"),
    ])

  private static let section = RecordFormat(
    "a section", "A section of a text.",
    fields: [
      Field("section", .text(limit: 200), required: true, "its title, as in the registry"),
      Field("concepts", .list(.identifier, atLeast: 1), required: true, "ids of concepts"),
    ])
}

import Documents
import Quantities
import SupportWebs

/// The format of the registry's file.
enum EvidenceFormat {
  static let file = RecordFormat(
    "the evidence registry", "Every published finding that Steunweb knows.",
    fields: [
      Field("steunweb", .choice([("evidence/1", "this format")]), required: true, "the format"),
      Field("documents", .list(.record(document), atLeast: 1), required: true, "the documents that findings were read in"),
      Field("evidence", .list(.record(entry), atLeast: 1), required: true, "the findings"),
    ])

  private static let document = RecordFormat(
    "a document", "A document that findings were read in.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("title", .bilingual(limit: 200), required: true, "title, or what it is"),
      Field("by", .text(limit: 200), required: true, "author"),
      Field("file", .text(limit: 80), required: true, "name of the file that was read"),
      Field("sections", .list(.record(section), atLeast: 1), required: true, "all of its sections, in the order of the text"),
    ])

  private static let section = RecordFormat(
    "a section", "A section of a document.",
    fields: [
      Field("title", .text(limit: 200), required: true, "title, as sources of findings cite it"),
      Field("en", .text(limit: 200), required: true, "what it is called in English"),
      Field("noFindings", .bilingual(limit: 300), "why no finding stands in it"),
    ])

  private static func words(_ summary: String, _ key: String) -> Field {
    Field(key, .list(.text(limit: 200), atLeast: 1), summary)
  }

  /// Lists of words that belong to indicators, by key.
  static let details = ["constituents", "computableFrom", "institutions", "tieDomains"]

  private static let entry = RecordFormat(
    "an evidence entry", "One finding.",
    fields: [
      Field("id", .identifier, required: true, "stable id"),
      Field("kind", .choice(EvidenceKind.choices), required: true, "kind of finding"),
      Field("statement", .bilingual(limit: 1_000), required: true, "the finding in our own words"),
      Field("dutchLabel", .text(limit: 120), "name of a protective factor in its list"),
      Field("activatedByMentoring", .flag, "whether mentors are said to activate this factor"),
      Field("values", .list(.record(value), atLeast: 1), "figures and words of the finding"),
      words("what an indicator consists of", "constituents"), words("what it can be computed from", "computableFrom"),
      words("institutions of a layer", "institutions"), words("parts of life", "tieDomains"),
      Field("population", .bilingual(limit: 300), "who was studied"),
      Field("ages", .record(ages), "years of age of the people studied"),
      Field("study", .text(limit: 300), required: true, "the study as the source cites it"),
      Field("sources", .list(.record(source), atLeast: 1), required: true, "where the finding stands"),
      Field("strength", .choice(EvidenceStrength.choices), required: true, "how strong the research is"),
      Field("use", .list(.choice(EvidenceUse.choices), atLeast: 1), required: true, "what it can inform"),
      Field("origin", .choice(EvidenceOrigin.choices), required: true, "where the entry comes from"),
      Field("verified", .flag, required: true, "whether a text that states it was read"),
      Field("note", .bilingual(limit: 800), "caveats"),
      Field("notModelled", .bilingual(limit: 500), "why nothing rests on it"),
    ])

  private static let value = RecordFormat(
    "a value of a finding", "A figure or a word; one of `number`, `text` and `list`.",
    fields: [
      Field("name", .text(limit: 60), required: true, "what it is"),
      Field("number", .number(-1e12...1e12, unit: "a number"), "a figure"),
      Field("text", .text(limit: 300), "a word"),
      Field("list", .list(.text(limit: 200), atLeast: 1), "words"),
      Field("unit", .text(limit: 40), required: true, "its unit"),
      Field("operator", .text(limit: 4), "`~` for about, `>` and the like for bounds"),
      Field("n", .whole(0...10_000_000, unit: "cases"), "number of cases"),
      Field("ci95", .list(.number(-1e12...1e12, unit: "a number"), atLeast: 2), "published 95 % interval"),
      Field("note", .text(limit: 300), "a remark"),
    ])

  private static let source = RecordFormat(
    "a source", "Where a finding stands; one of the keys.",
    fields: [
      Field("document", .identifier, "one of the documents"),
      Field("section", .text(limit: 200), "section of the document"),
      Field("url", .text(limit: 300), "address"),
      Field("derivedFrom", .list(.identifier, atLeast: 1), "entries it was computed from"),
      Field("none", .flag, "searched for and not found"),
    ])

  static let ages = RecordFormat(
    "an age range", "First and last age.",
    fields: [
      Field("from", .whole(0...100, unit: "years"), required: true, "youngest"),
      Field("to", .whole(0...100, unit: "years"), required: true, "oldest"),
    ])
}

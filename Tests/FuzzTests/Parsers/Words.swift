import Documents

@testable import Interchange
@testable import SupportWebs

/// Words of the languages that are parsed, for changes that reach further than those of bytes; those of file formats come from their tables.
enum Words {
  static let yaml = [
    "&a ", "*a", "? ", "!!str ", "!x ", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "- ", ": ", "[", "]", "{", "}", ", ", "\"", "'", "|\n",
    ">-\n", "# ", "\t", "\n  ", "\n    ", "\r\n", "~", "null", "unknown", ".nan", "-.inf", "1e999", "-1", "0x10", "yes", "no", "\u{FEFF}",
    "\u{2028}", "\u{85}", "\\", "\\u0000", "\"\\uD800\"", "\u{E000}", "2026-02-30", "9999999999999999999999", "0.5", "{nl: a, en: b}",
  ]

  static let tables = [
    ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", "NA", "sep=;\n", "\u{FEFF}", "\u{0}", "\u{2028}", "é", "1", "0.5", "true",
    "99999999999999999999", "-", "====\n",
  ]

  static let columns =
    ["egoID", "alterID", "Source", "Target", "wave", "name", "weight", "originalId", "noor", "1"] + RowFormats.ego.paths
    + RowFormats.alter.paths + RowFormats.tie.paths

  static let edits =
    WhatIfVerb.allCases.map { "\($0.rawValue) " } + Role.allCases.map { "\($0.rawValue) " } + PlaceType.allCases.map { "\($0.rawValue) " }
    + (WhatIfFormat.anything.fields + WhatIfFormat.crossTie.fields + WhatIfFormat.step.fields).map { "\($0.key)=" }
    + Shipped.anton.waves[0].alters.map(\.id) + Shipped.anton.waves[0].places.map(\.id)
    + [
      "; ", "\n", "=", "\"", "'", "0.5", "1", "unknown", "family ", "place ", "steunweb: what-if/1\nedits:\n  - ", "|\n    ", "yes", "no",
      "label=\"Annemieke Zwaan\"",
    ]

  static let labels = [
    "\"", "\\", "\\N", "\\G", "\\E", "\\l", "\\r", "\\\"", "&", "&amp;", "&#65;", "&#x0;", "<", ">", "<b>", "<<b>x</b>>", "]]>", "-->", "{",
    "|", "\n", "\r", "\u{0}", "\u{1b}", "\u{7f}", "\u{85}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{FEFF}", "\u{FFFE}",
    "\u{301}",
    "👩‍👧", "أمي", "é", "%s", "\u{10FFFF}", "\u{E000}", "//", "/*", "#", "+", "node", "strict",
  ]

  static let messages =
    edits + kinds.map { "\"\($0)\"" } + [
      "{\"revision\":1,\"wave\":\"before\",\"edit\":{\"kind\":\"", "\"values\":{", "\"id\":\"", "\"other\":\"", "\"sharing\":[",
      "\"wave\":\"during\"",
      "\"label\":\"Quirijn Dolfijn\"", "\"date\":\"2027-01-01\"", "\"text\":\"", "\"example\":\"scouting\"", "\"age\":", "}}\n", "\\u0000",
      "\\n",
      "\"name\":\"a.yaml\"", "\"provenance\":\"invented\"", "\"answers\":{\"mayBeSeenBy\":\"us\"}", "../", "\"receives.emotional\":\"",
      "\"\"",
    ]

  private static let kinds = [
    "addPerson", "person", "removePerson", "tie", "connect", "disconnect", "addPlace", "place", "removePlace", "youth", "title", "addWave",
    "wave", "removeWave", "givePosition", "endPosition", "removePosition", "agreements", "addDoubt", "removeDoubt",
  ]

  static let requests =
    messages + [
      "GET ", "POST ", "HEAD ", "/?token={token}", "/api/state", "/api/edit", "/api/undo", "/api/redo", "/api/save", "/api/open",
      "/api/words",
      "/api/case.yaml", "/api/picture.svg", "/api/what-if", "/main.js", "?language=nl", "&view=ecomap", "&names=no", "&audience=youth",
      "&reveal=3",
      "&theme=print", "&wave=during", "person=uncle", "programme=", "%2e%2e/", "%00", "\nHost: 127.0.0.1:{port}",
      "\nOrigin: http://127.0.0.1:{port}",
      "\nCookie: {cookie}", "\nContent-Length: ", "\nSec-Fetch-Site: cross-site", "\nTransfer-Encoding: chunked", "\n\n", "\n====\n",
    ]

  static func of(_ format: GraphFormat) -> [String] {
    let names = ["kind", "label", "weight", "id", "steunweb", "case/1", "youth", "person", "tie.closeness", "nc:caseId"]
    return names
      + {
        switch format {
        case .graphml:
          [
            "<graphml>", "</graphml>", "<graph>", "<graph edgedefault=\"directed\">", "</graph>", "<node id=\"a\">", "<node id=\"b\"/>",
            "</node>", "<edge source=\"a\" target=\"b\">", "</edge>", "<key id=\"k\" for=\"node\" attr.name=\"label\">", "</key>",
            "<data key=\"k\">", "</data>", "<default>", "<hyperedge>", "<port name=\"p\"/>", "for=\"all\"", "attr.type=\"boolean\"",
          ] + xml
        case .gexf:
          [
            "<gexf>", "</gexf>", "<graph>", "<graph defaultedgetype=\"directed\">", "</graph>", "<nodes>", "</nodes>", "<edges>",
            "</edges>",
            "<node id=\"a\" label=\"x\">", "</node>", "<edge source=\"a\" target=\"b\"/>", "<attributes class=\"node\">", "</attributes>",
            "<attribute id=\"0\" title=\"t\" type=\"string\"/>", "<attvalues>", "<attvalue for=\"0\" value=\"v\"/>", "<viz:color r=\"1\"/>",
          ] + xml
        case .dot:
          [
            "graph ", "digraph ", "strict ", "subgraph ", "node ", "edge ", "{", "}", "[", "]", "--", "->", "=", ";", ",", ":", "\"",
            "\\\"",
            "\\\n", "+", "//", "/*", "*/", "#", "<b>", "\n",
          ]
        case .pajek:
          [
            "*Network ", "*Vertices 2\n", "*Arcs\n", "*Edges\n", "*Arcslist\n", "*Edgeslist\n", "*Matrix\n", "*Partition ", "*Vector ",
            "\n",
            "\"", "1 2 ", "1 \"a\"\n", "%", "[1-*]", "-1", "99999999999999999999",
          ]
        case .json:
          [
            "{\"nodes\": [", "\"edges\": [", "\"links\": [", "\"id\": ", "\"source\": ", "\"target\": ", "\"directed\": true",
            "\"graph\": {",
            "\"multigraph\": ", "\"key\": ", "null", "true", "1e5", "-0", "\\u0000", "\\uD83D\\uDE00", "\\uD800", "\"", "[", "]", "{", "}",
            ",",
            ":",
          ]
        }
      }()
  }

  private static let xml = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE x [", "<!ENTITY ", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#65;",
    "&#xD;",
    "&#0;", "&x;", "/>", "\"", "'", " xmlns:a=\"b\"", "a:",
  ]

  /// The keys and closed words of a format, and of the formats within.
  static func of(_ format: RecordFormat) -> [String] {
    var found: Set<String> = []
    collect(format, into: &found)
    return found.sorted()
  }

  private static func collect(_ format: RecordFormat, into found: inout Set<String>) {
    for field in format.fields where found.insert("\(field.key): ").inserted { collect(field.kind, into: &found) }
  }

  private static func collect(_ kind: FieldKind, into found: inout Set<String>) {
    switch kind {
    case .record(let format): collect(format, into: &found)
    case .list(let inner, _), .table(let inner, _): collect(inner, into: &found)
    case .choice(let words): found.formUnion(words.map(\.word))
    case .reported(let inner, let words), .worded(let words, let inner):
      found.formUnion(words.map(\.word))
      collect(inner, into: &found)
    case .bilingual: found.formUnion(["nl: ", "en: "])
    case .text, .identifier, .reference, .number, .whole, .flag, .date, .attributes, .unread: break
    }
  }
}

public import Documents
public import Evidence
public import Quantities
import Wording

/// What surrounds programmes: roles of municipalities, forms of cooperation, layers, levels, moments.
public struct ContextReport {
  let groups: [Context.Group]

  public init(_ groups: [Context.Group] = Context.standard.groups) { self.groups = groups }

  public func text(in language: Language) -> String {
    groups.map { group in
      let head = "\(group.id)  \(group.name(in: language))\n" + WrappedText(width: 118, bullet: "  ").lines(group.about(in: language))
      let items = group.items.map { item in
        var lines = [
          "  \(item.id)  \(item.name(in: language))", WrappedText(width: 118, bullet: "      ").lines(item.text(in: language)),
        ]
        for example in item.examples {
          lines.append(
            WrappedText(width: 118, bullet: "      ").lines("\(Wording.text("context.example", in: language)): \(example(in: language))"))
        }
        lines.append(WrappedText(width: 118, bullet: "      ").lines("[\(item.evidence.joined(separator: ", "))]"))
        return lines.joined(separator: "\n")
      }
      return ([head] + items).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  public var json: JSONText {
    func both(_ text: Bilingual) -> JSONText { .object([("nl", .string(text.dutch)), ("en", .string(text.english))]) }
    return .object([
      ("format", .string("steunweb-context/1")), ("steunweb", .string(Version.current)),
      (
        "groups",
        .array(
          groups.map { group in
            .object([
              ("id", .string(group.id)), ("name", both(group.name)), ("about", both(group.about)),
              (
                "items",
                .array(
                  group.items.map { item in
                    .object([
                      ("id", .string(item.id)), ("name", both(item.name)), ("text", both(item.text)),
                      ("examples", .array(item.examples.map(both))), ("evidence", .array(item.evidence.map { .string($0) })),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}

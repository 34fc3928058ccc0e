public import Documents
public import Evidence
public import Quantities
public import SupportWebs
import ProtectiveFactors
import Wording

/// Which conditions each programme asks and whether the youth of a web meets them: in the order of the catalogue, and no recommendation.
public struct ConditionReport {
  let programmes: [Programme]
  let web: SupportWeb
  /// Whether somebody of the web could be asked as a mentor; `nil` when that cannot be told.
  let hasCandidate: Bool?

  /// - Parameters:
  ///   - programmes: in the order of the catalogue.
  ///   - web: the web at the moment of asking.
  public init(_ programmes: [Programme], for web: SupportWeb) {
    self.programmes = programmes
    self.web = web
    let candidates = MentorCandidates(web)
    hasCandidate = !candidates.people.isEmpty ? true : candidates.perhaps.isEmpty ? false : nil
  }

  public func text(in language: Language) -> String {
    var blocks = [
      Wording.text("conditions.head", in: language, ["wave": web.moment.label(in: language)]),
      Condition.Answer.allCases.map { "\(Self.mark($0)) \(Wording.text("conditions.\($0.rawValue)", in: language))" }.joined(
        separator: "   "),
    ]
    for programme in programmes {
      var lines = ["\(programme.id)  \(programme.name(in: language))"]
      for condition in programme.conditions {
        let answer = condition.answer(for: web, hasCandidate: hasCandidate)
        let basis = condition.isAssumption ? " [\(Wording.text("ParameterStatus.assumption", in: language))]" : ""
        lines.append(WrappedText(width: 118, bullet: "  \(Self.mark(answer)) ").lines("\(condition.text(in: language))\(basis)"))
      }
      if programme.conditions.isEmpty { lines.append("    \(Wording.text("conditions.none", in: language))") }
      blocks.append(lines.joined(separator: "\n"))
    }
    blocks.append(WrappedText(width: 118, bullet: "").lines(Wording.text("conditions.foot", in: language)))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Marks that differ in form, not in colour.
  private static func mark(_ answer: Condition.Answer) -> String {
    switch answer {
    case .met: "[+]"
    case .notMet: "[–]"
    case .unknown: "[?]"
    case .ask: "[…]"
    }
  }

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-conditions/1")), ("steunweb", .string(Version.current)), ("wave", .string(web.moment.id)),
      (
        "programmes",
        .array(
          programmes.map { programme in
            .object([
              ("id", .string(programme.id)),
              (
                "conditions",
                .array(
                  programme.conditions.map { condition in
                    .object([
                      ("text", .object([("nl", .string(condition.text.dutch)), ("en", .string(condition.text.english))])),
                      ("answer", .string(condition.answer(for: web, hasCandidate: hasCandidate).rawValue)),
                      ("assumption", .bool(condition.isAssumption)), ("evidence", .array(condition.evidence.map { .string($0) })),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}

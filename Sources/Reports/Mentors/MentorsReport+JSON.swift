public import Documents
import Evidence
import ProtectiveFactors
import Quantities
import SupportWebs

extension MentorsReport {
  /// The report for machines, with people by their ids. Of somebody who is excluded it says that the person is not to be asked, no more.
  public var json: JSONText {
    func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }
    return .object([
      ("format", .string("steunweb-mentors/1")), ("steunweb", .string(Version.current)), ("youth", .string(web.youth.id)),
      ("wave", .string(web.moment.id)), ("date", web.moment.date.map { .string($0.description) } ?? .null),
      ("provenance", .string(caseFile.provenance.rawValue)), ("order", .string(candidates.order.rawValue)),
      ("people", .array(candidates.people.map(json))), ("perhaps", .array(candidates.perhaps.map(json))),
      (
        "notNow",
        .array(
          candidates.notNow.map { entry in
            .object([("person", .string(entry.id)), ("because", strings(entry.obstacles.map(\.rawValue)))])
          })
      ), ("notToBeAsked", strings(candidates.notToBeAsked)),
      ("topics", .array(candidates.topics.map { Self.json($0.rawValue, $0.evidence) })),
      ("options", .array(candidates.options.map { Self.json($0.rawValue, $0.evidence) })),
      (
        "assumptions",
        .object(
          [
            "nomination.minCloseness", "nomination.maxConflict", "nomination.minAgeGap", "quality.startNatural.base",
            "quality.startNatural.slope",
          ].map { ($0, .number(parameters.value($0))) })
      ),
    ])
  }

  private func json(_ candidate: MentorCandidate) -> JSONText {
    .object([
      ("person", .string(candidate.id)), ("questions", .array(candidate.questions.map { .string($0.rawValue) })),
      ("reasons", .array(candidate.reasons.map(Self.json))), ("doubts", .array(candidate.doubts.map(Self.json))),
      ("ifJIM", candidate.changes.map(FactorChangeJSON.json) ?? .null),
    ])
  }

  private static func json(_ kind: String, _ evidence: [String]) -> JSONText {
    .object([("kind", .string(kind)), ("evidence", .array(evidence.map { .string($0) }))])
  }

  private static func json(_ consideration: MentorConsideration) -> JSONText {
    let details = consideration.details
    var members: [(String, JSONText)] = [
      ("kind", .string(consideration.kind.rawValue)), ("evidence", .array(consideration.kind.evidence.map { .string($0) })),
    ]
    if !details.people.isEmpty { members.append(("people", .array(details.people.map { .string($0) }))) }
    if !details.places.isEmpty { members.append(("places", .array(details.places.map { .string($0) }))) }
    if !details.types.isEmpty { members.append(("types", .array(details.types.map { .string($0.rawValue) }))) }
    if let ring = details.ring { members.append(("ring", .string(ring.rawValue))) }
    if let sector = details.sector { members.append(("sector", .string(sector.rawValue))) }
    if let contact = details.contact { members.append(("contactsPerWeek", .number(contact))) }
    if let position = details.position { members.append(("position", .string(position.rawValue))) }
    if let text = details.text {
      members.append(("text", .object([("nl", .string(text.dutch)), ("en", .string(text.english))])))
    }
    return .object(members)
  }
}

import Evidence
import ProtectiveFactors
public import Quantities
import SupportWebs
import Typesetting
import Wording

extension MentorsReport {
  /// The report for a conversation: it begins with what is there.
  ///
  /// - Parameters:
  ///   - language: the language of the text.
  ///   - showsSources: whether each sentence names the evidence on which it rests.
  /// - Returns: the text, with a line break at its end.
  public func text(in language: Language, showsSources: Bool = false) -> String {
    let say = MentorSentences(web: web, language: language, showsSources: showsSources)
    let title = caseFile.title?(in: language) ?? web.youth.label(in: language)
    let wave = web.moment.label(in: language) + (web.moment.date.map { " (\($0))" } ?? "")
    var blocks = [
      say.words("heading", ["title": title, "wave": wave]),
      Self.wrapped(say.words("intro")) + "\n" + Self.wrapped(say.words("order.\(candidates.order.rawValue)")),
    ]
    if candidates.people.isEmpty { blocks.append(nobody(say)) }
    blocks += section("people", candidates.people.map { person($0, say) }, say)
    blocks += section("perhaps", candidates.perhaps.map { person($0, say) }, say)
    blocks += section(
      "options", [Self.bullets(candidates.options.map { say.withSources(say.words("option.\($0.rawValue)"), $0.evidence) })], say)
    let lines = candidates.notNow.map { entry in
      say.words(
        "line",
        [
          "name": say.label(entry.id),
          "why": Self.told(entry.obstacles).map { say.words("obstacle.\($0.rawValue)") }.joined(separator: "; "),
        ])
    }
    blocks += section("notNow", [Self.bullets(lines)], say)
    blocks += section("stop", [Self.bullets(candidates.notToBeAsked.map { say.words("stop", ["name": say.label($0)]) })], say)
    blocks += section(
      "topics", [Self.bullets(candidates.topics.map { say.withSources(say.words("topic.\($0.rawValue)"), $0.evidence) })], say)
    blocks.append(foot(say))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// For parents, professionals and assigned mentors that alone is told: the rest is no matter to talk about.
  static func told(_ obstacles: [MentorEligibility.Obstacle]) -> [MentorEligibility.Obstacle] {
    let roles: [MentorEligibility.Obstacle] = [.parent, .professional, .assignedMentor]
    let ofRole = obstacles.filter(roles.contains)
    return ofRole.isEmpty ? obstacles : ofRole
  }

  /// A heading with what stands under it; nothing where that is empty.
  private func section(_ key: String, _ parts: [String], _ say: MentorSentences) -> [String] {
    let parts = parts.filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [([say.words("section.\(key)").uppercased()] + parts).joined(separator: "\n\n")]
  }

  private func nobody(_ say: MentorSentences) -> String {
    let n = web.activeAlters.count { !$0.tie.isExcluded }
    let text =
      switch n {
      case 0: say.words("nobody.0")
      case 1: say.words("nobody.1")
      default: say.words("nobody.n", ["n": "\(n)"])
      }
    return Self.wrapped(text) + (candidates.perhaps.isEmpty ? "" : "\n" + Self.wrapped(say.words("onlyPerhaps")))
  }

  private func person(_ candidate: MentorCandidate, _ say: MentorSentences) -> String {
    var lines = [say.heading(candidate.id)]
    let reasons = candidate.reasons.map { say.sentence($0) }
    if !reasons.isEmpty { lines += ["  \(say.words("there"))", Self.bullets(reasons, indent: 4)] }
    let questions = candidate.questions.map { say.question($0) }
    // A question that decides is not asked twice.
    let doubts = candidate.doubts.filter { !($0.kind == .ageGapUnknown && candidate.questions.contains(.age)) }
    let talk = questions + doubts.map { say.sentence($0) }
    if !talk.isEmpty { lines += ["  \(say.words("talk"))", Self.bullets(talk, indent: 4)] }
    if let changes = candidate.changes { lines += factors(changes, say) }
    return lines.joined(separator: "\n")
  }

  /// The factors that change, each from now to then.
  private func factors(_ changes: [FactorChange], _ say: MentorSentences) -> [String] {
    let numbers = FactorText(language: say.language)
    let bullet = WrappedText(width: Self.width, bullet: "    · ")
    let moved = changes.filter { $0.before.value != $0.after.value }
    let lines = moved.map { change in
      bullet.lines(
        say.words(
          "arrow",
          [
            "factor": numbers.name(change.before), "before": numbers.value(change.before.value), "after": numbers.value(change.after.value),
          ]))
    }
    let rest = moved.isEmpty ? ["allSame"] : moved.count < changes.count ? ["othersSame"] : []
    return ["  \(say.words("change"))"] + lines + rest.map { bullet.lines(say.words($0)) }
  }

  private func foot(_ say: MentorSentences) -> String {
    let numbers = NumberText(language: say.language)
    func number(_ id: String) -> String {
      let value = parameters.value(id)
      return numbers.fixed(value, value == value.rounded() ? 0 : 2)
    }
    let limits = say.words(
      "limits",
      [
        "closeness": number("nomination.minCloseness"), "conflict": number("nomination.maxConflict"),
        "gap": number("nomination.minAgeGap"),
      ])
    let note = say.words("static", ["base": number("quality.startNatural.base"), "slope": number("quality.startNatural.slope")])
    let hasChanges = candidates.people.contains { $0.changes != nil }
    return ([limits] + (hasChanges ? [note] : [])).map { Self.wrapped($0) }.joined(separator: "\n")
  }

  private static let width = 110

  private static func wrapped(_ text: String) -> String { WrappedText(width: width, bullet: "").lines(text) }

  private static func bullets(_ texts: [String], indent: Int = 2) -> String {
    texts.map { WrappedText(width: width, bullet: String(repeating: " ", count: indent) + "· ").lines($0) }.joined(separator: "\n")
  }
}

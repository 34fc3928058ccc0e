import MentorSimulation
import Quantities
import SupportWebs
import Typesetting
import Wording

/// What happens in a course and how it stands, in sentences.
struct TraceSentences {
  let report: TraceReport
  let language: Language
  let numbers: NumberText

  init(_ report: TraceReport, language: Language) {
    self.report = report
    self.language = language
    numbers = NumberText(language: language)
  }

  func words(_ key: String, _ values: [String: String] = [:]) -> String {
    let noun = Wording.text(report.isJIM ? "trace.noun.jim" : "trace.noun.mentor", in: language)
    return Wording.text("trace.\(key)", in: language, values.merging(["noun": noun]) { own, _ in own })
  }

  /// A level from 0 to 1.
  func level(_ x: Float) -> String { numbers.fixed(Double(x), 2) }

  /// How it stands at the end of a week.
  func state(_ week: TraceWeek) -> String {
    let factors = [Outcome.bonding, .involvement, .competences, .adultSupport].map { factor in
      let value = 100 * Double(week[factor])
      return factor == .competences && report.story.competencesAreChange ? numbers.signed(value, 1) : numbers.fixed(value, 0)
    }.joined(separator: " / ")
    guard report.hasProgramme else { return words("state.bare", ["factors": factors]) }
    return words(
      "state",
      [
        "state": words("state.\(week.mentorState.rawValue)"), "quality": week.quality.map(level) ?? "–", "dose": level(week[.dose]),
        "harm": level(week[.harm]), "factors": factors,
      ])
  }

  /// Somebody by the label of the web that names people, else by role; with a number where others of the same role are in this course.
  func person(_ person: CoursePerson) -> String {
    if case .initial = person.origin, let web = report.run.names { return SupportWeb.label(of: person.origin, from: web)(in: language) }
    let isAlone = report.story.people.count { $0.role == person.role } == 1
    let key = "person.\(person.role.rawValue)"
    return isAlone ? words(key) : words("\(key).n", ["n": "\(person.number)"])
  }

  private func place(_ type: PlaceType) -> String { Wording.text("PlaceType.\(type.rawValue)", in: language) }

  private func weeks(_ n: Int) -> String { n == 1 ? words("weeks.1") : words("weeks.n", ["n": numbers.grouped(n)]) }

  private func event(_ key: String, _ values: [String: String] = [:]) -> String { words("event.\(key)", values) }

  // MARK: Events

  func sentence(_ event: CourseEvent) -> String {
    switch event {
    case .tieBegan(let person, _, let closeness, _, let through):
      self.event(
        through.happens ? "tieBegan.through" : "tieBegan", ["person": self.person(person), "closeness": level(closeness)])
    case .tieEnded(let person, _), .tieSuspended(let person, _), .tieResumed(let person, _), .tieNotResumed(let person, _),
      .refused(let person, _, _):
      self.event(event.name, ["person": self.person(person)])
    case .mentorTieHit(_, _, let shield): self.event(shield.happens ? "mentorTieHit.held" : "mentorTieHit.broken")
    case .placeStarted(let type, _), .placeStopped(let type, _), .placeSuspended(let type, _), .placeResumed(let type, _),
      .placeNotResumed(let type, _):
      self.event(event.name, ["place": place(type)])
    case .matched(let match): sentences(match)
    case .clashed(let size, _): self.event("clashed", ["size": level(size)])
    case .completed(let weeks, let continues):
      self.event(
        continues.map { $0.happens ? "completed.continues" : "completed.ends" } ?? "completed.natural", ["weeks": self.weeks(weeks)])
    case .closed(let closure): sentences(closure)
    case .placed(let weeks, _, let ban):
      self.event(
        report.isBeyondHorizon(event, weeks) ? "placed.beyond" : "placed",
        ["weeks": self.weeks(weeks), "horizon": numbers.grouped(report.run.simulation.horizon)])
        + (ban.happens ? " " + self.event("placed.ban") : "")
    case .returned(let weeks): self.event("returned", ["weeks": self.weeks(weeks)])
    case .notAsked, .declined, .asked, .matchable, .unmatchable, .gaveUp, .fellBack, .leftSchool, .brokeRule: self.event(event.name)
    }
  }

  private func sentences(_ match: CourseMatch) -> String {
    var texts = [
      event(
        match.isSelfChosen ? "matched" : "matched.assigned",
        ["quality": level(match.quality), "ceiling": level(match.ceiling)].merging(
          match.isSelfChosen ? ["person": person(match.person)] : [:]
        ) { own, _ in own })
    ]
    if match.seriousProblems.happens { texts.append(event("matched.serious")) }
    if match.isRematch { texts.append(event("matched.rematch")) }
    if let earlier = match.replaces { texts.append(event("matched.replaces", ["person": person(earlier)])) }
    return texts.joined(separator: " ")
  }

  private func sentences(_ closure: CourseClosure) -> String {
    var texts = [event("closed.\(closure.initiator.rawValue)", ["weeks": weeks(closure.weeks)])]
    texts.append(closure.closeness.map { event("closed.tieHalved", ["closeness": level($0)]) } ?? event("closed.tieLost"))
    texts.append(
      event(
        "closed.trust", ["before": level(closure.trustBefore), "after": level(closure.trustAfter), "harm": level(closure.harm)]))
    if closure.isRematching { texts.append(event("closed.rematching")) }
    return texts.joined(separator: " ")
  }
}

import Evidence
import MentorSimulation
import PolicyAnalysis
import Quantities
@testable import Reports

/// Small policies that were run, one for each thing that a report has to say.
enum PolicySamples {
  /// With prices and assumptions that nobody looked up.
  static let open = results(draws: 100, tail: "effect: trusted\nwillingness: {from: 0, to: 40000}")
  /// One option is so dear that nothing can turn the choice around.
  static let settled = results(draws: 100, tail: "effect: trusted\nwillingness: {from: 0, to: 10}", cost: 1_000_000_000)
  /// With a trial that might be done first.
  static let studied = results(
    draws: 100,
    tail: """
      effect: trusted
      willingness: {from: 0, to: 40000}
      trials: [{id: one, title: {nl: "een <eigen> proef", en: "a trial <of> ours"}, option: volunteers, outcome: trusted, perArm: 200, cost: 90000}]
      """)
  static let withoutWillingness = results(draws: 20, tail: "effect: trusted")
  static let withoutEffect = results(draws: 100, tail: "")
  static let withoutQueue = results(draws: 2, tail: "effect: trusted", hasQueue: false)
  static let withoutDraws = results(draws: 0, tail: "effect: trusted\nwillingness: {from: 0, to: 40000}")
  /// Four populations, of which one is small, two futures of the world, limits, queues and a lever.
  static let wide = results(
    draws: 20,
    populations: """
        - {id: risk, title: {nl: "jongeren <i>met</i> risico", en: "youths <i>at</i> risk"}, segment: selective, tags: [known, outside]}
        - {id: care, title: {nl: "jongeren uit de hulp", en: "youths from care"}, segment: careRelated, tags: [known]}
        - {id: town, title: {nl: "jongeren uit de stad", en: "youths from town"}, segment: universal, tags: [outside]}
        - {id: tiny, title: {nl: "enkele leerlingen", en: "a few pupils"}, segment: universal}
      """, youths: "{risk: 41, care: 37, town: 23, tiny: 7}",
    tail: """
      effect: trusted
      worlds:
        - {id: base, title: {nl: "zoals verwacht", en: "as expected"}}
        - {id: tight, title: {nl: "half zo veel mentoren", en: "half as many mentors"}, mentors: 0.5}
      parameters: [{id: cost.match, value: 400, reason: {nl: "offerte van <Maatje>", en: "quote by <Maatje>"}}]
      """)

  static let all = [open, settled, studied, withoutWillingness, withoutEffect, withoutDraws, wide]

  private static func results(
    draws: Int,
    populations: String = "  - {id: care, title: {nl: \"jongeren uit de hulp\", en: \"youths from care\"}, segment: careRelated}",
    youths: String = "{care: 40}", tail: String, cost: Int = 1_000, hasQueue: Bool = true
  ) -> PolicyResults {
    let queue = "queues: [{id: mentors, mentors: 12, recruits: 0.2, returns: 0.8, order: need}]\n    "
    let text = """
      steunweb: policy/1
      name: sample
      title: {nl: "Een <b>proef</b> & meer", en: "A <b>trial</b> & more"}
      question: {nl: "Helpt een <u>mentor</u>?", en: "Does a <u>mentor</u> help?"}
      weeks: 78
      seed: 7
      draws: \(draws)
      populations:
      \(populations)
      municipalities: [{id: one, title: {nl: "Stad", en: "Town"}, youths: \(youths)}]
      options:
        - {id: usual, title: {nl: "zoals nu", en: "as it is"}}
        - id: volunteers
          title: {nl: "vrijwilligers <script>", en: "volunteers <script>"}
          offers: [{programme: match-humanitas\(hasQueue ? ", queue: mentors" : "")}]
          \(hasQueue ? queue : "")levers: [coordinator]
          yearlyCosts: \(cost)
      comparator: usual
      outcomes:
        - {outcome: trusted, better: more, threshold: 0.7}
        - {outcome: placedEver, better: neither}
        - {outcome: effect.mean, better: more}
        - {outcome: leftSchool, better: less}
      \(tail)

      """
    do {
      let policy = try PolicyReader.read(path: "sample.yaml", bytes: Array(text.utf8))
      let run = PolicyRun(policy)
      return PolicyResults(policy, PolicyDraws((0..<run.blockCount).map { run.run(block: $0) }))
    } catch {
      fatalError("The sample cannot be read: \(error)")
    }
  }

  /// What a reader sees of a page: no tags, styles or scripts.
  static func visible(_ html: String) -> String {
    let body = html.replacing(/<(style|script)>[\s\S]*?<\/(style|script)>/, with: " ").replacing(/<desc[\s\S]*?<\/desc>/, with: " ")
    return body.replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// The same for a language, with words apart by one space.
  static func page(_ results: PolicyResults, _ language: Language) -> String {
    visible(PolicyReport(results, language: language).html).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

import MentorSimulation
import Typesetting

/// Why something happened: each chance with the number that luck drew, and what the chance is made of.
struct TraceReasons {
  private let sentences: TraceSentences

  init(_ sentences: TraceSentences) { self.sentences = sentences }

  /// One line for each chance that could have gone either way.
  func lines(_ event: CourseEvent) -> [String] {
    var lines = event.reasons.filter { $0.chance.chance > 0 && $0.chance.chance < 1 }.map { line($0.question, $0.chance, of: event) }
    if case .closed(let closure) = event, closure.chance == nil { lines.insert(sentences.words("why.hit"), at: 0) }
    return lines
  }

  private func line(_ question: CourseEvent.Question, _ reason: CourseChance, of event: CourseEvent) -> String {
    var (chance, uniform) = ("", "")
    // As few decimals as tell the two numbers apart.
    for decimals in Self.decimals(reason.chance)...6 {
      chance = sentences.numbers.fixed(100 * Double(reason.chance), decimals)
      uniform = sentences.numbers.fixed(100 * Double(reason.uniform), decimals)
      if chance != uniform { break }
    }
    var values = ["chance": chance, "uniform": uniform]
    let text: String
    if let name = name(of: question, event) {
      values["question"] = name
      text = sentences.words("why.of", values)
    } else {
      text = sentences.words(Self.isOnce(event) ? "why.once" : "why.weekly", values)
    }
    let parts = parts(reason)
    return parts.isEmpty ? text : "\(text) (\(parts.joined(separator: ", ")))"
  }

  /// What a chance is about, where the event itself does not say so.
  private func name(of question: CourseEvent.Question, _ event: CourseEvent) -> String? {
    guard question == .itself else { return sentences.words("question.\(question.rawValue)") }
    switch event {
    case .notAsked, .declined, .asked: return sentences.words("question.itself.isAsked")
    case .matchable, .unmatchable: return sentences.words("question.itself.isFound")
    case .refused: return sentences.words("question.itself.asking")
    case .matched(let match) where match.isSelfChosen: return sentences.words("question.itself.asking")
    default: return nil
    }
  }

  /// Whether luck is asked once, and not in every week.
  private static func isOnce(_ event: CourseEvent) -> Bool {
    switch event {
    case .notAsked, .declined, .asked, .matchable, .unmatchable, .tieSuspended, .placeSuspended, .mentorTieHit(true, _, _): true
    default: false
    }
  }

  // MARK: Parts

  /// The parts that change something: not the factors of 1, nor what adds 0.
  private func parts(_ reason: CourseChance) -> [String] {
    let telling = reason.parts.enumerated().filter { index, part in
      switch part.kind.measure {
      case .factor: part.value != 1
      case .rate: index == 0 || part.value != 0
      case .level, .share, .count: true
      }
    }
    guard telling.count > 1 else { return [] }
    return telling.map { index, part in "\(sentences.words("part.\(part.kind.rawValue)")) \(value(part, isFirst: index == 0))" }
  }

  private func value(_ part: CourseChance.Part, isFirst: Bool) -> String {
    let x = Double(part.value)
    switch part.kind.measure {
    case .rate: return (isFirst ? "" : "+ ") + percent(part.value)
    case .factor, .level: return "× " + sentences.numbers.fixed(x, 2)
    case .share: return percent(part.value)
    case .count: return sentences.numbers.grouped(Int(x))
    }
  }

  private func percent(_ x: Float) -> String { sentences.numbers.fixed(100 * Double(x), Self.decimals(x)) + " %" }

  /// Decimals of a percentage: two or three digits that say something.
  private static func decimals(_ share: Float) -> Int {
    switch share {
    case 0.1...: 0
    case 0.01...: 1
    case 0.001...: 2
    default: 3
    }
  }
}

import Evidence
import MentorSimulation
import PolicyAnalysis
import Quantities
import Typesetting
import Wording

/// What all parts of a policy's report share: results, decision, language, and how things are named in it.
struct PolicyBrief {
  let results: PolicyResults
  let decision: PolicyDecision?
  let language: Language
  let numbers: NumberText
  /// How many of these youths end where, guarded; populations that may not be told of by themselves are left out of everything.
  let guarded: GuardedPopulations

  init(_ results: PolicyResults, decision: PolicyDecision?, language: Language) {
    self.results = results
    self.decision = decision
    self.language = language
    numbers = NumberText(language: language)
    guarded = GuardedPopulations(results.policy)
  }

  var policy: Policy { results.policy }
  /// The numbers of the options that are compared with the comparator.
  var others: [Int] { policy.options.indices.filter { $0 != policy.comparator } }
  var hasDraws: Bool { policy.draws >= 2 }
  var hasDemonstrationCosts: Bool { !policy.demonstrationCosts.isEmpty }

  func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("policy.\(key)", in: language, values) }

  // MARK: Names

  func option(_ number: Int) -> String { policy.options[number].title.beside(in: language) }

  /// The title of the option with an id.
  func option(id: String) -> String { policy.options.firstIndex { $0.id == id }.map(option) ?? id }

  /// What youths of a population or tag are called.
  func name(_ group: PolicyGroup) -> String {
    switch group {
    case .all: words("populations.all")
    case .population(let number): population(number)
    case .tag(let tag): words("populations.tag", ["tag": tag])
    }
  }

  func population(_ number: Int) -> String { policy.populations[number].title.beside(in: language) }

  /// A future of the world; its id where it has no title.
  func world(_ number: Int) -> String {
    let world = policy.worlds[number]
    return world.title?.beside(in: language) ?? PlainText.isolated(world.id)
  }

  func category(_ category: CostCategory) -> String { Wording.text("run.row.cost.\(category.rawValue)", in: language) }

  /// What a parameter is, with its name in files; the name alone where it has no description.
  func parameter(_ id: String) -> String {
    guard let parameter = ParameterSet.standard[id] else { return id }
    return "\(parameter.description(in: language)) (\(id))"
  }

  /// What a group of parameters is about.
  func group(_ id: String) -> String { Wording.has("policy.group.\(id)") ? words("group.\(id)") : id }

  // MARK: Numbers

  func euros(_ amount: Double) -> String { numbers.fixed(amount, 0) }

  func count(_ number: Int) -> String { numbers.grouped(number) }

  /// A share as a number out of 100.
  func hundred(_ share: Double?) -> String { share.map { numbers.fixed(100 * $0, 0) } ?? "–" }

  func percent(_ share: Double?) -> String { share.map { "\(numbers.fixed(100 * $0, 0)) %" } ?? "–" }

  /// Texts behind each other, the last after "and".
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return words("list", ["first": items.dropLast().joined(separator: ", "), "last": last])
  }
}

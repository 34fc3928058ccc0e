public import Documents
public import Quantities
import SupportWebs
import Wording

/// What pseudonymisation changed and what is left, in numbers and kinds: no value of the case stands in it.
public struct PseudonymReport: Sendable, Equatable {
  public enum Direction: String, Sendable {
    case pseudonymised, restored
  }

  /// What is counted.
  public enum Item: String, CaseIterable, Sendable {
    case ids, labels, texts, attributes, dates, ages, ageGaps
  }

  /// What can still tell a youth apart.
  public enum QuasiIdentifier: String, CaseIterable, Sendable {
    case ageBand, sex, segment, school, adversities, residence, roles, doubts, strengths, structure
  }

  public let direction: Direction
  /// How many values of each kind were replaced, removed, shifted or made coarser; when a case is restored, what was put back.
  public let counts: [Item: Int]
  public let remaining: [QuasiIdentifier]
  /// Names of attributes that were asked to stay and that the case has, sorted.
  public let keptAttributes: [String]

  init(of caseFile: CaseFile, keep: Set<String>) {
    let census = CaseCensus(caseFile)
    direction = .pseudonymised
    keptAttributes = census.attributes.keys.filter(keep.contains).sorted()
    let removed = census.attributes.filter { !keep.contains($0.key) }.values.reduce(0, +)
    counts = [
      .ids: census.ids, .labels: census.labels, .texts: census.texts, .attributes: removed, .dates: census.dates, .ages: census.ages,
      .ageGaps: census.ageGaps,
    ]
    remaining = census.remaining
  }

  init(restored caseFile: CaseFile) {
    let census = CaseCensus(caseFile)
    direction = .restored
    keptAttributes = census.attributes.keys.sorted()
    counts = [.ids: census.ids, .labels: census.labels, .dates: census.dates]
    remaining = census.remaining
  }

  // MARK: Text

  public func text(in language: Language) -> String {
    func words(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("pseudonym.\(key)", in: language, values) }
    let lines = Item.allCases.compactMap { item in
      counts[item].map { "  \(words("\(direction.rawValue).\(item.rawValue)")): \($0)" }
    }
    var blocks = [([words("\(direction.rawValue).title")] + lines).joined(separator: "\n")]
    if direction == .pseudonymised {
      blocks.append(([words("remaining")] + remaining.map { "  \(words("remaining.\($0.rawValue)"))" }).joined(separator: "\n"))
      if !keptAttributes.isEmpty { blocks.append(words("kept", ["names": keptAttributes.joined(separator: ", ")])) }
    }
    blocks.append(words("\(direction.rawValue).note"))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: JSON

  public var json: JSONText {
    .object([
      ("format", .string("steunweb-pseudonyms/1")), ("steunweb", .string(Version.current)), ("direction", .string(direction.rawValue)),
      ("counts", .object(Item.allCases.compactMap { item in counts[item].map { (item.rawValue, .integer($0)) } })),
      ("remaining", .array(remaining.map { .string($0.rawValue) })),
      ("keptAttributes", .array(keptAttributes.map { .string($0) })),
    ])
  }
}

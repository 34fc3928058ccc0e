import Quantities

/// What the reader of one file has found so far, and how much it has read: every list in here is bounded.
struct ReadingLog {
  static let largestFile = 256 << 20
  static let mostElements = 5_000_000
  static let mostValues = 20_000_000
  static let deepestNesting = 60
  /// How many problems, and how many findings of a rule, are told one by one.
  static let mostTold = 1_000

  let path: String
  private var diagnostics: [Diagnostic] = []
  private var findings: [Finding] = []
  private var told: [Finding.Rule: Int] = [:]
  private var tallies: [Finding.Rule: (first: FilePosition, count: Int)] = [:]
  private var elements = 0
  private var values = 0

  init(path: String) { self.path = path }

  // MARK: Problems

  /// Adds a problem that reading can go on after.
  mutating func report(_ position: FilePosition, _ problem: String, fix: String) {
    guard diagnostics.count < Self.mostTold else { return }
    diagnostics.append(Diagnostic(path: path, position: position, problem: problem, fix: fix))
  }

  /// The error for a problem that ends the reading, with those before it.
  func failure(_ position: FilePosition, _ problem: String, fix: String) -> InvalidInput {
    InvalidInput(diagnostics + [Diagnostic(path: path, position: position, problem: problem, fix: fix)])
  }

  /// The findings in the order of the file.
  ///
  /// - Throws: `InvalidInput` with all problems, when there are any.
  mutating func finish() throws(InvalidInput) -> [Finding] {
    if !diagnostics.isEmpty { throw InvalidInput(diagnostics) }
    let unlisted = told.values.reduce(0) { $0 + max(0, $1 - Self.mostTold) }
    let counted = Finding.Rule.allCases.compactMap { rule in
      tallies[rule].map { Finding(file: path, position: $0.first, rule: rule, ["count": "\($0.count)"]) }
    }
    let rest = unlisted == 0 ? [] : [Finding(file: path, position: nil, rule: .unlisted, ["count": "\(unlisted)"])]
    let all = (findings + counted).enumerated().sorted {
      ($0.element.position ?? .start, $0.offset) < ($1.element.position ?? .start, $1.offset)
    }
    return all.map(\.element) + rest
  }

  // MARK: Findings

  /// Adds a finding at its place.
  mutating func find(_ position: FilePosition, _ rule: Finding.Rule, _ values: [String: String] = [:]) {
    told[rule, default: 0] += 1
    if told[rule, default: 0] <= Self.mostTold { findings.append(Finding(file: path, position: position, rule: rule, values)) }
  }

  /// Counts a finding of a kind that is told once for the file, with `count` and the first place.
  mutating func tally(_ position: FilePosition, _ rule: Finding.Rule, count: Int = 1) {
    let old = tallies[rule]
    tallies[rule] = (old?.first ?? position, (old?.count ?? 0) + count)
  }

  /// The text as tables and pictures can hold it; what has to go is counted.
  mutating func clean(_ text: String, _ position: FilePosition) -> String {
    guard let cleaned = PortableText.cleaned(text) else { return text }
    if cleaned.removed > 0 { tally(position, .controlCharacter, count: cleaned.removed) }
    return cleaned.text
  }

  // MARK: Bounds

  /// Counts nodes and edges.
  mutating func countElement(_ position: FilePosition) throws(InvalidInput) {
    elements += 1
    guard elements <= Self.mostElements else {
      throw failure(position, "the file holds more than 5,000,000 nodes and ties", fix: "split the file")
    }
  }

  /// Counts named values.
  mutating func countValues(_ position: FilePosition, _ count: Int = 1) throws(InvalidInput) {
    values += count
    guard values <= Self.mostValues else {
      throw failure(position, "the file holds more than 20,000,000 values", fix: "split the file, or leave out values that are not needed")
    }
  }
}

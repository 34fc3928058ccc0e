/// Findings as they come: all are counted, and the first of each rule are kept.
public struct FindingsLog: Sendable, Equatable {
  /// How many findings of each rule are kept with their places.
  public static let mostDetails = 10_000

  /// The kept findings, in the order in which they were found.
  public private(set) var details: [Finding] = []
  private var counts: [Finding.Rule: Int] = [:]

  /// A log without findings.
  public init() {}

  public var isEmpty: Bool { counts.isEmpty }
  public var total: Int { counts.values.reduce(0, +) }

  /// How often a rule was found.
  public func count(of rule: Finding.Rule) -> Int { counts[rule, default: 0] }

  /// Counts a finding, and keeps it while ``mostDetails`` of its rule are not reached.
  public mutating func add(_ finding: Finding) {
    counts[finding.rule, default: 0] += 1
    if counts[finding.rule, default: 0] <= Self.mostDetails { details.append(finding) }
  }

  /// Adds the findings of another log: those that it kept one by one, and of the others how many there were.
  public mutating func add(contentsOf other: FindingsLog) {
    for finding in other.details { add(finding) }
    for rule in Finding.Rule.allCases {
      counts[rule, default: 0] += other.count(of: rule) - other.details.count { $0.rule == rule }
      if counts[rule] == 0 { counts[rule] = nil }
    }
  }
}

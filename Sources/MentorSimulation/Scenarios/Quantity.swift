/// Something that a run reports of an arm: an outcome at a week, or what is counted once per course.
public enum Quantity: Hashable, Sendable {
  case outcome(Outcome)
  case summary(Summary)

  /// Outcomes, then summaries and costs, each in its order.
  public static let all: [Quantity] =
    Outcome.allCases.map { .outcome($0) } + (Summary.all + Summary.costs).map { .summary($0) }

  /// The name in files: that of ``Outcome`` or ``Summary``.
  public var id: String {
    switch self {
    case .outcome(let outcome): outcome.rawValue
    case .summary(let summary): summary.id
    }
  }

  /// - Parameter id: a name, as ``id`` gives it.
  /// - Returns: `nil` when nothing has this name.
  public init?(id: String) {
    guard let quantity = Self.all.first(where: { $0.id == id }) else { return nil }
    self = quantity
  }

  /// Whether the difference with the arm without a mentor is reported.
  public var isPaired: Bool {
    switch self {
    case .outcome(let outcome): outcome.isPaired
    case .summary(let summary): summary.isPaired
    }
  }

  /// Whether the value is 0 or 1, so that its mean is a share.
  public var isShare: Bool {
    switch self {
    case .outcome(let outcome): outcome.isShare
    case .summary(let summary): summary.isShare
    }
  }

  /// Whether it is an event in a life, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    case .outcome(let outcome): outcome.isEvent
    case .summary(let summary): summary.isEvent
    }
  }
}

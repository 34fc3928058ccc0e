public import MentorSimulation

/// The numbers that are kept of every draw.
public enum PolicyQuantities {
  /// Outcomes at the last week, summaries and costs, in the order of a block's numbers.
  public static let all: [Quantity] = Quantity.all
}
